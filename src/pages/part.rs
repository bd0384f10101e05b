//! The place for a part of the app with a WebAssembly of its own, which is fetched when it is first
//! opened.

use leptos::prelude::*;

use crate::{
    context::{part, use_looked_at, use_text, use_wishes},
    page::Part,
    ui::{escaped, from_html, lines, title},
};

/// What became of fetching the part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fetched {
    Waiting,
    Here,
    Failed,
}

/// The place, and what is said until something is in it.
#[component]
pub(crate) fn PartPage(
    /// Which.
    part: Part,
) -> impl IntoView {
    let text = &use_text().shell;
    let fetched = RwSignal::new(Fetched::Waiting);
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        let Some(place) = place.get() else { return };
        leptos::task::spawn_local(async move {
            let is_here = part::open(&place, part.name()).await;
            // The visitor may have gone on meanwhile.
            let _ = fetched.try_set(if is_here { Fetched::Here } else { Fetched::Failed });
        });
    });
    on_cleanup(part::close);
    let looked_at = use_looked_at().get_untracked();
    let wishes = use_wishes();
    let waiting = move || match fetched.get() {
        Fetched::Waiting => from_html(format!(
            r#"<p class="waiting lead" role="status">{}</p>"#,
            escaped(text.loading_page)
        )),
        Fetched::Here => ().into_any(),
        Fetched::Failed => {
            from_html(title(text.page_error.heading) + &lines(text.page_error.lines))
        }
    };
    view! {
        {waiting}
        <div
            node_ref=place
            data-surgery=looked_at.and_then(|it| it.surgery).map(|code| code.to_string())
            data-network=looked_at.and_then(|it| it.network).map(|code| code.to_string())
            data-soon=wishes.soon.get_untracked()
            data-familiar=wishes.familiar.get_untracked()
        ></div>
    }
}
