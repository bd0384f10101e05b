//! What primary care networks are, and all that goes with it. The pages come ready made; what
//! moves in them is put where they say.

mod filter;

use leptos::prelude::*;

use self::filter::Filter;
use crate::{
    context::{ExplainerState, own_words, prose, set_heading, use_explainer, use_text},
    explainer::{Explainer, Island, Part, ReadyPage, parts},
    page::Page,
    parts::{Animation, ReadAloud, Scale, Unknown},
    ui::{Breadcrumb, from_html, lines, title},
};

/// The page that lists all others.
const CONTENTS: &str = "networks";

/// A page of the explainer, once that is there.
#[component]
pub(crate) fn ExplainPage(
    /// Its name in addresses.
    id: String,
) -> impl IntoView {
    let state = use_explainer();
    let text = use_text();
    move || match state.get() {
        ExplainerState::Loading => {
            view! { <p class="waiting lead" role="status">{text.shell.loading_page}</p> }.into_any()
        }
        ExplainerState::Failed => {
            set_heading(|| text.explain.failed.heading.into());
            from_html(title(text.explain.failed.heading) + &lines(text.explain.failed.lines))
        }
        ExplainerState::Ready(explainer) => match explainer.page(&id) {
            Some(page) => view! { <Shown explainer page /> }.into_any(),
            None => view! { <Unknown asked=id.clone() /> }.into_any(),
        },
    }
}

/// A page of the explainer.
#[component]
fn Shown(
    /// All of it.
    explainer: &'static Explainer,
    /// The page.
    page: &'static ReadyPage,
) -> impl IntoView {
    let text = use_text();
    set_heading(move || page.title.into());
    let contents = (Page::Explain(CONTENTS.into()), text.shell.networks.to_owned());
    let is_top = [CONTENTS, Page::PRIVACY, Page::ACCESSIBILITY].contains(&page.id);
    let trail = if is_top { Vec::new() } else { vec![contents] };
    let island = |part| match part {
        Part::Html(html) => from_html(html),
        Part::Island(Island::Scale) => view! { <Scale scale=&explainer.scale /> }.into_any(),
        Part::Island(Island::Filter) => view! { <Filter /> }.into_any(),
        Part::Island(Island::ReadAloud) => view! { <ReadAloud /> }.into_any(),
        Part::Island(Island::Animation) => {
            view! { <Animation animation=&explainer.animation /> }.into_any()
        }
    };
    let own = |own| own_words(text, own);
    let reply = move |event| {
        if let Some(quiz) = prose::show_reply(&event)
            && quiz.answered == quiz.asked
        {
            prose::show_score(Some(&(text.explain.score)(quiz.right, quiz.asked)));
        }
    };
    view! {
        <Breadcrumb text=&text.shell trail />
        <div
            class="explainer" data-read-aloud
            on:click=|event| prose::press(&event)
            on:change=reply
            on:reset=|_| prose::show_score(None)
        >
            {parts(page.html, own).into_iter().map(island).collect_view()}
        </div>
    }
}
