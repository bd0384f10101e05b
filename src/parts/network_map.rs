//! Where the surgeries of a network are: the map, and the map in words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    context::{use_directory, use_search, use_text, use_visitor},
    directory::{GridPoint, PcnCode, Practice},
    ui::{AreaMap, AreaPoints, MapPoint, MapWords},
};

/// How many networks around are known by name, some of them seen only when the map is moved.
const NEIGHBOURS: usize = 40;

/// How near a visitor must be to be on the map, in miles.
const NEAR_MILES: f64 = 10.0;

/// A network on a map.
#[component]
pub(crate) fn NetworkMap(
    /// The network.
    code: PcnCode,
    /// The surgeries of the list, in its order.
    numbered: Vec<Practice>,
    /// The surgery that the screen is about, when it is about one.
    #[prop(optional_no_strip)]
    focus: Option<GridPoint>,
) -> impl IntoView {
    let (text, directory, on_open) = (&use_text().map, use_directory(), use_search().open);
    let members = || numbered.iter().map(|practice| practice.position.point);
    let all: Vec<_> = focus.into_iter().chain(members()).collect();
    let Some(middle) = GridPoint::middle(all) else { return ().into_any() };
    // From far away a visitor would make the network a speck.
    let here = use_visitor().place.get_untracked().map(|from| from.point);
    let here = here.filter(|here| here.miles_to(middle) < NEAR_MILES);
    let others = directory.practices.iter().filter(|practice| practice.pcn != Some(code));
    let neighbours = directory.networks_around(middle, Some(code), NEIGHBOURS).into_iter();
    let named = neighbours.filter_map(|neighbour| {
        let pcn = directory.pcn(neighbour.pcn)?;
        Some((pcn.short_name().to_owned(), neighbour.nearest))
    });
    let points = Arc::new(AreaPoints {
        numbered: numbered.iter().map(map_point).collect(),
        focus,
        middle,
        here,
        others: others.map(|practice| practice.position.point).collect(),
        neighbours: named.collect(),
    });
    view! {
        <div>
            <AreaMap points=points.clone() text on_open />
            <MapWords points text />
        </div>
    }
    .into_any()
}

fn map_point(practice: &Practice) -> MapPoint {
    MapPoint {
        name: practice.name.to_string(),
        code: practice.code,
        point: practice.position.point,
    }
}
