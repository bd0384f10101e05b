//! The addresses of the part where views are given and read: `?views=` and a name.

use std::fmt;

/// A screen of that part. What someone answers is never in its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewsPage {
    /// Who asks, and what becomes of the answers: `?views=start`.
    Start,
    /// Which surgery and network the views are about: `?views=about`.
    About,
    /// A question, counted from 1 among those that are shown: `?views=question&at=2`.
    Question(usize),
    /// All answers, before they are kept: `?views=check`.
    Check,
    /// How well they are kept: `?views=kept`.
    Kept,
    /// The group's desk: what there is and what is to be done: `?views=desk`.
    Desk,
    /// Who asks, what and when: `?views=set-up`.
    SetUp,
    /// The form to print: `?views=paper`.
    Paper,
    /// Comments, one after another, and what the group makes of them: `?views=read`.
    Read,
    /// You said, we did, we can't because: `?views=said-done`.
    SaidDone,
    /// What was said, as a report to print, and the files: `?views=report`.
    Report,
    /// Backups, other devices' files, and taking away: `?views=together`.
    Together,
    /// The keys that answers are sealed to: `?views=keys`.
    Keys,
}

impl ViewsPage {
    /// Every screen with its name; a question's place is its first.
    pub const ALL: [(Self, &'static str); 13] = [
        (Self::Start, "start"),
        (Self::About, "about"),
        (Self::Question(1), "question"),
        (Self::Check, "check"),
        (Self::Kept, "kept"),
        (Self::Desk, "desk"),
        (Self::SetUp, "set-up"),
        (Self::Paper, "paper"),
        (Self::Read, "read"),
        (Self::SaidDone, "said-done"),
        (Self::Report, "report"),
        (Self::Together, "together"),
        (Self::Keys, "keys"),
    ];

    /// Whether it is one of the patient group's screens, and not one of giving views.
    pub fn is_for_group(self) -> bool {
        !matches!(self, Self::Start | Self::About | Self::Question(_) | Self::Check | Self::Kept)
    }

    /// The screen of a name; a question at a place counted from 1.
    pub(super) fn parse(name: &str, at: usize) -> Option<Self> {
        let (page, _) = Self::ALL.into_iter().find(|(_, known)| *known == name)?;
        Some(if let Self::Question(_) = page { Self::Question(at) } else { page })
    }
}

impl fmt::Display for ViewsPage {
    /// The address, as [`super::Page`] writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = if let Self::Question(_) = self { &Self::Question(1) } else { self };
        let name =
            Self::ALL.iter().find(|(page, _)| page == first).map_or("start", |(_, name)| name);
        write!(f, "?views={name}")?;
        match self {
            Self::Question(at) if *at > 1 => write!(f, "&at={at}"),
            _ => Ok(()),
        }
    }
}
