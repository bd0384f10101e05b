//! A screen of the app as a person meets it: by its box, its words and its keys.

use std::any::Any;

use js_sys::{Reflect, Uint8Array};
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit, window,
};

const PACK: &[u8] = include_bytes!("../../public/data/directory.bin");

/// What comes when the app asks for the directory.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The shipped pack.
    Pack,
    /// The shipped pack with one byte changed.
    DamagedPack,
    /// Not found.
    Nothing,
}

/// The app, mounted until dropped.
pub struct Screen {
    place: Element,
    _app: Box<dyn Any>,
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.place.remove();
    }
}

impl Screen {
    /// The front page.
    pub async fn open(answer: Answer) -> Self {
        Self::open_at("?", answer).await
    }

    /// The screen of an address.
    pub async fn open_at(address: &str, answer: Answer) -> Self {
        Self::mount(address, "", answer).await
    }

    /// The front page, when words were typed before the app was there.
    pub async fn open_after_typing(words: &str, answer: Answer) -> Self {
        Self::mount("?", words, answer).await
    }

    async fn mount(address: &str, typed: &str, answer: Answer) -> Self {
        let window = window().unwrap();
        let document = window.document().unwrap();
        window
            .history()
            .unwrap()
            .replace_state_with_url(&JsValue::NULL, "", Some(address))
            .unwrap();
        answer_fetch_with(answer);
        let place = document.create_element("div").unwrap();
        place.set_id("app");
        document.body().unwrap().append_child(&place).unwrap();
        let input: HtmlInputElement = document.create_element("input").unwrap().unchecked_into();
        place.append_child(&input).unwrap();
        input.set_value(typed);
        if !typed.is_empty() {
            input.focus().unwrap();
        }
        let app = pcn_finder::mount().unwrap();
        let screen = Self { place, _app: app };
        // It takes the place of what stood there a turn later.
        screen.until(|| screen.place.query_selector("header").unwrap().is_some()).await;
        screen
    }

    /// The search box.
    pub fn input(&self) -> HtmlInputElement {
        self.find("[role=combobox]").unchecked_into()
    }

    /// The suggestions.
    pub fn options(&self) -> Vec<Element> {
        let list = self.place.query_selector_all("[role=option]").unwrap();
        (0..list.length()).map(|i| list.get(i).unwrap().unchecked_into()).collect()
    }

    /// Which suggestion the box says is marked.
    pub fn marked(&self) -> Option<usize> {
        let id = self.input().get_attribute("aria-activedescendant")?;
        let place = self.options().iter().position(|option| option.id() == id)?;
        assert_eq!(self.options()[place].get_attribute("aria-selected").as_deref(), Some("true"));
        Some(place)
    }

    /// All that the regions for screen readers hold.
    pub fn announced(&self) -> String {
        let regions = self.place.query_selector_all("[role=status]").unwrap();
        (0..regions.length()).filter_map(|i| regions.get(i).unwrap().text_content()).collect()
    }

    /// All words on the screen.
    pub fn text(&self) -> String {
        self.place.text_content().unwrap()
    }

    /// The class of the element in focus.
    pub fn focused_class(&self) -> String {
        window().unwrap().document().unwrap().active_element().unwrap().class_name()
    }

    /// Puts words in the box.
    pub async fn type_words(&self, words: &str) {
        self.input().focus().unwrap();
        self.input().set_value(words);
        self.input().dispatch_event(&Event::new("input").unwrap()).unwrap();
        tick().await;
    }

    /// Presses a key in the box.
    pub async fn press(&self, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        self.input().dispatch_event(&event).unwrap();
        tick().await;
    }

    /// Presses the button.
    pub async fn submit(&self) {
        self.find("button[type=submit]").unchecked_into::<HtmlElement>().click();
        tick().await;
    }

    /// Waits until something is so; fails after five seconds.
    pub async fn until(&self, is_so: impl Fn() -> bool) {
        for _ in 0..100 {
            if is_so() {
                return;
            }
            pause(50).await;
        }
        panic!("waited in vain; the screen says: {}", self.text());
    }

    fn find(&self, selector: &str) -> Element {
        self.place.query_selector(selector).unwrap().unwrap()
    }
}

async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Puts a fetch in the window that needs no server.
fn answer_fetch_with(answer: Answer) {
    let mut pack = PACK.to_vec();
    if answer == Answer::DamagedPack {
        let middle = pack.len() / 2;
        pack[middle] ^= 1;
    }
    let status = if answer == Answer::Nothing { 404 } else { 200 };
    let window = window().unwrap();
    Reflect::set(&window, &"answer".into(), &Uint8Array::from(pack.as_slice())).unwrap();
    let fetch = format!(
        "window.fetch = async () => new Response(window.answer, {{ status: {status} }});
        // As public/start.js has it, but for what it unpacks: the app can do that, too.
        window.builtInDirectory = async () => {{
            const response = await fetch('data/directory.bin');
            if (!response.ok) throw response;
            return [await response.arrayBuffer()];
        }};"
    );
    js_sys::eval(&fetch).unwrap();
}
