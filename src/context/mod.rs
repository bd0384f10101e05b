//! What the screens share: the directory once it is there, what is typed, the words, the title.

mod address;
mod background;
mod directory;
mod display;
mod distances;
mod explainer;
mod hosted;
mod looked_at;
mod picture;
mod postcodes;
mod read_aloud;
mod saved;
mod search;
mod stages;
mod text;
mod title;
mod visitor;
mod wishes;

pub(crate) use crate::browser::{clock::now, part, player, prose};
pub(crate) use address::address_for_others;
pub(crate) use background::{keep_quiet_while, provide_background};
pub(crate) use directory::{
    DirectoryState, Kept, fetch_directory, provide_directory, standing, use_directory,
    use_directory_state,
};
pub(crate) use display::{provide_display, use_display};
pub(crate) use distances::{distance_from, keep_distances};
pub(crate) use explainer::{ExplainerState, provide_explainer, use_explainer, use_explainer_later};
pub use hosted::unmount_screen;
pub(crate) use hosted::{mount_screen, need_directory};
pub(crate) use looked_at::{LookedAt, own_words, provide_looked_at, use_looked_at};
pub(crate) use picture::{Layer, Picture, paint};
pub(crate) use postcodes::{
    PostcodesState, nearest_surgeries, provide_postcodes, use_postcodes_state,
};
pub(crate) use read_aloud::{Reader, Reading};
pub(crate) use saved::{forget_surgery, is_shared_device, save_surgery, saved_surgery};
pub(crate) use search::{Search, provide_search, use_search};
pub(crate) use stages::{Stage, has_come, provide_stages, staged};
pub(crate) use text::use_text;
pub(crate) use title::{provide_title, set_heading};
pub(crate) use visitor::{Asking, provide_visitor, use_visitor};
pub(crate) use wishes::{provide_wishes, use_wishes};
