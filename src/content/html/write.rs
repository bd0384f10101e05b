//! The pieces of HTML that all pages are made of. Whatever is written is escaped here.

use super::super::{Fact, PartDate, Piece, Statement, Target, pieces};
use super::Maker;
use crate::content::Place;
use crate::explainer::{Island, mark};
use crate::page::{Page, ViewsPage};
pub(super) use crate::text::escaped;
use crate::text::term;

/// An element with a class and HTML in it.
pub(super) fn element(name: &str, class: &str, html: &str) -> String {
    match class {
        "" => format!("<{name}>{html}</{name}>"),
        _ => format!("<{name} class=\"{class}\">{html}</{name}>"),
    }
}

/// The heading of a page.
pub(super) fn heading(title: &str) -> String {
    format!("<h1 tabindex=\"-1\">{}</h1>", escaped(title))
}

/// A list, of the kind of `name` and `class`, with an entry for each.
pub(super) fn list(name: &str, class: &str, entries: impl IntoIterator<Item = String>) -> String {
    let entries: String = entries.into_iter().map(|html| element("li", "", &html)).collect();
    element(name, class, &entries)
}

/// A link to a page of the app.
pub(super) fn link(class: &str, page: &Page, words: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<a{class} href=\"{}\">{}</a>", escaped(&page.to_string()), escaped(words))
}

impl Maker<'_> {
    /// A text with its marks: words of the glossary open their meaning.
    pub(super) fn rich(&self, text: &str) -> String {
        let piece = |piece: Piece| match piece {
            Piece::Words(words) => escaped(words),
            Piece::Term { id, words } => term(id, words),
            Piece::Own(own) => mark::own(own),
        };
        pieces(text).map(piece).collect()
    }

    /// The heading of a page, where the reader begins or has it read aloud.
    pub(super) fn heading(&self, title: &str) -> String {
        heading(title) + &mark::island(Island::ReadAloud)
    }

    /// A paragraph.
    pub(super) fn paragraph(&self, class: &str, text: &str) -> String {
        element("p", class, &self.rich(text))
    }

    /// A paragraph; what may have changed says so.
    pub(super) fn statement(&self, class: &str, said: &Statement) -> String {
        self.paragraph(class, said.text) + &self.softly(&said.fact)
    }

    /// Says of an uncertain fact that it is one.
    pub(super) fn softly(&self, fact: &Fact) -> String {
        match fact.is_uncertain {
            true => self.paragraph("quiet", self.content.labels.uncertain),
            false => String::new(),
        }
    }

    /// A name and what it means.
    pub(super) fn entry(&self, name: &str, html: &str) -> String {
        let parts = element("dt", "entries__name", name) + &element("dd", "entries__text", html);
        element("div", "entries__entry", &parts)
    }

    /// A day, a month or a year in words.
    pub(super) fn date(&self, PartDate { year, month, day }: PartDate) -> String {
        let name = |month: u8| self.content.labels.months[usize::from(month) - 1];
        match (month, day) {
            (0, _) => year.to_string(),
            (month, 0) => format!("{} {year}", name(month)),
            (month, day) => format!("{day} {} {year}", name(month)),
        }
    }

    /// Links to other places of the app; those that there is no screen for yet are left out.
    pub(super) fn links(&self, targets: impl IntoIterator<Item = Target>) -> String {
        let known = targets.into_iter().filter_map(|target| self.place(target));
        list("ul", "link-list", known.map(|(page, words)| link("", &page, words)))
    }

    /// The address of a place, and the words of a link to it.
    pub(super) fn place(&self, target: Target) -> Option<(Page, &'static str)> {
        let (content, labels) = (self.content, &self.content.labels);
        let (id, words) = match target {
            Target::Chapter(id) => (id, content.chapter(id)?.question),
            Target::Term(_) | Target::Place(Place::Glossary) => ("words", content.glossary.title),
            Target::Place(Place::Chapters) => ("networks", labels.title),
            Target::Place(Place::Cards) => ("who-can-help", content.cards.title),
            Target::Place(Place::Timeline) => ("timeline", content.timeline.title),
            Target::Place(Place::Myths) => ("myths", content.myths.title),
            Target::Place(Place::Quiz) => ("quiz", content.quiz.title),
            Target::Place(Place::EasyRead) => ("easy-read", content.easy_read.title),
            Target::Place(Place::Animation) => ("better-together", content.animation.title),
            Target::Place(Place::Home) => return Some((Page::Home, labels.search)),
            Target::Place(Place::Help) => return Some((Page::Help, labels.help)),
            Target::Place(Place::Data) => return Some((Page::Data, labels.data)),
            Target::Place(Place::Privacy) => return Some((Page::Privacy, labels.privacy)),
            Target::Place(Place::Feedback) => {
                return Some((Page::Views(ViewsPage::Start), labels.feedback));
            }
            Target::Place(
                Place::Results | Place::Surgery | Place::SurgeryWithoutNetwork | Place::Network,
            ) => return None,
        };
        Some((Page::Explain(id.to_owned()), words))
    }

    /// Who says so, and when that was last checked.
    pub(super) fn sources<'a>(&self, facts: impl IntoIterator<Item = &'a Fact>) -> String {
        let labels = &self.content.labels;
        let facts: Vec<&Fact> = facts.into_iter().collect();
        let mut numbers: Vec<u16> = facts.iter().flat_map(|fact| fact.sources).copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        let sources = self.content.sources.iter().filter(|s| numbers.contains(&s.number));
        let rows = sources.map(|source| {
            let date = source.date.map(|date| format!(", {}", self.date(date)));
            let said =
                format!("{}: {}{}", source.publisher, source.title, date.unwrap_or_default());
            escaped(&said)
        });
        let rows = list("ul", "point-list reading-width", rows);
        let summary = element("summary", "details__summary", labels.sources);
        let details = element("details", "details", &(summary + &rows));
        let checked = facts.iter().map(|fact| fact.checked).min().map(|day| {
            let day = PartDate { year: day.year, month: day.month, day: day.day };
            let said = format!("{} {}.", labels.checked, self.date(day));
            element("p", "quiet", &said)
        });
        details + &checked.unwrap_or_default()
    }
}
