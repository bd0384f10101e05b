//! The group's desk: what there is, whether it is safe, and what is to be done. On a shared screen
//! it shows nothing that anyone said.

mod about;
mod months;
mod safety;
mod undated;

use leptos::prelude::*;

use super::board::{board, focus_soon};
use super::read::comments;
use super::store::{Health, Store, use_store};
use super::{month_in_words, set_heading, try_out, use_names, use_views_text};
use crate::directory::Directory;
use crate::feedback::{By, Heard, Records, Response, Selection, parts};
use crate::page::{Page, ViewsPage};
use crate::text::DeskText;
use crate::ui::{element, escaped, heading, link, paragraph, title};

/// The group's desk.
#[component]
pub(crate) fn DeskPage() -> impl IntoView {
    let words = use_views_text();
    let text = &words.desk;
    set_heading(text.title);
    let (store, names) = (use_store(), use_names());
    let html = move || {
        store.track();
        let records = store.records();
        Sight { text, store, records: &records, names: &names.get() }.html()
    };
    let said = RwSignal::new(String::new());
    board(said, html, move |deed| {
        if deed.name == undated::SET {
            undated::date(store, said, text);
        }
        if deed.name == try_out::BEGIN {
            let begun = store.month_or_first().is_some_and(|month| store.try_out(month).is_ok());
            if !begun {
                said.set(words.try_out.failed.to_owned());
            }
            focus_soon("h1");
        }
    })
}

/// What the desk is made of.
struct Sight<'a> {
    text: &'static DeskText,
    store: Store,
    records: &'a Records,
    names: &'a Directory,
}

impl Sight<'_> {
    fn html(&self) -> String {
        let (text, health) = (self.text, self.store.health());
        let is_shared = self.store.settings().is_kiosk;
        let shared = match (is_shared, text.shared) {
            (true, (title, meaning)) => element(
                "div",
                "inset",
                &(element("h2", "inset__title", &escaped(title)) + &paragraph("", meaning)),
            ),
            _ => String::new(),
        };
        let offer =
            if is_shared || self.store.is_trying() { String::new() } else { try_out::offer() };
        let undated = if is_shared { String::new() } else { self.undated() };
        let mut main = [self.counts(is_shared), self.months(), undated, self.places()].concat();
        let mut aside = self.survey() + &safety::device(self, &health);
        // What has nothing else to show has room for it.
        *(if self.has_anything() { &mut aside } else { &mut main }) += &offer;
        let aside = element("div", "desk__aside", &aside);
        [
            title(text.title),
            shared,
            safety::troubles(text, &health),
            self.backup(&health),
            element("div", "desk", &(element("div", "desk__main", &main) + &aside)),
            self.work(is_shared),
        ]
        .concat()
    }

    fn heard(&self) -> Heard<'_> {
        self.records.heard()
    }

    fn has_anything(&self) -> bool {
        let records = self.records;
        !records.surveys.is_empty() || !records.responses.is_empty() || records.sealed > 0
    }

    /// How the backup is, if there is anything real to back up.
    fn backup(&self, health: &Health) -> String {
        if self.store.is_trying() || !(self.has_anything() || health.backup.missing > 0) {
            return String::new();
        }
        safety::backup(self.text, health)
    }

    /// How many answers a selection has.
    fn count(&self, selection: &Selection) -> usize {
        self.heard().chosen(selection).count()
    }

    fn of_this_month(&self, selection: &Selection) -> Selection {
        let month = self.store.month();
        Selection { from: month, to: month, ..*selection }
    }

    fn counts(&self, is_shared: bool) -> String {
        let text = self.text;
        let all = Selection::default();
        let answers = self.records.responses.len();
        let mut counts = count(answers, (text.answers)(answers));
        if self.store.month().is_some() {
            counts += &count(self.count(&self.of_this_month(&all)), text.this_month);
        }
        if self.records.sealed > 0 {
            counts += &count(self.records.sealed as usize, (text.sealed)(self.records.sealed));
        }
        if !is_shared {
            let comments = comments(self.records);
            let to_sort = comments.iter().filter(|it| !it.is_sorted(self.records)).count();
            counts += &count(to_sort, (text.to_sort)(to_sort));
        }
        let first = parts(self.heard(), &all, By::Month).first().and_then(|part| part.from);
        let since = first.map(|month| (text.since)(&month_in_words(month)));
        let has_no_month = |response: &&Response| self.records.desk.month_of(response).is_none();
        let undated = self.records.responses.iter().filter(has_no_month).count();
        let undated = (undated > 0).then(|| (text.undated)(undated));
        let notes: Vec<String> = since.into_iter().chain(undated).collect();
        element("div", "desk-counts", &counts) + &paragraph("quiet", &notes.join(" "))
    }

    fn months(&self) -> String {
        let months = parts(self.heard(), &Selection::default(), By::Month);
        let months: Vec<_> =
            months.iter().filter_map(|part| Some((part.from?, self.count(part)))).collect();
        months::picture(self.text, &months)
    }

    fn survey(&self) -> String {
        let text = self.text;
        let to = |class, page, words| element("p", "", &link(class, &Page::Views(page), words));
        let body = match self.store.survey() {
            Some(open) => {
                let survey = open.survey();
                paragraph("", &(text.survey_is)(&survey.title, &survey.asker.group))
                    + &to("button", ViewsPage::Start, text.give)
                    + &to("", ViewsPage::SetUp, text.change_survey)
            }
            None => paragraph("", text.no_survey) + &to("button", ViewsPage::SetUp, text.set_up),
        };
        element("section", "sheet", &(heading(text.survey) + &body))
    }

    fn work(&self, is_shared: bool) -> String {
        let text = self.text;
        let tiles = [
            (ViewsPage::Read, text.read, true),
            (ViewsPage::SaidDone, text.said_done, true),
            (ViewsPage::Report, text.report, true),
            (ViewsPage::Together, text.together, false),
            (ViewsPage::SetUp, text.set_up_card, false),
            (ViewsPage::Paper, text.paper, false),
            (ViewsPage::Keys, text.keys, false),
        ];
        let tiles = tiles.into_iter().filter(|(_, _, shows)| !(is_shared && *shows));
        let tiles: String = tiles
            .map(|(page, [name, meaning], _)| {
                let name = link("work__link", &Page::Views(page), name);
                element("li", "work__item", &(name + &paragraph("quiet", meaning)))
            })
            .collect();
        let list = element("ul", "work", &tiles);
        heading(text.work) + &list
    }
}

fn count(number: usize, words: &str) -> String {
    let number = element("b", "desk-count__number", &number.to_string());
    element("p", "desk-count", &(number + " " + &escaped(words)))
}
