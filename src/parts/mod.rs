//! Parts of screens that take what is shared: used by pages and by the frame around them.

mod search_form;
mod surgery_row;
mod unknown;

pub(crate) use search_form::SearchForm;
pub(crate) use surgery_row::{SurgeryRow, SurgeryWords};
pub(crate) use unknown::Unknown;
