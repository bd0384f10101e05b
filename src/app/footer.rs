//! The band at the bottom: who this is not, further links, and the source and age of the data.

use leptos::prelude::*;

use crate::{
    browser::clock,
    context::{DirectoryState, use_directory_state, use_text},
    directory::Date,
    page::{AreasPage, Page, ViewsPage},
    text::OfflineText,
    ui::{element, escaped, link},
};

/// How many days old the data may be before the app says so.
const OLD_AFTER_DAYS: i32 = 120;
/// How many days old it seems to be when it is rather the device's clock that is wrong. A day less
/// than none is only another time zone.
const UNLIKELY_DAYS: i32 = 3_650;

/// The band at the bottom of every screen.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let text = &use_text().shell;
    let state = use_directory_state();
    let extract_date = move || match &*state.read() {
        DirectoryState::Ready(loaded) => loaded.directory.dates.extract_date,
        DirectoryState::Loading | DirectoryState::Failed(_) => None,
    };
    let age = move || {
        let days = days_old(extract_date()?);
        let words = match days {
            Some(-1..=OLD_AFTER_DAYS) => return None,
            Some(days @ 0..UNLIKELY_DAYS) => (text.old_data)(days),
            _ => text.wrong_clock.to_owned(),
        };
        let link = link("", &Page::Update, text.update);
        Some(element("p", "inset", &[&escaped(&words), " ", &link].concat()))
    };
    let links = [
        (Page::Areas(AreasPage::ENGLAND), text.ways.areas),
        (Page::Map, use_text().england.title),
        (Page::Views(ViewsPage::Start), text.views),
        (Page::Help, text.help),
        (Page::Accessibility, text.accessibility),
        (Page::Privacy, text.privacy),
        (Page::Data, text.data),
        (Page::Display, use_text().display.title),
    ];
    let items: String = links
        .iter()
        .map(|(page, words)| element("li", "", &link("footer__link", page, words)))
        .collect();
    let links = element("ul", "footer__links", &items);
    let html = move || {
        let age = age().unwrap_or_default();
        let source = extract_date().map(text.source).unwrap_or_default();
        let line = format!("<b>{}</b> {}", escaped(text.not_nhs), escaped(&source));
        age + &links + &element("p", "footer__line", &line)
    };
    let offline = offline(&text.offline);
    view! {
        <footer class="footer">
            <div class="container" inner_html=html></div>
            <div class="container offline" inner_html=offline></div>
        </footer>
    }
}

/// How it stands with using the app offline: `public/offline.js` has one of these sentences shown.
fn offline(text: &OfflineText) -> String {
    let say = |state: &str, words| {
        element("p", &format!("offline__said offline__said--{state}"), &escaped(words))
    };
    let said = say("ready", text.ready) + &say("new", text.newer) + &say("later", text.newer_later);
    let take = escaped(text.take);
    format!(
        r#"<div role="status">{said}</div><button class="offline__take" type="button" data-take-version>{take}</button>"#
    )
}

/// How many days ago a date was; nothing when the device's clock is beyond reason.
fn days_old(date: Date) -> Option<i32> {
    Some(clock::today()?.days_since_1970() - date.days_since_1970())
}
