//! Parts of screens that take what is shared: used by pages and by the frame around them.

mod animation;
mod areas;
mod give_views;
mod network_map;
mod questions;
mod read_aloud;
mod result_row;
mod scale;
mod search_form;
mod surgery_row;
mod unknown;
mod use_location;

pub(crate) use animation::Animation;
pub(crate) use areas::{area_link, area_trail, areas_named};
pub(crate) use give_views::give_views;
pub(crate) use network_map::NetworkMap;
pub(crate) use questions::Questions;
pub(crate) use read_aloud::ReadAloud;
pub(crate) use result_row::{near_results, network_result, surgery_result};
pub(crate) use scale::Scale;
pub(crate) use search_form::SearchForm;
pub(crate) use surgery_row::surgery_row;
pub(crate) use unknown::Unknown;
pub(crate) use use_location::UseLocation;
