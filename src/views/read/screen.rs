//! The screen around a comment: which comments, where among them, and erasing one.

use leptos::prelude::*;

use super::{Shown, comments, one};
use crate::browser::form;
use crate::directory::Directory;
use crate::feedback::{Id, Records, WhyErased};
use crate::ui::{element, escaped, paragraph};
use crate::views::board::{button, labelled, select, top};
use crate::views::places;
use crate::views::together::erase_for_good;

impl Shown {
    pub(super) fn html(self) -> String {
        let text = self.text;
        let view = self.view.get();
        let (records, names) = (self.store.records(), self.names.get());
        let all = comments(&records);
        if all.is_empty() {
            return top(text.title, text.lead) + &paragraph("inset", text.nothing);
        }
        let list = self.list(&records);
        let at = view.at.min(list.len().saturating_sub(1));
        let current = list.get(at).and_then(|(id, question)| {
            let is_it = |it: &&_| -> bool { one::is(it, *id, question) };
            all.iter().find(is_it)
        });
        let body = match current {
            None => paragraph("inset", text.none),
            Some(comment) => {
                one::One { shown: self, view: &view, records: &records, comment }.html(&names)
            }
        };
        let position = if list.is_empty() {
            String::new()
        } else {
            let [back, next] = text.turn;
            let turn = |is: bool, of: &str, words: &str| {
                if is {
                    button("button button--second", ("turn", of), words)
                } else {
                    String::new()
                }
            };
            let place = (text.position)(at + 1, list.len());
            let place = format!("<b id=\"comment\" tabindex=\"-1\">{}</b>", escaped(&place));
            let undo = match view.last {
                Some(_) => button("link-button", ("undo", ""), text.undo),
                None => String::new(),
            };
            let parts =
                [place, turn(at > 0, "back", back), turn(at + 1 < list.len(), "next", next), undo];
            element("div", "comment-turn", &parts.concat())
        };
        let note = paragraph("quiet", text.note);
        let filters = self.filters(&records, &names, &view.place);
        [top(text.title, text.lead), filters, position, body, note].concat()
    }

    pub(super) async fn erase(self, response: Id) {
        let why = match form::value("#why").as_str() {
            "0" => WhyErased::Asked,
            "2" => WhyErased::TryOut,
            _ => WhyErased::Harmful,
        };
        let erased = erase_for_good(self.store, &[response], why).await;
        self.view.update(|view| (view.is_erasing, view.last) = (false, None));
        let (erased_words, not_certain) = (self.text.erased, self.away.not_certain);
        self.said.set(match erased {
            Ok(true) => erased_words.into(),
            Ok(false) => [erased_words, not_certain].join(" "),
            Err(_) => self.text.not_kept.into(),
        });
    }

    fn filters(self, records: &Records, names: &Directory, place: &str) -> String {
        let (text, view) = (self.text, self.view.get_untracked());
        let shows: Vec<(String, String)> = text
            .shows
            .iter()
            .enumerate()
            .map(|(at, words)| (at.to_string(), (*words).into()))
            .collect();
        let mut questions = vec![(String::new(), text.question[1].to_owned())];
        for comment in comments(records) {
            let option = (comment.question.id.to_string(), comment.question.text.clone());
            if questions.iter().all(|known| known.0 != option.0) {
                questions.push(option);
            }
        }
        let places = places::options(records, names, text.place[1]);
        let choice = |id: &str, label: &str, options: &[_], chosen: &str| {
            labelled(id, label, "", &select(id, "set-choice", options, chosen))
        };
        let html = choice("show", text.show, &shows, &view.show.to_string())
            + &choice("place", text.place[0], &places, place)
            + &choice("question", text.question[0], &questions, &view.question);
        element("div", "filters", &html)
    }
}
