//! Reading comments one after another, and what the group makes of them: cards, leave to quote,
//! words blacked out. Each is a step that is added; what people wrote never changes.

mod black_out;
mod comments;
mod one;
mod screen;

use std::sync::Arc;

use leptos::prelude::*;

pub(crate) use self::comments::{Comment, comments};
use super::board::{Deed, focus_soon, private_board};
use super::store::{Store, use_store};
use super::{places, use_names, use_views_text};
use crate::browser::form;
use crate::directory::Directory;
use crate::feedback::{Id, OpKind, Records, Slug, Sort};
use crate::text::{AwayText, ReadText};

/// What the screen shows.
#[derive(Clone, Copy)]
struct Shown {
    text: &'static ReadText,
    away: &'static AwayText,
    store: Store,
    names: Signal<Arc<Directory>>,
    view: RwSignal<View>,
    said: RwSignal<String>,
}

/// Which comments, and where among them. The list stays as it was chosen while its comments are
/// sorted: none disappears from under the reader.
#[derive(Clone, Default)]
struct View {
    /// All, those not sorted, those to clear, those marked: 0 to 3.
    show: usize,
    /// The code of a surgery or network, or nothing.
    place: String,
    /// The short name of a question, or nothing.
    question: String,
    list: Option<Vec<(Id, Slug)>>,
    at: usize,
    is_blacking_out: bool,
    is_erasing: bool,
    /// The last step, to be undone.
    last: Option<Id>,
}

/// Reading comments, and what the group makes of them.
#[component]
pub(crate) fn ReadPage() -> impl IntoView {
    let words = use_views_text();
    let text = &words.read;
    let shown = Shown {
        text,
        away: &words.together.away,
        store: use_store(),
        names: use_names(),
        view: RwSignal::default(),
        said: RwSignal::new(String::new()),
    };
    private_board(text.title, shown.said, move || shown.html(), move |deed| shown.act(deed))
}

impl View {
    /// The comments chosen.
    fn chosen(&self, records: &Records) -> Vec<(Id, Slug)> {
        let about = places::about(&self.place);
        let is_chosen = |comment: &Comment| {
            let of = &comment.response.about;
            (about.surgery.is_none() || about.surgery == of.surgery)
                && (about.network.is_none() || about.network == of.network)
                && (self.question.is_empty() || self.question == comment.question.id.as_str())
                && match self.show {
                    1 => !comment.is_sorted(records),
                    2 => comment.is_to_clear(records),
                    3 => comment.is_marked(),
                    _ => true,
                }
        };
        let chosen = comments(records).into_iter().filter(is_chosen);
        chosen.map(|comment| (comment.response.id, comment.question.id.clone())).collect()
    }
}

impl Shown {
    fn act(self, deed: Deed) {
        self.said.set(String::new());
        let turn = |by: isize| {
            self.view.update(|view| {
                view.at = view.at.saturating_add_signed(by);
                (view.is_blacking_out, view.is_erasing) = (false, false);
            });
            focus_soon("#comment");
        };
        match deed.name.as_str() {
            "set-choice" => self.view.set(View {
                show: form::value("#show").parse().unwrap_or_default(),
                place: form::value("#place"),
                question: form::value("#question"),
                last: self.view.with_untracked(|view| view.last),
                ..View::default()
            }),
            "turn" => turn(if deed.of == "back" { -1 } else { 1 }),
            "black-out" => {
                self.view.update(|view| view.is_blacking_out ^= true);
                focus_soon("#blacking-out");
            }
            "erase" => {
                self.view.update(|view| view.is_erasing ^= true);
                focus_soon("#erasing");
            }
            _ => leptos::task::spawn_local(async move { self.step(deed).await }),
        }
    }

    /// Takes a step about the comment that is shown.
    async fn step(self, deed: Deed) {
        let records = self.store.records();
        let Some((response, question)) = self.current(&records) else { return };
        let text = self.text;
        let (kind, words) = match deed.name.as_str() {
            "card" => {
                let theme = form::value("#theme").trim().to_owned();
                let at = deed.of.parse::<usize>().unwrap_or_default().min(Sort::ALL.len() - 1);
                if theme.is_empty() {
                    self.said.set(text.no_theme.into());
                    return focus_soon("#theme");
                }
                let (excerpt, sort) = (form::value("#words").trim().to_owned(), Sort::ALL[at].0);
                let said = (text.card_made)(text.sorts[at], &theme);
                (OpKind::Card { response, question, theme, sort, excerpt }, said)
            }
            "take-away" => {
                let Ok(op) = Id::parse(&deed.of) else { return };
                (OpKind::Undo { op }, text.undone.to_owned())
            }
            "clear" => {
                let may_quote = deed.of == "yes";
                let said = text.cleared_now[usize::from(!may_quote)].to_owned();
                (OpKind::Clear { response, question, may_quote }, said)
            }
            "keep-black" => {
                let spans = black_out::spans(&form::values("[name=word]:checked"));
                (OpKind::Redact { response, question, spans }, text.blacked_out.to_owned())
            }
            "undo" => {
                let Some(op) = self.view.with_untracked(|view| view.last) else { return };
                (OpKind::Undo { op }, text.undone.to_owned())
            }
            "erase-now" => return self.erase(response).await,
            _ => return,
        };
        let is_undo = matches!(kind, OpKind::Undo { .. });
        match self.store.act(kind).await {
            Ok(step) => {
                self.view.update(|view| {
                    view.last = Some(step).filter(|_| !is_undo);
                    view.is_blacking_out = false;
                });
                ["#theme", "#words"].iter().for_each(|field| form::set_value(field, ""));
                self.said.set(words);
            }
            Err(_) => self.said.set(text.not_kept.into()),
        }
    }

    /// The list of those that are still there.
    fn list(self, records: &Records) -> Vec<(Id, Slug)> {
        if self.view.with_untracked(|view| view.list.is_none()) {
            let list = self.view.with_untracked(|view| view.chosen(records));
            self.view.update_untracked(|view| view.list = Some(list));
        }
        let is_there = |(id, _): &&(Id, Slug)| records.responses.iter().any(|it| it.id == *id);
        self.view
            .with_untracked(|view| view.list.iter().flatten().filter(is_there).cloned().collect())
    }

    fn current(self, records: &Records) -> Option<(Id, Slug)> {
        let list = self.list(records);
        let at = self.view.with_untracked(|view| view.at);
        list.get(at.min(list.len().saturating_sub(1))).cloned()
    }
}
