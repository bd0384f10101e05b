//! The maps, in Easy English.

use crate::text::{ENGLISH, EnglandText, MapText, english::surgeries};

pub(super) const MAP: MapText = MapText {
    hint_mouse: "Drag the map to move it. Hold Ctrl and turn the wheel to zoom. Or click the map. Then use the arrow keys and + and −.",
    note: "A network has no border. The lines show which surgeries work together. Small dots are surgeries in other networks.",
    ..ENGLISH.map
};

pub(super) const ENGLAND: EnglandText = EnglandText {
    lead: |count| {
        format!(
            "Each dot is a GP surgery. The map has {}. The dots make the shape of England.",
            surgeries(count)
        )
    },
    choose: "Press a dot on the map to see which surgery it is.",
    too_many: "Zoom in to see them as a list. Or type a name in the box above.",
    ..ENGLISH.england
};
