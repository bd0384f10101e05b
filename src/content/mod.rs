//! What patients are told, as it is written, and the making of pages from it. Only tools see this:
//! the app fetches an [`Explainer`](crate::explainer::Explainer), which is made here.
//!
//! # Overview
//!
//! - [`Content`] holds all that a language's folder says: chapters, cards, timeline, glossary,
//!   myths, quiz, Easy Read and the animation's captions. [`read_content`] reads it: all of it is
//!   in the folder of English, and another language's holds its own words alone.
//! - Whatever is claimed carries a [`Fact`]: who says so, when that was last read, and whether it
//!   may have changed. [`Content::sources_of`] finds the [`Source`]s for the reader.
//! - Text holds two kinds of marks, which [`pieces`] takes apart: a word of the glossary at its
//!   first use, and a place for the reader's own numbers.
//! - Links are a [`Target`], never an address: they cannot leave the app.
//! - [`make_explainer`] makes the pages, with the drawings of [`Pictures`] in them.
//!
//! The rules for the words (reading age, jargon, abbreviations) are tests: `tests/content`.

mod cards;
mod chapter;
mod fact;
mod files;
mod html;
mod labels;
mod learning;
mod markup;
mod model;
mod overlay;
mod picture;
mod written;

pub use cards::{Card, CardGroup, Cards, SignOff};
pub use chapter::{Block, Chapter, Insert, Place, Target};
pub use fact::{Fact, PartDate, Source, Statement};
pub use files::{ContentError, Pictures, read_content, read_pictures};
pub use html::make_explainer;
pub use labels::Labels;
pub use learning::{
    Answer, EasyRead, EasyReadRow, Glossary, Myth, Myths, Question, Quiz, Story, StoryScene, Term,
    Verdict,
};
pub use markup::{Piece, pieces, plain};
pub use model::Content;
pub use picture::{BiggerPicture, Level, Replacement, Role, Roles, Timeline, TimelineEntry};
