//! A chapter: what to take away first, then the rest, then who says so.

use super::write::{element, escaped, list};
use super::{Made, Maker};
use crate::content::{
    Block, Chapter, ContentError, Fact, Insert, Level, Place, Replacement, Role, Target,
};
use crate::explainer::{Island, mark};
use crate::page::Page;

impl Maker<'_> {
    /// All chapters by their questions, and the other pages.
    pub(super) fn contents(&self) -> Result<Made, ContentError> {
        let (content, labels) = (self.content, &self.content.labels);
        let rows = |chapters: &[Chapter]| self.rows(chapters);
        let more = [
            (Place::Animation, "surgeries-in-a-ring"),
            (Place::EasyRead, "question-and-helper"),
            (Place::Cards, "workers"),
            (Place::Timeline, "clock-and-saturday"),
            (Place::Myths, "tick"),
            (Place::Quiz, "pen-and-paper"),
            (Place::Glossary, "letters-pcn"),
        ];
        let mut tiles = String::new();
        for (place, picture) in more {
            tiles += &self.tile(Target::Place(place), picture)?;
        }
        let html = [
            self.heading(labels.title),
            self.paragraph("lead", labels.lead),
            list("ol", "chapter-list", rows(content.chapters)),
            element("h2", "", labels.more),
            element("ul", "tiles", &tiles),
            element("h2", "", labels.asides),
            list("ul", "chapter-list", rows(content.asides)),
        ];
        Ok(("networks", labels.title, html.concat()))
    }

    /// A link with a picture of Easy Read above its words.
    fn tile(&self, target: Target, picture: &str) -> Result<String, ContentError> {
        let drawing = self.pictures.drawing(&format!("easy-read/{picture}"))?;
        let link = self.place(target).map(|(page, words)| {
            format!(
                "<a class=\"tile\" href=\"{page}\">{drawing}<span>{}</span></a>",
                escaped(words)
            )
        });
        Ok(element("li", "", &link.unwrap_or_default()))
    }

    fn rows(&self, chapters: &[Chapter]) -> Vec<String> {
        let page = |id: &str| Page::Explain(id.to_owned());
        chapters.iter().map(|c| super::write::link("", &page(c.id), c.question)).collect()
    }

    /// A chapter.
    pub(super) fn chapter(&self, chapter: &Chapter) -> Result<Made, ContentError> {
        let labels = &self.content.labels;
        let mut html = self.heading(chapter.question) + &self.statement("lead", &chapter.key);
        for block in chapter.blocks {
            html += &self.block(block)?;
        }
        html += &element("h2", "", labels.related);
        html += &self.links(chapter.related.iter().copied());
        html += &self.neighbours(chapter);
        html += &self.sources(chapter.facts().chain(self.inserted(chapter)));
        Ok((chapter.id, chapter.question, html))
    }

    fn block(&self, block: &Block) -> Result<String, ContentError> {
        let labels = &self.content.labels;
        let inset = |heading: &str, html: String| {
            element("div", "inset", &(element("h3", "", &escaped(heading)) + &html))
        };
        Ok(match block {
            Block::Heading(words) => element("h2", "", &escaped(words)),
            Block::Paragraph(said) => self.statement("", said),
            Block::List { items, fact } => self.points(items) + &self.softly(fact),
            Block::Caution(said) => inset(labels.caution, self.statement("", said)),
            Block::AskSurgery { items, fact } => {
                inset(labels.ask_surgery, self.points(items) + &self.softly(fact))
            }
            Block::Yours { yours, anyone, fact } => {
                let yours = self.paragraph("yours", yours);
                mark::either(&yours, &self.paragraph("", anyone)) + &self.softly(fact)
            }
            Block::Show(insert) => self.insert(*insert)?,
        })
    }

    fn points(&self, items: &[&str]) -> String {
        list("ul", "point-list reading-width", items.iter().map(|item| self.rich(item)))
    }

    /// A piece in the midst of a chapter.
    fn insert(&self, insert: Insert) -> Result<String, ContentError> {
        let content = self.content;
        Ok(match insert {
            Insert::Animation => mark::island(Island::Animation),
            Insert::Scale => mark::island(Island::Scale),
            Insert::Timeline => self.links([Target::Place(Place::Timeline)]),
            Insert::Cards => self.links([Target::Place(Place::Cards)]),
            Insert::Roles => {
                let row = |role: &Role| {
                    let does = self.paragraph("", role.does) + &self.softly(&role.fact);
                    self.entry(&escaped(role.name), &does)
                };
                let rows: String = content.roles.entries.iter().map(row).collect();
                self.statement("", &content.roles.lead) + &element("dl", "entries", &rows)
            }
            Insert::Levels => self.levels(content.bigger_picture.levels)?,
            Insert::Replaced => {
                let row = |it: &Replacement| {
                    let name = self.rich(it.old) + &escaped(&format!(" ({})", it.years));
                    let now = escaped(content.labels.now) + " " + &self.rich(it.now);
                    let html = self.paragraph("", it.did) + &element("p", "", &now);
                    self.entry(&name, &(html + &self.softly(&it.fact)))
                };
                let rows: String = content.bigger_picture.replaced.iter().map(row).collect();
                element("dl", "entries", &rows)
            }
        })
    }

    /// From the reader up to the region, each with the reader's own where that is known.
    fn levels(&self, levels: &[Level]) -> Result<String, ContentError> {
        let labels = &self.content.labels;
        let words = |level: &Level| {
            let own = level.own.map(|own| element("p", "levels__own", &mark::own(own)));
            let own = own.map(|own| mark::either(&own, "")).unwrap_or_default();
            let name = element("p", "levels__name", &escaped(level.name));
            name + &own + &self.paragraph("", level.meaning) + &self.softly(&level.fact)
        };
        let mut drawings = String::new();
        for level in levels.iter().rev() {
            drawings += self.pictures.drawing(&format!("levels/{}", level.picture))?;
        }
        let now: String = levels.iter().map(|level| element("div", "", &words(level))).collect();
        let all: String =
            levels.iter().map(|level| element("li", "levels__level", &words(level))).collect();
        let (closer, further) = (escaped(labels.closer), escaped(labels.further));
        Ok(format!(
            "<div class=\"levels\" data-level=\"1\"><div class=\"levels__view\">\
             <div class=\"levels__stage\" aria-hidden=\"true\">{drawings}</div>\
             <div class=\"levels__buttons\">\
             <button class=\"button\" type=\"button\" data-step=\"-1\" aria-disabled=\"true\">{closer}</button>\
             <button class=\"button\" type=\"button\" data-step=\"1\" aria-disabled=\"false\">{further}</button>\
             </div><div class=\"levels__now\" role=\"status\">{now}</div></div>\
             <ol class=\"levels__list\">{all}</ol></div>"
        ))
    }

    /// The facts of what a chapter shows of other parts.
    fn inserted(&self, chapter: &Chapter) -> Vec<&'static Fact> {
        let content = self.content;
        let facts = |block: &Block| -> Vec<&'static Fact> {
            match block {
                Block::Show(Insert::Animation) => {
                    content.animation.scenes.iter().map(|scene| &scene.fact).collect()
                }
                Block::Show(Insert::Roles) => {
                    content.roles.entries.iter().map(|role| &role.fact).collect()
                }
                Block::Show(Insert::Levels) => {
                    content.bigger_picture.levels.iter().map(|level| &level.fact).collect()
                }
                Block::Show(Insert::Replaced) => {
                    content.bigger_picture.replaced.iter().map(|entry| &entry.fact).collect()
                }
                _ => Vec::new(),
            }
        };
        chapter.blocks.iter().flat_map(facts).collect()
    }

    /// Links to the chapters before and after.
    fn neighbours(&self, chapter: &Chapter) -> String {
        let labels = &self.content.labels;
        let (before, after) = self.content.neighbours(chapter.id);
        let link = |label: &str, chapter: Option<&Chapter>| {
            chapter.map(|chapter| {
                let label = element("span", "pagination__label", &format!("{label}:"));
                let page = Page::Explain(chapter.id.to_owned());
                format!(
                    "<a class=\"pagination__link\" href=\"{page}\">{label} {}</a>",
                    escaped(chapter.name)
                )
            })
        };
        let links = [link(labels.previous, before), link(labels.next, after)];
        match links.iter().flatten().map(String::as_str).collect::<String>() {
            links if links.is_empty() => links,
            links => {
                let name = escaped(labels.neighbours);
                format!("<nav class=\"pagination\" aria-label=\"{name}\">{links}</nav>")
            }
        }
    }
}
