//! Words of the maps: the one of a network's surgeries, and the one of all England.

use crate::directory::map::Compass;

/// What both maps say: how they are moved and zoomed.
#[derive(Debug)]
pub struct MapText {
    /// Names the buttons that move and zoom, for screen readers.
    pub controls: &'static str,
    /// The button that zooms in.
    pub zoom_in: &'static str,
    /// The button that zooms out.
    pub zoom_out: &'static str,
    /// The buttons that show what lies to the left, up, down, to the right.
    pub moves: [&'static str; 4],
    /// The button that shows all of a network again.
    pub whole: &'static str,
    /// The button that shows all of England again.
    pub all_england: &'static str,
    /// How it is moved with a mouse and keys.
    pub hint_mouse: &'static str,
    /// How it is moved with fingers.
    pub hint_touch: &'static str,
    /// How many miles across it is.
    pub across: fn(f64) -> String,
    /// The words of the scale bar.
    pub scale: fn(f64) -> String,
    /// The letter at the arrow.
    pub north: &'static str,
    /// Names the map of so many surgeries.
    pub label: fn(usize) -> String,
    /// Names a point: its number in the list and its name.
    pub point: fn(usize, &str) -> String,
    /// Marks the visitor.
    pub you: &'static str,
    /// Marks the surgery that the screen is about.
    pub this_surgery: &'static str,
    /// What the drawing is and is not.
    pub note: &'static str,
    /// The heading over the map in words.
    pub in_words: &'static str,
    /// Where directions are from: the middle of the network.
    pub from_middle: &'static str,
    /// Where directions are from: this surgery.
    pub from_here: &'static str,
    /// Where a point lies: its name, how far it is in miles and which way.
    pub lies: fn(&str, f64, Option<Compass>) -> String,
    /// The names of the nearest networks.
    pub neighbours: fn(&[String]) -> String,
}

/// The map of England.
#[derive(Debug)]
pub struct EnglandText {
    /// The heading.
    pub title: &'static str,
    /// The link to it.
    pub link: &'static str,
    /// Said first, given how many surgeries there are.
    pub lead: fn(usize) -> String,
    /// Names the drawing, for those who do not see it.
    pub label: &'static str,
    /// What the colours show: the question, by region, by size of network.
    pub colours: [&'static str; 3],
    /// The sizes of networks, smallest first, then none.
    pub sizes: [&'static str; 5],
    /// The heading over the surgery that was chosen on the map.
    pub chosen: &'static str,
    /// How one is chosen.
    pub choose: &'static str,
    /// How many surgeries are in view.
    pub in_view: fn(usize) -> String,
    /// What to do when they are too many to list.
    pub too_many: &'static str,
}
