//! Chapters, and where they lead.

use super::{Fact, Statement};
use crate::directory::Date;

/// A chapter, which reads well alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// Its name in addresses, as `what-is-a-network`.
    pub id: &'static str,
    /// Its heading: a question that patients ask.
    pub question: &'static str,
    /// A few words for menus and for previous and next.
    pub name: &'static str,
    /// What to take away, said first.
    pub key: Statement,
    /// The rest.
    pub blocks: &'static [Block],
    /// What to read after it.
    pub related: &'static [Target],
    /// The screens on which its question arises, and which link to it.
    pub asked_on: &'static [Place],
}

/// A part of a chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// A heading: most are questions too.
    Heading(&'static str),
    /// A paragraph.
    Paragraph(Statement),
    /// A list.
    List {
        /// Its items, with marks.
        items: &'static [&'static str],
        /// Where they come from.
        fact: Fact,
    },
    /// Something to be careful about, set apart.
    Caution(Statement),
    /// What differs from place to place: questions for the reader's own surgery.
    AskSurgery {
        /// The questions, with marks.
        items: &'static [&'static str],
        /// Where they come from.
        fact: Fact,
    },
    /// A paragraph with the reader's own numbers.
    Yours {
        /// Said when a surgery or network was looked at, with places for its numbers.
        yours: &'static str,
        /// Said otherwise, or when the surgery is in no network.
        anyone: &'static str,
        /// Where it comes from.
        fact: Fact,
    },
    /// A piece that is kept elsewhere.
    Show(Insert),
}

/// A piece, kept elsewhere, that a chapter shows in its midst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Insert {
    /// [`super::Content::animation`].
    Animation,
    /// [`super::Content::roles`].
    Roles,
    /// [`super::BiggerPicture::levels`], as a diagram.
    Levels,
    /// [`super::BiggerPicture::replaced`], as a table.
    Replaced,
    /// A way to [`super::Content::timeline`].
    Timeline,
    /// A way to [`super::Content::cards`].
    Cards,
    /// [`super::Content::scale`].
    Scale,
}

/// Somewhere in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The chapter or aside with this id.
    Chapter(&'static str),
    /// The term with this id.
    Term(&'static str),
    /// A screen.
    Place(Place),
}

/// A screen of the app, as far as the words know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The front page, with the search.
    Home,
    /// The results of a search.
    Results,
    /// A surgery.
    Surgery,
    /// A surgery that is in no network.
    SurgeryWithoutNetwork,
    /// A network.
    Network,
    /// 999, 111 and who else can help.
    Help,
    /// Where the data comes from.
    Data,
    /// What is kept and what is sent.
    Privacy,
    /// Where the reader gives a view.
    Feedback,
    /// All chapters.
    Chapters,
    /// "Who can help me?"
    Cards,
    /// The timeline.
    Timeline,
    /// The glossary.
    Glossary,
    /// Myths.
    Myths,
    /// The quiz.
    Quiz,
    /// The Easy Read version.
    EasyRead,
    /// The animation.
    Animation,
}

impl Block {
    /// Where it comes from, when it claims something.
    pub fn fact(&self) -> Option<&Fact> {
        match self {
            Self::Heading(_) | Self::Show(_) => None,
            Self::Paragraph(statement) | Self::Caution(statement) => Some(&statement.fact),
            Self::List { fact, .. } | Self::AskSurgery { fact, .. } | Self::Yours { fact, .. } => {
                Some(fact)
            }
        }
    }
}

impl Chapter {
    /// The facts it rests on, in the order in which they are told.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        std::iter::once(&self.key.fact).chain(self.blocks.iter().filter_map(Block::fact))
    }

    /// The oldest day on which one of its facts was last checked.
    pub fn checked(&self) -> Date {
        self.facts().map(|fact| fact.checked).min().unwrap_or(self.key.fact.checked)
    }
}
