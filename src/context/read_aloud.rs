//! Reading the page aloud, sentence by sentence, by a voice of this device in the page's language.

use leptos::{
    ev::Event, leptos_dom::helpers::window_event_listener_untyped, prelude::*, task::spawn_local,
};

use super::use_text;
use crate::{
    browser::{
        document,
        speech::{self, Sentence, Voice, VoicesListener},
    },
    text::{sentences, voice_rank},
};

/// What is read: the first element that is marked so.
const READ: &str = "[data-read-aloud]";
/// The button that starts and pauses.
const BUTTON: &str = ".read-aloud__listen";
/// The button that ends.
const STOP: &str = ".read-aloud__stop";

/// How far the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Reading {
    /// No voice of this device speaks the language.
    #[default]
    Voiceless,
    /// It has not begun, or it has ended.
    Silent,
    /// A sentence is being said.
    Speaking,
    /// It waits before a sentence that was begun.
    Paused,
}

/// The reading of a page.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    /// Tells when it is further. (A signal of its state would be a kilobyte more to download.)
    changed: RwSignal<()>,
    page: StoredValue<Page, LocalStorage>,
    /// The language of the page.
    code: &'static str,
}

/// What is being read.
#[derive(Default)]
struct Page {
    reading: Reading,
    _listener: Option<VoicesListener>,
    voice: Option<Voice>,
    sentences: Vec<Sentence>,
    /// Which sentence is being said or comes next.
    at: usize,
    /// Counts the times that it was started or ended: what was said for an earlier one is over.
    turn: usize,
}

impl Reader {
    /// A reading that ends when the screen is left, or the page.
    pub(crate) fn new() -> Self {
        let reader = Self {
            changed: RwSignal::new(()),
            page: StoredValue::new_local(Page::default()),
            code: use_text().code,
        };
        reader.find_voice();
        let listener = VoicesListener::new(move || reader.find_voice());
        reader.page.update_value(|page| page._listener = listener);
        // Some browsers would read on after the page is gone.
        let left = window_event_listener_untyped("pagehide", |_| speech::hush());
        on_cleanup(move || {
            left.remove();
            speech::hush();
            speech::unmark();
        });
        reader
    }

    /// How far it is, as it changes.
    pub(crate) fn reading(self) -> Reading {
        self.changed.track();
        self.now()
    }

    /// Does what a button is for, if one was pressed.
    pub(crate) fn press(self, event: &Event) {
        if document::is_on(event, STOP) {
            self.stop();
        } else if document::is_on(event, BUTTON) {
            self.toggle();
        }
        // The buttons are made anew.
        request_animation_frame(|| document::focus(BUTTON));
    }

    fn now(self) -> Reading {
        self.page.with_value(|page| page.reading)
    }

    fn set(self, reading: Reading) {
        self.page.update_value(|page| page.reading = reading);
        self.changed.set(());
    }

    /// Starts, pauses or goes on.
    fn toggle(self) {
        match self.now() {
            Reading::Voiceless => {}
            Reading::Speaking => {
                self.interrupt();
                self.set(Reading::Paused);
            }
            Reading::Silent => {
                let sentences = speech::sentences_in(READ, sentences);
                self.page.update_value(|page| (page.sentences, page.at) = (sentences, 0));
                self.read_on();
            }
            Reading::Paused => self.read_on(),
        }
    }

    /// Ends it.
    fn stop(self) {
        self.interrupt();
        speech::unmark();
        self.set(Reading::Silent);
    }

    fn find_voice(self) {
        let voice = Voice::local(|voice| voice_rank(voice, self.code));
        if self.now() == Reading::Voiceless && voice.is_some() {
            self.set(Reading::Silent);
        }
        self.page.update_value(|page| page.voice = voice);
    }

    /// Hushes the voice. A sentence that was begun is begun again when it goes on: to pause in
    /// its middle does not work on many devices.
    fn interrupt(self) {
        self.page.update_value(|page| page.turn += 1);
        speech::hush();
    }

    fn read_on(self) {
        self.interrupt();
        self.set(Reading::Speaking);
        let turn = self.page.with_value(|page| page.turn);
        spawn_local(async move {
            // There is nothing more to do once the screen is left: its values are gone.
            while let Some(Some((voice, sentence))) = self.page.try_with_value(|page| {
                let sentence = page.sentences.get(page.at).filter(|_| page.turn == turn)?;
                Some((page.voice.clone()?, sentence.clone()))
            }) {
                sentence.mark();
                let is_said = voice.say(&sentence.words).await.is_ok();
                let _ = self.page.try_update_value(|page| {
                    let step = if is_said { 1 } else { page.sentences.len() };
                    page.at += if page.turn == turn { step } else { 0 };
                });
            }
            let is_last = self.page.try_with_value(|page| page.turn == turn);
            if is_last == Some(true) {
                speech::unmark();
                self.set(Reading::Silent);
            }
        });
    }
}
