//! Reading aloud, by a voice that lives on this device. Some browsers also offer voices of a
//! service elsewhere, which would be sent every word: those are never used.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use js_sys::Promise;
use wasm_bindgen::{
    JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition, SpeechSynthesis,
    SpeechSynthesisUtterance, SpeechSynthesisVoice, window,
};

use super::document::{document, find};

/// The name of the mark in the style.
const MARK: &str = "read-aloud";
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;
/// What is not read: what is not seen, and what is pressed.
const SILENT: &str = "[hidden], [aria-hidden=true], .visually-hidden, button:not([data-term]), svg, details:not([open]) > :not(summary)";
/// What a sentence never runs out of.
const BLOCKS: &str = "p, li, h1, h2, h3, h4, dt, dd, th, td, figcaption, summary";

// web-sys counts these as unstable. Where a browser lacks them they throw, and nothing is marked.
#[wasm_bindgen]
extern "C" {
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new(range: &Range) -> Result<Highlight, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn delete_highlight(name: &str) -> Result<JsValue, JsValue>;
}

/// A voice of this device.
#[derive(Clone)]
pub(crate) struct Voice(SpeechSynthesisVoice);

impl Voice {
    /// The voice on this device whose language is ranked highest, if any is ranked at all.
    pub(crate) fn local(rank: impl Fn(&str) -> Option<u8>) -> Option<Self> {
        let voices = synthesis()?.get_voices();
        let local = voices
            .iter()
            .map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>())
            .filter(SpeechSynthesisVoice::local_service);
        let ranked = local.filter_map(|voice| Some((rank(&voice.lang())?, voice)));
        ranked.max_by_key(|(rank, _)| *rank).map(|(_, voice)| Self(voice))
    }

    /// Says a sentence, to its end. It fails when it is hushed or cannot be said.
    pub(crate) async fn say(&self, sentence: &str) -> Result<(), JsValue> {
        let synthesis = synthesis().ok_or(JsValue::NULL)?;
        let utterance = SpeechSynthesisUtterance::new_with_text(sentence)?;
        utterance.set_voice(Some(&self.0));
        utterance.set_lang(&self.0.lang());
        let said = Promise::new(&mut |ended, failed| {
            utterance.set_onend(Some(&ended));
            utterance.set_onerror(Some(&failed));
            synthesis.speak(&utterance);
        });
        JsFuture::from(said).await.map(drop)
    }
}

/// Ends what is being said.
pub(crate) fn hush() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// Calls back, until it is dropped, when voices come or go: some browsers find theirs late.
pub(crate) struct VoicesListener {
    synthesis: SpeechSynthesis,
    // The browser calls it, as long as it lives.
    _callback: Closure<dyn Fn()>,
}

impl VoicesListener {
    /// Begins to listen, where the browser can speak.
    pub(crate) fn new(callback: impl Fn() + 'static) -> Option<Self> {
        let synthesis = synthesis()?;
        let callback = Closure::<dyn Fn()>::new(callback);
        synthesis.set_onvoiceschanged(Some(callback.as_ref().unchecked_ref()));
        Some(Self { synthesis, _callback: callback })
    }
}

impl Drop for VoicesListener {
    fn drop(&mut self) {
        self.synthesis.set_onvoiceschanged(None);
    }
}

/// A sentence on the page.
#[derive(Clone)]
pub(crate) struct Sentence {
    /// Its words.
    pub(crate) words: String,
    range: Range,
}

impl Sentence {
    /// Marks it, in the place of the last one, and brings it into view.
    pub(crate) fn mark(&self) {
        let _ = Highlight::new(&self.range).and_then(|mark| set_highlight(MARK, &mark));
        let parent = self.range.start_container().ok().and_then(|node| node.parent_element());
        if let Some(parent) = parent {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            parent.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// Marks no sentence.
pub(crate) fn unmark() {
    let _ = delete_highlight(MARK);
}

/// The sentences inside the first element that matches, as they are split, in order.
pub(crate) fn sentences_in(selector: &str, split: fn(&str) -> Vec<&str>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let walker = find(selector).zip(document()).and_then(|(root, document)| {
        document.create_tree_walker_with_what_to_show(&root, SHOW_TEXT).ok()
    });
    let Some(walker) = walker else { return sentences };
    let (mut last, mut nodes) = (None::<Element>, Vec::<(Node, String)>::new());
    while let Ok(Some(node)) = walker.next_node() {
        let Some(parent) = node.parent_element() else { continue };
        if !matches!(parent.closest(SILENT), Ok(None)) {
            continue;
        }
        let block = parent.closest(BLOCKS).ok().flatten().or(Some(parent));
        if block != last {
            split_block(&std::mem::take(&mut nodes), split, &mut sentences);
            last = block;
        }
        let words = node.text_content().unwrap_or_default();
        nodes.push((node, words));
    }
    split_block(&nodes, split, &mut sentences);
    sentences
}

/// Adds the sentences of the pieces of text of one block.
fn split_block(
    nodes: &[(Node, String)],
    split: fn(&str) -> Vec<&str>,
    sentences: &mut Vec<Sentence>,
) {
    let text: String = nodes.iter().map(|(_, words)| words.as_str()).collect();
    let mut from = 0;
    for words in split(&text) {
        let start = from + text[from..].find(words).unwrap_or_default();
        from = start + words.len();
        if let Some(range) = range(nodes, start, from) {
            sentences.push(Sentence { words: words.to_owned(), range });
        }
    }
}

/// The range of the page between two bytes of the pieces of text put together.
fn range(nodes: &[(Node, String)], start: usize, end: usize) -> Option<Range> {
    let range = document()?.create_range().ok()?;
    let mut before = 0;
    for (node, words) in nodes {
        // The browser counts in units of UTF-16.
        let units = |byte: usize| words[..byte - before].encode_utf16().count() as u32;
        let after = before + words.len();
        if (before..after).contains(&start) {
            range.set_start(node, units(start)).ok()?;
        }
        if before < end && end <= after {
            range.set_end(node, units(end)).ok()?;
            return Some(range);
        }
        before = after;
    }
    None
}

fn synthesis() -> Option<SpeechSynthesis> {
    let synthesis = window()?.speech_synthesis().ok()?;
    (!synthesis.is_undefined()).then_some(synthesis)
}
