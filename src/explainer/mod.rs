//! What patients are told about networks, as pages ready to be shown. None of it is compiled in:
//! it is written as TOML in a folder a language, made into a pack of pages for each by
//! `cargo xtask content` (see the module `content`), and the visitor's own is fetched.
//!
//! # Overview
//!
//! - [`Explainer`] holds all of it in one language. Everything in it lives as long as the page
//!   (`&'static`), so that any part can be handed to any component as it is.
//! - A [`ReadyPage`] is HTML that was made, escaped and checked where there is no browser, so that
//!   no code for it is downloaded. [`parts()`] puts the reader's own names and numbers in, and takes
//!   it apart where the app adds something that moves.
//! - [`open_explainer_pack`] and [`decode_explainer`] read a pack, and refuse a damaged one.

mod animation;
mod codec;
mod filter;
mod model;
mod parts;
mod scale;

pub use animation::{Animation, Scene};
pub use codec::{
    EXPLAINER_FORMAT, decode_explainer, encode_explainer, open_explainer_pack, seal_explainer_pack,
};
pub use filter::is_found;
pub use model::{Asked, AskedOn, Explainer, Meaning, ReadyPage};
pub use parts::{Island, Own, Part, mark, parts};
pub use scale::Scale;
