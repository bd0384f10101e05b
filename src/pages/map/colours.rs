//! What the colours of the dots show: the region, or the size of the network. Names on the map
//! and the size of the dots say the same without colour.

use leptos::prelude::*;

use super::Choice;
use crate::{
    context::{use_directory, use_text},
    directory::{Directory, GridPoint, Practice},
    ui::escaped,
};

/// What the colours show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colouring {
    /// The region that NHS England counts the practice to.
    Region,
    /// How many people the practice's network looks after.
    Size,
}

/// Dots of one colour.
pub(super) struct Group {
    /// The name of the colour in the style.
    pub(super) colour: String,
    /// How much larger than others its dots are.
    pub(super) size: f64,
    /// Where its practices stand.
    pub(super) points: Vec<GridPoint>,
}

impl Colouring {
    /// The practices in groups of one colour, in the order of the legend.
    pub(super) fn groups(self, directory: &Directory) -> Vec<Group> {
        let count = match self {
            Self::Region => directory.regions.len(),
            Self::Size => SIZES.len() + 1,
        };
        let group = |i| Group {
            colour: self.colour(i),
            size: if self == Self::Region { 1.0 } else { 0.8 + 0.15 * (i % SIZES.len()) as f64 },
            points: Vec::new(),
        };
        let mut groups: Vec<_> = (0..count).map(group).collect();
        for practice in &directory.practices {
            let place = match self {
                Self::Region => region_of(directory, practice),
                Self::Size => Some(size_of(directory, practice)),
            };
            if let Some(group) = place.and_then(|place| groups.get_mut(place)) {
                group.points.push(practice.position.point);
            }
        }
        groups
    }

    fn colour(self, place: usize) -> String {
        let kind = if self == Self::Region { "region" } else { "size" };
        format!("--{kind}-{}", place + 1)
    }

    /// The words of the legend.
    fn names(self, directory: &Directory) -> Vec<String> {
        match self {
            Self::Region => {
                directory.regions.iter().map(|region| region.name.to_string()).collect()
            }
            Self::Size => use_text().england.sizes.map(str::to_owned).into(),
        }
    }
}

/// Where the name of a region has room, over the sea or beside its towns, in metres of the grid.
const NAMES_AT: [(&str, i32, i32); 7] = [
    ("Y56", 530_000, 201_000),
    ("Y58", 262_000, 172_000),
    ("Y59", 525_000, 84_000),
    ("Y60", 312_000, 287_000),
    ("Y61", 575_000, 345_000),
    ("Y62", 292_000, 425_000),
    ("Y63", 520_000, 500_000),
];

/// The names of the regions and where they are written.
pub(super) fn region_names(directory: &Directory) -> Vec<(String, GridPoint)> {
    let mut names = Vec::new();
    for region in &directory.regions {
        let code = region.code.to_string();
        for (_, easting, northing) in NAMES_AT.into_iter().filter(|at| at.0 == code) {
            names.push((region.name.to_string(), GridPoint { easting, northing }));
        }
    }
    names
}

/// From how many people on a network is of the next size; no network comes last.
const SIZES: [u32; 4] = [0, 30_000, 50_000, 75_000];

fn region_of(directory: &Directory, practice: &Practice) -> Option<usize> {
    let location = directory.sub_icb_location(practice.sub_icb_location)?;
    let region = directory.icb(location.icb)?.region;
    directory.regions.iter().position(|other| other.code == region)
}

fn size_of(directory: &Directory, practice: &Practice) -> usize {
    let pcn = practice.pcn.and_then(|code| directory.pcn(code));
    pcn.map_or(SIZES.len(), |pcn| SIZES.partition_point(|from| *from <= pcn.list_size) - 1)
}

/// What the colours mean, and the choice between the two.
#[component]
pub(super) fn Legend(
    /// What the visitor chose.
    choice: RwSignal<Choice>,
) -> impl IntoView {
    let (text, directory) = (&use_text().england, use_directory());
    let [question, region, size] = text.colours;
    let kinds = format!(
        r#"<legend class="legend__question">{question}</legend><label class="choice"><input class="choice__input" type="radio" name="colours" value="region" checked>{region}</label>
        <label class="choice"><input class="choice__input" type="radio" name="colours" value="size">{size}</label>"#
    );
    let choose = move |ev| {
        let is_size = event_target_value(&ev) == "size";
        let colouring = if is_size { Colouring::Size } else { Colouring::Region };
        choice.update(|choice| choice.colouring = colouring);
    };
    let rows = move || {
        let kind = choice.read().colouring;
        let mut rows = String::new();
        for (i, name) in kind.names(&directory).into_iter().enumerate() {
            // A `style` attribute would be against the page's policy: a class for each colour.
            let (dot, name) = (kind.colour(i), escaped(&name));
            rows += &format!(
                r#"<li class="legend__row"><span class="legend__dot legend__dot{dot}"></span>{name}</li>"#
            );
        }
        rows
    };
    view! {
        <fieldset class="legend" on:change=choose inner_html=kinds />
        <ul class="legend__rows" inner_html=rows />
    }
}
