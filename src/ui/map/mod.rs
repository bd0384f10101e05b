//! Maps drawn from our own points, without tiles: the frame that moves and zooms what is drawn
//! in it, and the drawing of a network and its surroundings.

mod area;
mod drawn;
mod frame;
mod moves;
mod step;
mod words;

pub(crate) use area::{AreaMap, AreaPoints, MapPoint, still_map};
pub(crate) use frame::MapFrame;
pub(crate) use moves::Moves;
pub(crate) use words::MapWords;
