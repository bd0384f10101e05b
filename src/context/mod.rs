//! What the screens share: the directory once it is there, what is typed, the words, the title.

mod directory;
mod picture;
mod postcodes;
mod search;
mod text;
mod title;
mod visitor;

pub(crate) use directory::{DirectoryState, provide_directory, use_directory, use_directory_state};
pub(crate) use picture::{Layer, Picture, paint};
pub(crate) use postcodes::{
    PostcodesState, nearest_surgeries, provide_postcodes, use_postcodes_state,
};
pub(crate) use search::{Search, provide_search, use_search};
pub(crate) use text::use_text;
pub(crate) use title::{provide_title, set_heading};
pub(crate) use visitor::{Asking, provide_visitor, use_visitor};
