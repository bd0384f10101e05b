//! Who can help, what happened when, what words mean, what people say.

use super::write::{element, escaped, link};
use super::{Made, Maker};
use crate::content::{Card, CardGroup, Myth, Place, Target, Term, TimelineEntry, Verdict};
use crate::explainer::{Island, mark};
use crate::page::Page;

impl Maker<'_> {
    /// "Who can help me?": 999 and 111, then needs and who can help, with a filter.
    pub(super) fn cards(&self) -> Made {
        let (cards, labels) = (&self.content.cards, &self.content.labels);
        let care = |class: &str, heading: &str, said| {
            let heading = element("h2", "care-card__heading", heading);
            let content = element("div", "care-card__content", &self.statement("", said));
            element("section", &format!("care-card care-card--{class}"), &(heading + &content))
        };
        let sign_off = match &cards.sign_off {
            Some(by) => format!("{} {}, {}", cards.signed, by.name, by.role),
            None => cards.unsigned.to_owned(),
        };
        let all = cards.groups.iter().flat_map(|group| group.cards);
        let facts = all.map(|card| &card.fact).chain([&cards.emergency.fact, &cards.urgent.fact]);
        let html = [
            self.heading(cards.title),
            care("emergency", labels.emergency, &cards.emergency),
            care("urgent", labels.urgent, &cards.urgent),
            self.paragraph("lead", cards.lead),
            self.paragraph("", cards.limits),
            self.paragraph("inset", &sign_off),
            mark::island(Island::Filter),
            cards.groups.iter().map(|group| self.card_group(group)).collect(),
            element("h2", "", labels.related),
            self.links(self.content.asked_on(Place::Cards).map(|c| Target::Chapter(c.id))),
            self.sources(facts),
        ];
        ("who-can-help", cards.title, html.concat())
    }

    fn card_group(&self, group: &CardGroup) -> String {
        let cards: String = group.cards.iter().map(|card| self.card(card)).collect();
        let heading = element("h2", "help-cards__group", &escaped(group.name));
        element("section", "help-cards__section", &(heading + &element("ul", "help-cards", &cards)))
    }

    fn card(&self, card: &Card) -> String {
        let cards = &self.content.cards;
        let fast = |fast| {
            let label = element("strong", "", self.content.labels.fast);
            element("p", "help-card__fast", &(label + " " + &self.rich(fast)))
        };
        let html = [
            element("h3", "item__heading", &escaped(card.need)),
            self.paragraph("help-card__who", card.who),
            self.paragraph("", card.how),
            card.fast.map(fast).unwrap_or_default(),
            self.softly(&card.fact),
            self.paragraph("quiet", cards.on_every_card),
        ];
        let known = escaped(&format!("{} {} {}", card.need, card.who, card.words));
        format!("<li class=\"help-card\" data-words=\"{known}\">{}</li>", html.concat())
    }

    /// What happened when, oldest first.
    pub(super) fn timeline(&self) -> Made {
        let timeline = &self.content.timeline;
        let row = |it: &TimelineEntry| {
            let when = match it.until {
                Some(until) => {
                    format!(
                        "{} {} {}",
                        self.date(it.when),
                        self.content.labels.until,
                        self.date(until)
                    )
                }
                None => self.date(it.when),
            };
            let class = match it.is_turning_point {
                true => "timeline__entry timeline__entry--turning",
                false => "timeline__entry",
            };
            let html = [
                element("h2", "item__heading", &escaped(it.title)),
                element("p", "timeline__when", &escaped(&when)),
                self.paragraph("", it.text),
                self.softly(&it.fact),
            ];
            element("li", class, &html.concat())
        };
        let html = [
            self.heading(timeline.title),
            self.paragraph("lead", timeline.lead),
            element("ol", "timeline", &timeline.entries.iter().map(row).collect::<String>()),
            element("h2", "", self.content.labels.related),
            self.links(self.content.asked_on(Place::Timeline).map(|c| Target::Chapter(c.id))),
            self.sources(timeline.entries.iter().map(|entry| &entry.fact)),
        ];
        ("timeline", timeline.title, html.concat())
    }

    /// Plain meanings of words, A to Z.
    pub(super) fn glossary(&self) -> Made {
        let (glossary, labels) = (&self.content.glossary, &self.content.labels);
        let letter = |term: &Term| term.name.chars().find(|c| c.is_alphanumeric());
        let groups: Vec<&[Term]> = glossary.terms.chunk_by(|a, b| letter(a) == letter(b)).collect();
        let letters = groups.iter().filter_map(|group| letter(&group[0]));
        let links: String = letters
            .map(|c| {
                format!("<li><a class=\"letters__link\" href=\"?explain=words#{c}\">{c}</a></li>")
            })
            .collect();
        let group = |terms: &&[Term]| {
            let name = letter(&terms[0]).map(String::from).unwrap_or_default();
            let rows: String = terms.iter().map(|term| self.term(term)).collect();
            format!("<h2 id=\"{name}\">{name}</h2>{}", element("dl", "entries", &rows))
        };
        let html = [
            self.heading(glossary.title),
            self.paragraph("lead", glossary.lead),
            format!(
                "<nav aria-label=\"{}\">{}</nav>",
                escaped(labels.letters),
                element("ul", "letters", &links)
            ),
            groups.iter().map(group).collect(),
            self.sources(glossary.terms.iter().map(|term| &term.fact)),
        ];
        ("words", glossary.title, html.concat())
    }

    fn term(&self, term: &Term) -> String {
        let long = term.long.map(|long| element("p", "quiet", &escaped(long)));
        let chapter = term.chapter.map(|id| self.links([Target::Chapter(id)]));
        let html = [
            long.unwrap_or_default(),
            self.paragraph("", term.meaning),
            self.softly(&term.fact),
            chapter.unwrap_or_default(),
        ];
        self.entry(&escaped(term.name), &html.concat())
    }

    /// What a word means, where it stands in a text.
    pub(super) fn meaning(&self, term: &Term) -> String {
        let long = term.long.map(|long| format!("{}: ", element("strong", "", &escaped(long))));
        long.unwrap_or_default() + &escaped(&crate::content::plain(term.meaning))
    }

    /// What people say, and what is true.
    pub(super) fn myths(&self) -> Made {
        let (myths, labels) = (&self.content.myths, &self.content.labels);
        let row = |myth: &Myth| {
            let (at, class) = match myth.verdict {
                Verdict::NotTrue => (0, "verdict"),
                Verdict::PartlyTrue => (1, "verdict verdict--partly"),
                Verdict::NotKnown => (2, "verdict verdict--open"),
            };
            let chapter = self.content.chapter(myth.chapter);
            let more = chapter.map(|c| link("", &Page::Explain(c.id.to_owned()), c.question));
            let html = [
                element("h2", "item__heading", &format!("‘{}’", escaped(myth.saying))),
                element("p", class, &escaped(labels.verdicts[at])),
                self.paragraph("", myth.truth),
                element("p", "", &more.unwrap_or_default()),
                self.softly(&myth.fact),
            ];
            element("li", "help-card", &html.concat())
        };
        let rows: String = myths.entries.iter().map(row).collect();
        let html = [
            self.heading(myths.title),
            self.paragraph("lead", myths.lead),
            element("ul", "help-cards", &rows),
            element("h2", "", labels.related),
            self.links([Target::Place(Place::Quiz), Target::Place(Place::Chapters)]),
            self.sources(myths.entries.iter().map(|entry| &entry.fact)),
        ];
        ("myths", myths.title, html.concat())
    }
}
