//! Everything that is written, in one place.

use super::{
    BiggerPicture, Cards, Chapter, EasyRead, Fact, Glossary, Labels, Myths, Place, Quiz, Roles,
    Source, Story, Term, Timeline,
};
use crate::explainer::Scale;

/// Everything that patients are told, as it is written in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    /// The language, as the `lang` attribute wants it.
    pub language: &'static str,
    /// The words around all the rest.
    pub labels: Labels,
    /// The chapters, in the order in which previous and next go.
    pub chapters: &'static [Chapter],
    /// Chapters that stand apart from that order, such as London's.
    pub asides: &'static [Chapter],
    /// Who works in a network's team.
    pub roles: Roles,
    /// Quick or familiar?
    pub scale: Scale,
    /// From the reader up to the region, and what replaced what.
    pub bigger_picture: BiggerPicture,
    /// What happened when.
    pub timeline: Timeline,
    /// "Who can help me?"
    pub cards: Cards,
    /// Plain meanings of words.
    pub glossary: Glossary,
    /// What people say, and what is true.
    pub myths: Myths,
    /// A self-check.
    pub quiz: Quiz,
    /// One idea a row, each with a picture.
    pub easy_read: EasyRead,
    /// "Better together", scene by scene.
    pub animation: Story,
    /// Who says so, sorted by number.
    pub sources: &'static [Source],
}

impl Content {
    /// The chapter or aside with this id.
    pub fn chapter(&self, id: &str) -> Option<&'static Chapter> {
        self.chapters.iter().chain(self.asides).find(|chapter| chapter.id == id)
    }

    /// The chapters before and after the one with this id.
    pub fn neighbours(&self, id: &str) -> (Option<&'static Chapter>, Option<&'static Chapter>) {
        let Some(at) = self.chapters.iter().position(|chapter| chapter.id == id) else {
            return (None, None);
        };
        (at.checked_sub(1).and_then(|at| self.chapters.get(at)), self.chapters.get(at + 1))
    }

    /// The chapters whose question arises on a screen.
    pub fn asked_on(&self, place: Place) -> impl Iterator<Item = &'static Chapter> {
        let chapters = self.chapters.iter().chain(self.asides);
        chapters.filter(move |chapter| chapter.asked_on.contains(&place))
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&'static Term> {
        self.glossary.terms.iter().find(|term| term.id == id)
    }

    /// The sources of a fact.
    pub fn sources_of(&self, fact: &Fact) -> impl Iterator<Item = &'static Source> {
        let sources = self.sources;
        fact.sources.iter().filter_map(move |number| {
            sources.binary_search_by_key(number, |s| s.number).ok().and_then(|at| sources.get(at))
        })
    }
}
