//! A network's map on its sheet, which does not move: the drawing of its screen.

use crate::context::use_text;
use crate::directory::{Directory, GridPoint, PcnCode, Practice};
use crate::ui::{AreaPoints, MapPoint, element, still_map};

use super::use_areas_text;

/// How many networks around may be named.
const NEIGHBOURS: usize = 40;

/// A network's map; nothing when it has no surgeries.
pub(super) fn of(directory: &Directory, code: PcnCode, members: &[&Practice]) -> String {
    let at = || members.iter().map(|practice| practice.position.point);
    let Some(middle) = GridPoint::middle(at()) else { return String::new() };
    let others = directory.practices.iter().filter(|practice| practice.pcn != Some(code));
    let neighbours = directory.networks_around(middle, Some(code), NEIGHBOURS).into_iter();
    let named = neighbours.filter_map(|neighbour| {
        let pcn = directory.pcn(neighbour.pcn)?;
        Some((pcn.short_name().to_owned(), neighbour.nearest))
    });
    let point = |practice: &&Practice| MapPoint {
        name: practice.name.to_string(),
        code: practice.code,
        point: practice.position.point,
    };
    let points = AreaPoints {
        numbered: members.iter().map(point).collect(),
        focus: None,
        middle,
        here: None,
        others: others.map(|practice| practice.position.point).collect(),
        neighbours: named.collect(),
    };
    still_map(&points, &use_text().map).unwrap_or_default()
        + &element("p", "map__note", use_areas_text().sheet.network_map)
}
