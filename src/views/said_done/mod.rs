//! You said, we did, we can't because: what came of what people said, as steps of the group.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::{Deed, button, focus_soon, labelled, private_board, select, top};
use super::store::{Store, new_id, use_store};
use super::{month_in_words, places, use_names, use_views_text};
use crate::browser::form;
use crate::directory::Directory;
use crate::feedback::{Done, Id, Month, OpKind, Places, SaidDone};
use crate::text::SaidDoneText;
use crate::ui::{element, escaped, heading, paragraph};

/// What the screen shows.
#[derive(Clone, Copy)]
struct Shown {
    text: &'static SaidDoneText,
    store: Store,
    names: Signal<Arc<Directory>>,
    /// The entry that is being changed.
    changing: RwSignal<Option<Id>>,
    said: RwSignal<String>,
}

/// You said, we did, we can't because.
#[component]
pub(crate) fn SaidDonePage() -> impl IntoView {
    let text = &use_views_text().said_done;
    let shown = Shown {
        text,
        store: use_store(),
        names: use_names(),
        changing: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    private_board(text.title, shown.said, move || shown.html(), move |deed| shown.act(&deed))
}

impl Shown {
    fn act(self, deed: &Deed) {
        self.said.set(String::new());
        match deed.name.as_str() {
            "change" => {
                self.changing.set(Id::parse(&deed.of).ok());
                focus_soon("#said");
            }
            "keep" => self.keep(),
            "put-away" => self.changing.set(None),
            _ => {}
        }
    }

    fn keep(self) {
        let value = |id: &str| form::value(id).trim().to_owned();
        let said = value("#said");
        if said.is_empty() {
            self.said.set(self.text.no_said.into());
            return focus_soon("#said");
        }
        let Some(entry) = self.changing.get_untracked().or_else(|| new_id().ok()) else {
            return self.said.set(self.text.not_kept.into());
        };
        let state = value("#state");
        let done = Done::ALL.iter().find(|(_, name)| *name == state);
        let kind = OpKind::SaidDone {
            entry,
            about: places::about(&value("#about")),
            said,
            done: done.map_or(Done::Asked, |(done, _)| *done),
            reply: value("#reply"),
            owner: value("#owner"),
            month: Month::parse(&value("#month")).ok(),
        };
        leptos::task::spawn_local(async move {
            match self.store.act(kind).await {
                Ok(_) => {
                    self.changing.set(None);
                    // The form is emptied even where its HTML has not changed.
                    let fields = ["#said", "#reply", "#owner"];
                    fields.iter().for_each(|field| form::set_value(field, ""));
                    self.said.set(self.text.kept.into());
                }
                Err(_) => self.said.set(self.text.not_kept.into()),
            }
        });
    }

    fn html(self) -> String {
        let text = self.text;
        let (records, names) = (self.store.records(), self.names.get());
        let entries = &records.desk.said_done;
        let mut list = String::new();
        for state in [Done::Did, Done::Cannot, Done::Planned, Done::Asked] {
            let of_state = entries.iter().filter(|entry| entry.done == state);
            list.extend(of_state.map(|entry| self.entry(entry, &names)));
        }
        let list = match list.is_empty() {
            true => paragraph("", text.none),
            false => element("ul", "entries", &list),
        };
        let changing = self.changing.get();
        let changed = entries.iter().find(|entry| Some(entry.entry) == changing);
        let places = places::options(&records, &names, text.about[1]);
        [top(text.title, text.lead), list, self.form(changed, &places)].concat()
    }

    fn entry(self, entry: &SaidDone, names: &Directory) -> String {
        let (text, places) = (self.text, Places(names));
        let line = |before: &str, words: &str| {
            format!("<p><b>{}</b> <bdi>{}</bdi></p>", escaped(before), escaped(words))
        };
        let surgery = entry.about.surgery.map(|code| places.surgery(code));
        let place = surgery.or_else(|| entry.about.network.map(|code| places.network(code)));
        let notes = [Some(entry.owner.clone()), entry.month.map(month_in_words), place];
        let notes: Vec<String> =
            notes.into_iter().flatten().filter(|note| !note.is_empty()).collect();
        let change = button("link-button", ("change", &entry.entry.to_string()), text.change);
        let about = format!("{} {change}", escaped(&notes.join(", ")));
        let (_, name) = Done::ALL[entry.done as usize];
        let body = line(text.you_said, &entry.said)
            + &line(text.we[entry.done as usize], &entry.reply)
            + &element("p", "quiet", &about);
        element("li", &format!("entry entry--{name}"), &body)
    }

    fn form(self, entry: Option<&SaidDone>, about: &[(String, String)]) -> String {
        let text = self.text;
        let at = usize::from(entry.is_some());
        let of = |part: fn(&SaidDone) -> &str| escaped(entry.map_or("", part));
        let area = |id: &str, [label, hint]: [&str; 2], value: &str| {
            let field = format!(
                "<textarea class=\"field__box\" id=\"{id}\" rows=\"3\" maxlength=\"1000\" \
                 autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"{id}-hint\">{value}</textarea>"
            );
            labelled(id, label, hint, &field)
        };
        let states: Vec<(String, String)> = Done::ALL
            .iter()
            .zip(text.states)
            .map(|((_, name), words)| ((*name).to_owned(), words.to_owned()))
            .collect();
        let state = entry.map_or("asked", |entry| Done::ALL[entry.done as usize].1);
        let owner = format!(
            "<input class=\"field__box\" id=\"owner\" maxlength=\"200\" autocomplete=\"off\" spellcheck=\"false\" \
             value=\"{}\">",
            of(|entry| &entry.owner)
        );
        let now = self.store.month_or_first();
        let month = entry.and_then(|entry| entry.month);
        let near = now.into_iter().flat_map(|now| (-12..=12).map(move |by| now.plus(by)));
        let months: Vec<Month> = near.chain(month).fold(Vec::new(), |mut months, month| {
            if let Err(at) = months.binary_search(&month) {
                months.insert(at, month);
            }
            months
        });
        let [label, none] = text.month;
        let months = places::months(months, none);
        let month = month.map_or(String::new(), |month| month.to_string());
        let chosen = entry.map_or(String::new(), |entry| places::code(entry.about));
        let keep = button("button", ("keep", ""), text.keep[at]);
        let cancel = button("button button--second", ("put-away", ""), text.cancel);
        let buttons = if at == 1 { keep + " " + &cancel } else { keep };
        let form = [
            heading(text.form[at]),
            area("said", text.said, &of(|entry| &entry.said)),
            labelled("state", text.state, "", &select("state", "", &states, state)),
            area("reply", text.reply, &of(|entry| &entry.reply)),
            labelled("owner", text.owner, "", &owner),
            labelled("month", label, "", &select("month", "", &months, &month)),
            labelled("about", text.about[0], "", &select("about", "", about, &chosen)),
            element("p", "buttons", &buttons),
        ];
        element("section", "sheet", &form.concat())
    }
}
