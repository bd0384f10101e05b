//! Everything that patients are told, in one place. It never changes, and lives as long as the page.

use super::{Animation, Scale};

/// Everything that patients are told, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explainer {
    /// The language, as the `lang` attribute wants it.
    pub language: &'static str,
    /// The pages.
    pub pages: &'static [ReadyPage],
    /// What words mean.
    pub meanings: &'static [Meaning],
    /// The questions that arise on the app's other screens.
    pub asked: &'static [Asked],
    /// Quick or familiar?
    pub scale: Scale,
    /// "Better together", scene by scene.
    pub animation: Animation,
}

/// A page as it is shown, but for the trail above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadyPage {
    /// Its name in addresses, as `what-is-a-network`.
    pub id: &'static str,
    /// The heading, for the title of the tab.
    pub title: &'static str,
    /// HTML with marks: see [`parts()`](super::parts()).
    pub html: &'static str,
}

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The word's name in `data-term` attributes.
    pub id: &'static str,
    /// HTML of a few words, without marks.
    pub html: &'static str,
}

/// Links to the chapters whose question arises on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The screen.
    pub place: AskedOn,
    /// A list of links, as HTML.
    pub links: &'static str,
}

/// A screen of the app on which questions arise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedOn {
    /// The front page, with the search.
    Home,
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
}

impl Explainer {
    /// The page with this id.
    pub fn page(&self, id: &str) -> Option<&'static ReadyPage> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// What a word means, as HTML.
    pub fn meaning(&self, id: &str) -> Option<&'static str> {
        self.meanings.iter().find(|meaning| meaning.id == id).map(|meaning| meaning.html)
    }

    /// Links to the chapters whose question arises on a screen, as HTML.
    pub fn asked_on(&self, place: AskedOn) -> Option<&'static str> {
        self.asked.iter().find(|asked| asked.place == place).map(|asked| asked.links)
    }
}
