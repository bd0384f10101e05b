//! What a map needs to know, without drawing it: which part of the grid is seen and how it moves
//! ([`MapView`], [`MapRange`]), where marks and names stand without hiding one another, and who
//! lies around a place in which direction.

mod around;
mod marks;
mod view;

pub use around::{Compass, Neighbour};
pub use marks::{Label, place_labels, set_apart};
pub use view::{MapRange, MapView, Place};
