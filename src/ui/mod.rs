//! Components that know no page: they take what they show as props, and share no state.

mod breadcrumb;
mod care_card;
mod england;
mod html;
mod map;
mod network_scale;
mod pagination;
mod place_line;
mod qr;
mod search_box;
mod sections;
mod summary_row;
mod wordmark;

pub(crate) use crate::text::{escaped, marked};

pub(crate) use breadcrumb::Breadcrumb;
pub(crate) use care_card::{Urgency, care_card};
pub(crate) use england::England;
pub(crate) use html::{element, from_html, heading, link, paragraph, title};
pub(crate) use map::{AreaMap, AreaPoints, MapFrame, MapPoint, MapWords, Moves, still_map};
pub(crate) use network_scale::network_scale;
pub(crate) use pagination::Pagination;
pub(crate) use place_line::place_line;
pub(crate) use qr::qr_code;
pub(crate) use search_box::{SearchBox, SearchBoxState, Suggestion, suggestions};
pub(crate) use sections::{lines, section, sections};
pub(crate) use summary_row::summary_row;
pub(crate) use wordmark::Wordmark;
