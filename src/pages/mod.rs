//! The screens, a file or folder each. A screen sets its heading and shows what is shared.

mod display;
mod explain;
mod help;
mod home;
mod map;
mod network;
mod part;
mod results;
mod surgery;

pub(crate) use display::DisplayPage;
pub(crate) use explain::ExplainPage;
pub(crate) use help::HelpPage;
pub(crate) use home::HomePage;
pub(crate) use map::MapPage;
pub(crate) use network::NetworkPage;
pub(crate) use part::PartPage;
pub(crate) use results::{NearPage, ResultsPage};
pub(crate) use surgery::SurgeryPage;
