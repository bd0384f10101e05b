//! The maps, in English.

use super::{number, surgeries};
use crate::{
    directory::map::Compass,
    text::{EnglandText, MapText, Tenths},
};

pub(super) const MAP: MapText = MapText {
    controls: "Move the map",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    moves: ["Move left", "Move up", "Move down", "Move right"],
    whole: "Whole network",
    all_england: "All of England",
    hint_mouse: "Drag the map to move it. Hold Ctrl and turn the wheel to zoom. Or click the map, then use the arrow keys and + and −.",
    hint_touch: "Use two fingers to move the map or zoom.",
    across: |miles| format!("Showing {} across.", length(miles)),
    scale: |miles| match miles {
        0.25 => "¼ mile".into(),
        0.5 => "½ mile".into(),
        1.0 => "1 mile".into(),
        _ if miles < 1.0 => format!("{} miles", Tenths(miles)),
        _ => format!("{} miles", miles.round() as u32),
    },
    north: "N",
    label: |count| format!("Map of {}", surgeries(count)),
    point: |place, name| format!("{place}: {name}"),
    you: "You",
    this_surgery: "This surgery",
    note: "A network has no border. The lines only show which surgeries work together. Small dots are surgeries in other networks.",
    in_words: "The map in words",
    from_middle: "From the middle of the network:",
    from_here: "From this surgery:",
    lies: |point, miles, compass| match compass {
        Some(compass) if miles >= 0.05 => {
            format!("{point}: {} {}", length(miles), direction(compass))
        }
        _ => format!("{point}: in the same place"),
    },
    neighbours: |names| match names {
        [] => String::new(),
        [one] => format!("The nearest other network is {one}."),
        [first @ .., last] => {
            format!("The nearest other networks are {} and {last}.", first.join(", "))
        }
    },
};

pub(super) const ENGLAND: EnglandText = EnglandText {
    title: "Every GP surgery in England",
    link: "Open the map",
    lead: |count| {
        format!(
            "Each dot is one of {}. Nothing else is drawn: the shape of England is its surgeries.",
            surgeries(count)
        )
    },
    label: "Map of every GP surgery in England",
    colours: ["Colour the dots by", "region", "size of network"],
    sizes: [
        "Under 30,000 people",
        "30,000 to 50,000 people",
        "50,000 to 75,000 people",
        "Over 75,000 people",
        "Not in a network",
    ],
    chosen: "The surgery you chose",
    choose: "Choose a dot on the map to see which surgery it is.",
    in_view: |count| match count {
        0 => "No GP surgeries here".into(),
        count => format!("{} in view", surgeries(count)),
    },
    too_many: "Zoom in to see them as a list, or search for a surgery in the box above.",
};

/// "about 2 miles", "half a mile", "0.3 miles": rounder as it is longer.
fn length(miles: f64) -> String {
    match miles {
        _ if miles >= 9.5 => format!("about {} miles", number(miles.round() as u32)),
        _ if (0.95..1.05).contains(&miles) => "1 mile".into(),
        _ if (0.45..0.55).contains(&miles) => "half a mile".into(),
        _ => format!("{} miles", Tenths(miles)),
    }
}

fn direction(compass: Compass) -> &'static str {
    match compass {
        Compass::North => "north",
        Compass::NorthEast => "north-east",
        Compass::East => "east",
        Compass::SouthEast => "south-east",
        Compass::South => "south",
        Compass::SouthWest => "south-west",
        Compass::West => "west",
        Compass::NorthWest => "north-west",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_map_shows_is_said_in_words() {
        assert_eq!((MAP.across)(362.2), "Showing about 362 miles across.");
        assert_eq!((MAP.across)(0.52), "Showing half a mile across.");
        assert_eq!(
            (MAP.lies)("2: A", 1.24, Some(Compass::NorthWest)),
            "2: A: 1.2 miles north-west"
        );
        assert_eq!((MAP.lies)("2: A", 1.0, Some(Compass::South)), "2: A: 1 mile south");
        assert_eq!((MAP.lies)("2: A", 0.01, Some(Compass::South)), "2: A: in the same place");
        let scales = [0.1, 0.25, 0.5, 1.0, 20.0].map(MAP.scale);
        assert_eq!(scales, ["0.1 miles", "¼ mile", "½ mile", "1 mile", "20 miles"]);
        let neighbours = |names: &[&str]| {
            (MAP.neighbours)(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(neighbours(&[]), "");
        assert_eq!(neighbours(&["A"]), "The nearest other network is A.");
        assert_eq!(neighbours(&["A", "B", "C"]), "The nearest other networks are A, B and C.");
        assert_eq!((ENGLAND.in_view)(1), "1 GP surgery in view");
    }
}
