//! The page of the update: which list is in use, the two files, what they would change, and keeping
//! it.

use leptos::prelude::*;

use super::desk::{Desk, STEPS, State};
use super::message::Answer;
use super::packs::{Packs, day_of};
use super::{report, use_update_text};
use crate::{
    browser::{document, file},
    context::{Kept, use_display, use_text},
    page::Page,
    ui::{Breadcrumb, element, escaped, from_html, paragraph, section, title},
};

/// The page of the update.
#[component]
pub(super) fn Screen() -> impl IntoView {
    let (text, shell) = (use_update_text(), &use_text().shell);
    document::set_title(&(shell.title)(shell.update, false));
    let desk = Desk::new(text);
    leptos::task::spawn_local(async move {
        let packs = Packs::fetch().await;
        let _ = desk.packs.try_set(packs);
    });
    let about = section(&text.files);
    let (choose, drop) = (text.choose, text.drop);
    view! {
        <Breadcrumb text=shell trail=vec![(Page::Data, shell.data.to_owned())] />
        {from_html(title(shell.update) + &paragraph("lead", text.lead))}
        <div inner_html=move || desk.in_use() on:click=move |event| desk.press(&event)></div>
        {from_html(about)}
        <div
            class="update__drop"
            on:dragover=move |event| event.prevent_default()
            on:drop=move |event| desk.take(file::dropped(&event))
        >
            <div inner_html=move || desk.two()></div>
            <label class="button update__choose">
                <span>{choose}</span>
                <input
                    class="update__files" type="file" multiple accept=".zip,.csv"
                    on:change=move |event| desk.take(file::chosen(&event))
                />
            </label>
            " "
            <span class="quiet">{drop}</span>
        </div>
        <div role="status" inner_html=move || desk.progress()></div>
        <div
            class="update__result" id="update-result" tabindex="-1"
            inner_html=move || desk.result()
            on:click=move |event| desk.press(&event)
        ></div>
    }
}

impl Desk {
    /// Which list is in use, and the way back to the one that comes with the app.
    fn in_use(self) -> String {
        let (text, packs) = (self.text, self.packs.read());
        let Some(day) = day_of(packs.in_use()) else { return String::new() };
        let words = match packs.kept() {
            Kept::Used => format!("{} {}", (text.in_use)(&(text.date)(day)), text.is_kept),
            Kept::Nothing => (text.in_use)(&(text.date)(day)),
            Kept::Older => format!("{} {}", (text.in_use)(&(text.date)(day)), text.kept_is_old),
            Kept::Damaged => {
                let damaged = use_display().now().language.data().kept_is_damaged;
                format!("{damaged} {}", (text.in_use)(&(text.date)(day)))
            }
        };
        let html = paragraph("", &words);
        match (packs.kept(), day_of(packs.built_in())) {
            (Kept::Nothing, _) | (_, None) => html,
            (_, Some(day)) => {
                html + &button("update__second", "back", &(text.go_back)(&(text.date)(day)))
            }
        }
    }

    /// The two files, and the names of those that are there.
    fn two(self) -> String {
        let names = self.names.read();
        let items = self.text.two.iter().zip(names.iter()).map(|((what, published), name)| {
            let state = match name.as_str() {
                "" => element("span", "quiet", &escaped(self.text.not_yet)),
                name => format!("<bdi><b>{}</b></bdi> ✓", escaped(name)),
            };
            element("li", "", &format!("{what} (<code>{published}</code>): {state}"))
        });
        element("ul", "point-list", &items.collect::<String>())
    }

    /// How far the worker has come.
    fn progress(self) -> String {
        let State::Working(step) = *self.state.read() else { return String::new() };
        let text = self.text;
        // The last step is by far the longest, and nobody knows how long: the bar only moves.
        let at = if step + 1 < STEPS { format!(" value=\"{}\"", step + 1) } else { String::new() };
        let words = text.steps.get(step).copied().unwrap_or_default();
        let label = escaped(text.progress);
        format!(
            "<p>{}</p><progress class=\"update__bar\" aria-label=\"{label}\" max=\"{STEPS}\"{at}>\
             </progress>",
            escaped(words)
        )
    }

    /// What the worker answered, or what was done.
    fn result(self) -> String {
        let text = self.text;
        match &*self.state.read() {
            State::Waiting | State::Working(_) => String::new(),
            State::Refused(why) => report::refused(&[("", *why)], text),
            State::Said(words, must_reload) => {
                let reload = if *must_reload {
                    button("button", "reload", text.reload)
                } else {
                    String::new()
                };
                element("div", "inset", &(element("p", "", &escaped(words)) + &reload))
            }
            State::Answered(Answer { html, pack, .. }) if pack.is_empty() => html.clone(),
            State::Answered(Answer { html, has_doubts, .. }) => {
                let agree = if *has_doubts {
                    format!(
                        "<p class=\"update__agree\"><input class=\"choice__input\" type=\"checkbox\" \
                         id=\"update-agree\"> <label for=\"update-agree\">{}</label></p>",
                        escaped(text.agree)
                    )
                } else {
                    String::new()
                };
                let keep = button("button", "keep", text.keep);
                let leave = button("update__second", "leave", text.leave);
                [html.as_str(), &agree, &element("p", "update__buttons", &(keep + " " + &leave))]
                    .concat()
            }
        }
    }
}

fn button(class: &str, deed: &str, words: &str) -> String {
    let words = escaped(words);
    format!("<button class=\"{class}\" type=\"button\" data-do=\"{deed}\">{words}</button>")
}
