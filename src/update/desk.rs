//! What the page of the update knows and does: taking files, having them read, keeping what came of
//! them, and going back.

use leptos::{ev::Event, prelude::*, task::spawn_local};

use super::message::{Answer, Request};
use super::packs::{Packs, day_of, fetch_postcodes};
use super::work::serve;
use crate::{
    browser::{
        document,
        file::{self, File},
        form, kept,
        worker::{self, WorkerFailed},
    },
    context::use_display,
    import::MOST_GIVEN,
    text::{Language, UpdateRefusal, UpdateText},
};

/// How many steps the work has.
pub(super) const STEPS: usize = 3;

/// How far it has come.
#[derive(Clone, Default)]
pub(super) enum State {
    /// Files are waited for.
    #[default]
    Waiting,
    /// The worker is at a step.
    Working(usize),
    /// The worker has answered.
    Answered(Answer),
    /// Nothing can be made of the files.
    Refused(UpdateRefusal),
    /// What was done, and whether the page has to be loaded again.
    Said(String, bool),
}

/// What the page knows.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// Its words.
    pub(super) text: &'static UpdateText,
    /// How far it has come.
    pub(super) state: RwSignal<State>,
    /// The packs that are there.
    pub(super) packs: RwSignal<Packs>,
    /// The names of the mapping and of the file of addresses, once they are there.
    pub(super) names: RwSignal<[String; 2]>,
    language: Language,
    /// The files chosen and not refused.
    chosen: StoredValue<Vec<File>, LocalStorage>,
    /// How often files were taken: only the last time counts.
    turn: StoredValue<u32>,
}

impl Desk {
    /// Nothing has been chosen yet.
    pub(super) fn new(text: &'static UpdateText) -> Self {
        Self {
            text,
            state: RwSignal::default(),
            packs: RwSignal::default(),
            names: RwSignal::default(),
            language: use_display().now().language,
            chosen: StoredValue::new_local(Vec::new()),
            turn: StoredValue::new(0),
        }
    }

    /// Takes files besides those that are there, and has them read.
    pub(super) fn take(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        self.chosen.update_value(|chosen| chosen.extend(files));
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        spawn_local(async move {
            let state = self.read(turn).await.unwrap_or_else(|why| {
                // What cannot even be opened is not chosen any more.
                self.chosen.update_value(Vec::clear);
                self.names.set(Default::default());
                State::Refused(why)
            });
            if self.turn.try_get_value() == Some(turn) {
                self.show(state);
            }
        });
    }

    async fn read(self, turn: u32) -> Result<State, UpdateRefusal> {
        self.state.set(State::Working(0));
        let chosen = self.chosen.get_value();
        let mut files = Vec::new();
        for file in &chosen {
            let bytes = file::bytes(file, MOST_GIVEN).await.map_err(|_| UpdateRefusal::Unread)?;
            files.push((file.name(), bytes.ok_or(UpdateRefusal::TooBig)?));
        }
        let packs = Packs::fetch().await;
        let postcodes = fetch_postcodes().await.ok_or(UpdateRefusal::NoList)?;
        let request = Request {
            language: self.language,
            present: packs.in_use().to_vec(),
            built_in: packs.built_in().to_vec(),
            postcodes,
            files,
        };
        let request = request.pieces();
        let tell = move |step: u32| {
            if self.turn.try_get_value() == Some(turn) {
                self.state.set(State::Working(step as usize));
            }
        };
        let pieces = match worker::run(&request, tell).await {
            Ok(pieces) => pieces,
            // Then the page stands still for a while, which is better than nothing.
            Err(WorkerFailed::NotStarted) => serve(request, &|_| ()),
            Err(WorkerFailed::AtWork) => return Err(UpdateRefusal::Fault),
        };
        let answer = Answer::from_pieces(pieces);
        if self.turn.try_get_value() == Some(turn) {
            let there = [answer.mapping, answer.addresses].map(|at| chosen.get(at?));
            self.names.set(there.map(|file| file.map(File::name).unwrap_or_default()));
            self.chosen.set_value(there.into_iter().flatten().cloned().collect());
        }
        Ok(State::Answered(answer))
    }

    /// Does what was pressed.
    pub(super) fn press(self, event: &Event) {
        let Some((deed, _)) = form::pressed(event) else { return };
        match deed.as_str() {
            "keep" => spawn_local(self.keep()),
            "leave" => {
                self.chosen.update_value(Vec::clear);
                self.names.set(Default::default());
                self.show(State::Said(self.text.unchanged.to_owned(), false));
            }
            "back" => spawn_local(self.go_back()),
            "reload" => document::reload(),
            _ => {}
        }
    }

    async fn keep(self) {
        let State::Answered(answer) = self.state.get_untracked() else { return };
        if answer.has_doubts && form::value("#update-agree:checked").is_empty() {
            return document::focus("#update-agree");
        }
        let Some(day) = day_of(&answer.pack) else { return };
        let said = match kept::keep(&answer.pack, &day.to_string()).await {
            Ok(()) => State::Said((self.text.kept)(&(self.text.date)(day)), true),
            Err(_) => State::Said(self.text.not_kept.to_owned(), false),
        };
        self.settle(said).await;
    }

    async fn go_back(self) {
        let said = match kept::forget().await {
            Ok(()) => State::Said(self.text.gone_back.to_owned(), true),
            Err(_) => State::Said(self.text.not_gone_back.to_owned(), false),
        };
        self.settle(said).await;
    }

    /// Says what was done, and looks again which list is in use.
    async fn settle(self, said: State) {
        self.chosen.update_value(Vec::clear);
        self.names.set(Default::default());
        self.packs.set(Packs::fetch().await);
        self.show(said);
    }

    /// Shows what came of it, and moves focus there.
    fn show(self, state: State) {
        let _ = self.state.try_set(state);
        request_animation_frame(|| {
            document::focus("#update-result");
            document::scroll_to("#update-result");
        });
    }
}
