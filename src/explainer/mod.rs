//! What patients are told: chapters, cards, timeline, glossary, myths, quiz, Easy Read and the
//! animation's captions, as data. None of it is compiled in: it is written as TOML in a folder a
//! language, packed by `cargo xtask content`, and fetched by the pages that show it.
//!
//! # Overview
//!
//! - [`Explainer`] holds all of it in one language. Everything in it lives as long as the page
//!   (`&'static`), so that any part can be handed to any component as it is.
//! - Whatever is claimed carries a [`Fact`]: who says so, when that was last read, and whether it
//!   may have changed. [`Explainer::sources_of`] finds the [`Source`]s for the reader.
//! - Text holds two kinds of marks, which [`pieces`] takes apart: a word of the glossary at its
//!   first use, and a place for the reader's own numbers.
//! - Links are a [`Target`], never an address: they cannot leave the app.
//! - [`open_explainer_pack`] and [`decode_explainer`] read a pack, and refuse a damaged one.
//!
//! The rules for the words (reading age, jargon, abbreviations) are tests: `tests/content`.

mod cards;
mod chapter;
mod codec;
mod fact;
mod learning;
mod markup;
mod model;
mod picture;
mod records;

pub use cards::{Card, CardGroup, Cards, SignOff, find_cards};
pub use chapter::{Block, Chapter, Insert, Place, Target};
pub use codec::{
    EXPLAINER_FORMAT, decode_explainer, encode_explainer, open_explainer_pack, seal_explainer_pack,
};
pub use fact::{Fact, PartDate, Source, Statement};
pub use learning::{
    Animation, Answer, EasyRead, EasyReadRow, Glossary, Myth, Myths, Question, Quiz, Scene, Term,
    Verdict,
};
pub use markup::{Own, Piece, pieces, plain};
pub use model::Explainer;
pub use picture::{BiggerPicture, Level, Replacement, Role, Roles, Scale, Timeline, TimelineEntry};
#[cfg(feature = "content")]
pub(crate) use records::{choices, records};
