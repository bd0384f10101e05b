//! Components that know no page: they take what they show as props, and share no state.

mod breadcrumb;
mod care_card;
mod england;
mod map;
mod marked;
mod network_scale;
mod pagination;
mod place_line;
mod search_box;
mod sections;
mod summary_row;
mod wordmark;

pub(crate) use breadcrumb::Breadcrumb;
pub(crate) use care_card::{CareCard, Urgency};
pub(crate) use england::England;
pub(crate) use map::{AreaMap, AreaPoints, MapFrame, MapPoint, MapWords, Moves};
pub(crate) use marked::{escaped, marked};
pub(crate) use network_scale::NetworkScale;
pub(crate) use pagination::Pagination;
pub(crate) use place_line::place_line;
pub(crate) use search_box::{SearchBox, SearchBoxState, grouped};
pub(crate) use sections::{Lines, Sections};
pub(crate) use summary_row::SummaryRow;
pub(crate) use wordmark::Wordmark;
