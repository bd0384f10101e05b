//! Makes the pages: HTML that is escaped, links inward only, and needs no code to be shown.

mod chapter;
mod info;
mod lists;
mod play;
mod write;

use super::{Chapter, Content, ContentError, Pictures, Place, Target};
use crate::explainer::{Animation, Asked, AskedOn, Explainer, Meaning, ReadyPage, Scene};
use crate::text::InfoPages;

/// Makes what the app fetches of what is written.
///
/// # Errors
/// A drawing is missing.
pub fn make_explainer(
    content: &Content,
    pictures: &Pictures,
    info: &InfoPages,
) -> Result<Explainer, ContentError> {
    Maker { content, pictures, info }.explainer()
}

struct Maker<'a> {
    content: &'a Content,
    pictures: &'a Pictures,
    info: &'a InfoPages,
}

/// What a page is made of: its name in addresses, its heading, and its HTML.
type Made = (&'static str, &'static str, String);

/// Places on which questions arise, as the app knows them.
const ASKED_ON: [(Place, AskedOn); 8] = [
    (Place::Home, AskedOn::Home),
    (Place::Surgery, AskedOn::Surgery),
    (Place::SurgeryWithoutNetwork, AskedOn::SurgeryWithoutNetwork),
    (Place::Network, AskedOn::Network),
    (Place::Help, AskedOn::Help),
    (Place::Data, AskedOn::Data),
    (Place::Privacy, AskedOn::Privacy),
    (Place::Feedback, AskedOn::Feedback),
];

impl Maker<'_> {
    fn explainer(&self) -> Result<Explainer, ContentError> {
        let content = self.content;
        let chapters = content.chapters.iter().chain(content.asides);
        let mut pages = vec![self.contents()?];
        for chapter in chapters {
            pages.push(self.chapter(chapter)?);
        }
        pages.extend([self.cards(), self.timeline(), self.glossary(), self.myths(), self.quiz()]);
        pages.extend([self.easy_read()?, self.story()]);
        pages.extend(self.info());
        let pages =
            pages.into_iter().map(|(id, title, html)| ReadyPage { id, title, html: html.leak() });
        let meanings = content.glossary.terms.iter().map(|term| {
            let html: &'static str = self.meaning(term).leak();
            Meaning { id: term.id, html }
        });
        let asked = ASKED_ON.map(|(place, asked_on)| {
            let links: &'static str = self.questions(place).leak();
            Asked { place: asked_on, links }
        });
        Ok(Explainer {
            language: content.language,
            pages: pages.collect::<Vec<_>>().leak(),
            meanings: meanings.collect::<Vec<_>>().leak(),
            asked: asked.to_vec().leak(),
            scale: content.scale,
            animation: self.animation()?,
        })
    }

    fn animation(&self) -> Result<Animation, ContentError> {
        let story = &self.content.animation;
        let mut scenes = Vec::new();
        for scene in story.scenes {
            let drawing = self.pictures.drawing(&format!("scenes/{}", scene.picture))?;
            let drawing: &'static str = drawing.to_owned().leak();
            let (seconds, caption, shows) = (scene.seconds, scene.caption, scene.shows);
            scenes.push(Scene { drawing, seconds, caption, shows });
        }
        let symbols = self.pictures.drawing("symbols")?.to_owned().leak();
        Ok(Animation { title: story.title, lead: story.lead, symbols, scenes: scenes.leak() })
    }

    /// The questions that arise on a screen.
    fn questions(&self, place: Place) -> String {
        self.links(
            self.content.asked_on(place).map(|chapter: &Chapter| Target::Chapter(chapter.id)),
        )
    }
}
