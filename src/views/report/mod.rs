//! The report that the group hands over, as it will be printed, and the files for a spreadsheet.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::{Deed, button, labelled, private_board, select, top};
use super::store::{Store, use_store};
use super::{places, use_names, use_views_text};
use crate::browser::{clock, document, file, form, timing};
use crate::directory::Directory;
use crate::feedback::{
    By, FEWEST_FOR_PERCENT, Id, Month, OpenSurvey, Places, Records, Selection, Stamp, WhoTookPart,
    data_dictionary_csv, friends_and_family_csv, parts, report, responses_csv,
};
use crate::text::ReportText;
use crate::ui::{element, escaped, heading, paragraph};

/// What the screen shows.
#[derive(Clone, Copy)]
struct Shown {
    text: &'static ReportText,
    store: Store,
    names: Signal<Arc<Directory>>,
    selection: RwSignal<Selection>,
    who: RwSignal<bool>,
    said: RwSignal<String>,
}

/// The report, and the files for a spreadsheet.
#[component]
pub(crate) fn ReportPage() -> impl IntoView {
    let text = &use_views_text().report;
    let shown = Shown {
        text,
        store: use_store(),
        names: use_names(),
        selection: RwSignal::default(),
        who: RwSignal::new(false),
        said: RwSignal::new(String::new()),
    };
    private_board(text.title, shown.said, move || shown.html(), move |deed| shown.act(&deed))
}

impl Shown {
    fn act(self, deed: &Deed) {
        self.said.set(String::new());
        let month = |id: &str| Month::parse(&form::value(id)).ok();
        match deed.name.as_str() {
            "set-choice" => {
                let about = places::about(&form::value("#place"));
                self.selection.set(Selection {
                    survey: Id::parse(&form::value("#survey")).ok(),
                    surgery: about.surgery,
                    network: about.network,
                    from: month("#from"),
                    to: month("#to"),
                    method: None,
                });
            }
            "set-who" => self.who.update(|is| *is = !*is),
            "print" => document::print(),
            "file" => self.save(&deed.of),
            _ => {}
        }
    }

    fn save(self, which: &str) {
        let (records, names) = (self.store.records(), self.names.get_untracked());
        let chosen = records.chosen(&self.selection(&records));
        let (heard, places) = (chosen.heard(), Places(&names));
        let is_who = self.who.get_untracked();
        let who = if is_who { WhoTookPart::Included } else { WhoTookPart::LeftOut };
        let Some(today) = clock::today() else { return self.said.set(self.text.no_day.into()) };
        let (name, csv) = match which {
            "0" => ("responses", responses_csv(heard, places, who)),
            "1" => ("data-dictionary", data_dictionary_csv(heard, who)),
            _ => ("friends-and-family", friends_and_family_csv(heard, places, today)),
        };
        let name = format!("{name}-{today}.csv");
        let saved = file::save(&name, "text/csv;charset=utf-8", csv.as_bytes());
        self.said.set(match saved {
            Ok(()) => (self.text.saved)(&name),
            Err(_) => self.text.file_failed.to_owned(),
        });
    }

    /// What was chosen; of several surveys always one, at first that which is open here.
    fn selection(self, records: &Records) -> Selection {
        let chosen = self.selection.get();
        let answered = records.heard().answered();
        let id_of = |open: &OpenSurvey| open.survey().id;
        let is_there = |id: &Id| answered.iter().any(|open| id_of(open) == *id);
        let here = || self.store.survey().map(|open| id_of(&open)).filter(is_there);
        let survey = match answered.as_slice() {
            [] | [_] => None,
            [first, ..] => chosen.survey.filter(is_there).or_else(here).or(Some(id_of(first))),
        };
        Selection { survey, ..chosen }
    }

    fn html(self) -> String {
        let (records, names) = (self.store.records(), self.names.get());
        let (text, selection) = (self.text, self.selection(&records));
        let stamp = Stamp {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            fingerprint: records.fingerprint.clone(),
            sealed: records.sealed,
        };
        let article = timing::measured("report-on-views", || {
            report(records.heard(), &selection, Places(&names), &stamp)
        });
        // The screen has its own heading, and the report is a part of it.
        let article = article.replace("<h1>", "<h2 class=\"report__title\">");
        let article = article.replace("</h1>", "</h2>");
        let people = records.heard().chosen(&selection).count();
        let mut notes = String::new();
        if people < FEWEST_FOR_PERCENT as usize {
            notes += &element("p", "inset", &escaped(&(text.few)(people)));
        }
        if records.sealed > 0 {
            notes += &element("p", "inset", &escaped(&(text.sealed)(records.sealed)));
        }
        [
            element("div", "report-tools", &self.tools(&records, &names, &selection, &notes)),
            // On a narrow screen its tables are wider: it can be moved by the keyboard too.
            format!(
                "<div class=\"report-sheet\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">{article}</div>",
                escaped(text.title)
            ),
        ]
        .concat()
    }

    fn tools(
        self,
        records: &Records,
        names: &Directory,
        selection: &Selection,
        notes: &str,
    ) -> String {
        let text = self.text;
        let [from, to, any] = text.months;
        let all = Selection { survey: selection.survey, ..Selection::default() };
        let of_months = parts(records.heard(), &all, By::Month);
        let months = places::months(of_months.iter().filter_map(|part| part.from), any);
        let month = |month: Option<Month>| month.map_or(String::new(), |month| month.to_string());
        let [about, everyone] = text.place;
        let options = places::options(records, names, everyone);
        let chosen =
            crate::feedback::About { surgery: selection.surgery, network: selection.network };
        let choice = |id: &str, label: &str, options: &[_], chosen: &str| {
            labelled(id, label, "", &select(id, "set-choice", options, chosen))
        };
        let surveys: Vec<(String, String)> = records
            .heard()
            .answered()
            .iter()
            .map(|open| (open.survey().id.to_string(), open.survey().title.clone()))
            .collect();
        let survey =
            selection.survey.map(|id| choice("survey", text.survey, &surveys, &id.to_string()));
        let choices = survey.unwrap_or_default()
            + &choice("place", about, &options, &places::code(chosen))
            + &choice("from", from, &months, &month(selection.from))
            + &choice("to", to, &months, &month(selection.to));
        let files: String = text
            .file_names
            .iter()
            .zip(["0", "1", "2"])
            .map(|(words, of)| button("button button--second", ("file", of), words))
            .collect();
        let [who, warning] = text.who;
        let checked = if self.who.get() { " checked" } else { "" };
        let who = format!(
            "<label class=\"choice\"><input class=\"choice__input\" type=\"checkbox\" \
             data-do=\"set-who\"{checked}><span class=\"choice__words\">{}</span></label>",
            escaped(who)
        );
        let files = heading(text.files)
            + &paragraph("", text.files_what)
            + &element("p", "buttons", &files)
            + &who
            + &paragraph("quiet", warning);
        [
            top(text.title, text.lead),
            element("div", "filters", &choices),
            notes.to_owned(),
            element("p", "buttons", &button("button", ("print", ""), text.print)),
            paragraph("quiet", text.print_hint),
            element("section", "sheet", &files),
            heading(text.below),
        ]
        .concat()
    }
}
