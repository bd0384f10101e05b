//! One comment: what was written, what it may be, its cards, and whether it may be quoted.

use super::{Comment, Shown, View};
use crate::directory::Directory;
use crate::feedback::{
    Answer, DetailKind, Id, Kind, Places, Records, Slug, Sort, personal_details, speaks_of_harm,
};
use crate::ui::{element, escaped, paragraph};
use crate::views::board::{button, labelled};
use crate::views::month_in_words;

/// What a comment's part of the screen is made of.
pub(super) struct One<'a> {
    pub(super) shown: Shown,
    pub(super) view: &'a View,
    pub(super) records: &'a Records,
    pub(super) comment: &'a Comment<'a>,
}

/// Whether a comment is that of this response and question.
pub(super) fn is(comment: &Comment, id: Id, question: &Slug) -> bool {
    comment.response.id == id && comment.question.id == *question
}

impl One<'_> {
    pub(super) fn html(&self, names: &Directory) -> String {
        let text = self.shown.text;
        let Comment { response, question, text: words } = *self.comment;
        let places = Places(names);
        let surgery = response.about.surgery.map(|code| places.surgery(code));
        let place = surgery.or_else(|| response.about.network.map(|code| places.network(code)));
        let month = self.records.desk.month_of(response).map(month_in_words);
        let method = Some(text.methods[response.method as usize].to_owned());
        let context: Vec<String> =
            [place, month, method, self.first_answer()].into_iter().flatten().collect();
        let black = self.records.desk.shown(response.id, &question.id, words);
        let as_shown = if black == words {
            String::new()
        } else {
            element(
                "p",
                "comment__as-shown",
                &(element("b", "", text.as_shown) + ": <bdi>" + &escaped(&black) + "</bdi>"),
            )
        };
        let words = format!("<bdi>{}</bdi>", escaped(words));
        let said = [
            element("h2", "comment__question", &escaped(&question.text)),
            element("blockquote", "comment__words", &words),
            as_shown,
            paragraph("quiet", &context.join(" · ")),
            self.marks(),
        ];
        let article = element("article", "comment", &said.concat());
        let work = element("div", "comment-work", &(self.cards() + &self.quoting()));
        article + &work + &self.erasing()
    }

    /// What the person picked at the first question with choices that comes before the comment.
    fn first_answer(&self) -> Option<String> {
        let survey =
            self.records.surveys.iter().find(|it| it.digest() == self.comment.response.survey)?;
        let question = survey.survey().questions.iter().find(|q| matches!(q.kind, Kind::One(_)))?;
        let Some(Answer::One(code)) = self.comment.response.answers.get(&question.id) else {
            return None;
        };
        let choice = question.kind.choices().iter().find(|choice| choice.code == *code)?;
        Some((self.shown.text.answered)(&choice.label))
    }

    fn marks(&self) -> String {
        let text = self.shown.text;
        let mut kinds: Vec<&str> = Vec::new();
        for detail in personal_details(self.comment.text) {
            let kind = text.detail_kinds[match detail.kind {
                DetailKind::NhsNumber => 0,
                DetailKind::Telephone => 1,
                DetailKind::Email => 2,
                DetailKind::Postcode => 3,
                DetailKind::DateOfBirth => 4,
            }];
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        let mut marks = String::new();
        if speaks_of_harm(self.comment.text) {
            marks += &element("p", "desk-note desk-note--now", &escaped(text.harm));
        }
        if !kinds.is_empty() {
            let words = (text.details)(&kinds.join(", "));
            marks += &element("p", "desk-note desk-note--soon", &escaped(&words));
        }
        marks
    }

    fn cards(&self) -> String {
        let text = self.shown.text;
        let Comment { response, question, .. } = *self.comment;
        let desk = &self.records.desk;
        let of_it = desk
            .cards
            .iter()
            .filter(|card| card.response == response.id && card.question == question.id);
        let cards: String = of_it
            .map(|card| {
                let (_, name) = Sort::ALL[card.sort as usize];
                let sort = element("span", "theme-card__sort", text.sorts[card.sort as usize]);
                let theme =
                    format!("<bdi class=\"theme-card__name\">{}</bdi>", escaped(&card.theme));
                let words = format!("<bdi class=\"quiet\">{}</bdi>", escaped(&card.excerpt));
                let away =
                    button("link-button", ("take-away", &card.op.to_string()), text.take_away);
                element(
                    "li",
                    &format!("theme-card theme-card--{name}"),
                    &[sort, theme, words, away].concat(),
                )
            })
            .collect();
        let mut themes: Vec<&str> = Vec::new();
        for card in &desk.cards {
            if !themes.contains(&card.theme.as_str()) {
                themes.push(&card.theme);
            }
        }
        let known: String =
            themes.iter().map(|theme| format!("<option value=\"{}\">", escaped(theme))).collect();
        let theme = format!(
            "<input class=\"field__box\" id=\"theme\" list=\"themes\" maxlength=\"80\" \
             autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"theme-hint\">\
             <datalist id=\"themes\">{known}</datalist>"
        );
        let words = "<textarea class=\"field__box\" id=\"words\" rows=\"2\" maxlength=\"1000\" \
                     autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"words-hint\"></textarea>";
        let sorts: String = (0..)
            .zip(text.sorts)
            .map(|(at, words): (usize, _)| {
                button("button button--second", ("card", &at.to_string()), words)
            })
            .collect();
        let list = if cards.is_empty() { cards } else { element("ul", "cards", &cards) };
        let sorts =
            format!("<div class=\"buttons\" role=\"group\" aria-labelledby=\"sort\">{sorts}</div>");
        let form = [
            element("h3", "", text.cards),
            list,
            paragraph("", text.cards_what),
            labelled("theme", text.theme[0], text.theme[1], &theme),
            labelled("words", text.words[0], text.words[1], words),
            format!("<p class=\"field__label\" id=\"sort\">{}</p>", escaped(text.sort)),
            sorts,
        ];
        element("section", "sheet", &form.concat())
    }

    fn quoting(&self) -> String {
        let text = self.shown.text;
        let Comment { response, question, .. } = *self.comment;
        let cleared = self.records.desk.cleared(response.id, &question.id);
        let mut html = element("h3", "", text.quoting);
        if response.may_quote {
            let at = cleared.map_or(0, |may| if may { 1 } else { 2 });
            html += &paragraph("", text.cleared[at]);
            let [yes, no] = text.clear;
            let mut buttons = String::new();
            if cleared != Some(true) {
                buttons += &button("button", ("clear", "yes"), yes);
            }
            if cleared != Some(false) {
                buttons += &button("button button--second", ("clear", "no"), no);
            }
            html += &element("p", "buttons", &buttons);
        } else {
            html += &paragraph("", text.may_not);
        }
        html += &button("link-button", ("black-out", ""), text.black_out);
        if self.view.is_blacking_out {
            html += &self.blacking_out();
        }
        element("section", "sheet", &html)
    }
}
