//! Surgeries by distance. When the place becomes known more exactly, the distances change where
//! they stand, and the order waits until the reader asks for it: nothing moves under a finger.

use leptos::prelude::*;

use super::PER_PAGE;
use crate::{
    context::{
        PostcodesState, distance_from, keep_distances, nearest_surgeries, use_directory,
        use_postcodes_state, use_text,
    },
    directory::{Directory, MeasuredFrom, Near, Origin, by_postcode, in_order_of_name},
    page::{Order, Page},
    parts::surgery_result,
    ui::{Pagination, escaped},
};

/// How many surgeries are listed: more than anyone would travel past.
pub(super) const MOST: usize = 30;

/// The surgeries nearest to a place, a page of them.
#[component]
pub(super) fn Nearest(
    /// Where distances are measured from, as exactly as is known.
    from: Memo<Option<MeasuredFrom>>,
    /// Which page, counted from 1.
    at: usize,
    /// What comes first.
    order: Order,
    /// The addresses of the other pages.
    link: fn(usize, Order) -> Page,
    /// The words of the search, which travel with the links.
    words: String,
) -> impl IntoView {
    let text = use_text();
    let directory = use_directory();
    let ordered_by = RwSignal::new(from.get_untracked());
    let pages = MOST.min(directory.practices.len()).div_ceil(PER_PAGE).max(1);
    let at = at.min(pages);
    let rows = move || {
        let Some(by) = ordered_by.get() else { return String::new() };
        let near = listed(&directory, by, order);
        let first = (at - 1) * PER_PAGE;
        let shown = &near[first.min(near.len())..near.len().min(first + PER_PAGE)];
        rows(&directory, shown, from.get_untracked().unwrap_or(by), order)
    };
    keep_distances(from);
    let words_of_links = words.clone();
    let sort = match order {
        Order::Best => (text.near.sorted_by_distance, text.near.sort_by_name, Order::Name),
        Order::Name => (text.near.sorted_by_name, text.near.sort_by_distance, Order::Best),
    };
    view! {
        <p class="sort">
            {sort.0}" "
            <a href=link(1, sort.2).to_string() prop:state=words_of_links>{sort.1}</a>
        </p>
        <Method from ordered_by />
        <ol class="result-list" start=(at - 1) * PER_PAGE + 1 inner_html=rows></ol>
        <Pagination at pages link order words text=&text.results />
    }
}

/// The surgeries listed, in order.
fn listed(directory: &Directory, by: MeasuredFrom, order: Order) -> Vec<Near> {
    let near = nearest_surgeries(directory, by.point, MOST);
    match order {
        Order::Best => near,
        Order::Name => {
            let name = |near: &Near| {
                directory.practice(near.practice).map_or_else(String::new, |p| p.name.to_string())
            };
            in_order_of_name(near, name)
        }
    }
}

/// The lines of a page. A surgery at the postcode of the one above it says so.
fn rows(directory: &Directory, shown: &[Near], from: MeasuredFrom, order: Order) -> String {
    let text = &use_text().near;
    let runs = by_postcode(shown).flat_map(|run| {
        let first = run.first().map(|near| near.practice);
        run.iter().map(move |near| (first.filter(|first| *first != near.practice), near))
    });
    let row = |(above, near): (Option<_>, &Near)| {
        let practice = directory.practice(near.practice)?;
        let mut distance = distance_from(from, practice);
        let above =
            above.filter(|_| order == Order::Best).and_then(|code| directory.practice(code));
        if let Some(above) = above {
            distance.extend([", ", &escaped(&(text.same_place)(&above.name))]);
        }
        if near.is_sector_mean {
            distance.extend([" ", text.is_rough]);
        }
        Some(surgery_result(directory, practice, Some(&distance)))
    };
    runs.filter_map(row).collect()
}

/// What the distances are measured from, in a place of its own size, so that it may change its
/// words and move nothing.
#[component]
fn Method(
    /// Where distances are measured from now.
    from: Memo<Option<MeasuredFrom>>,
    /// Where they were measured from when the list was put in order.
    ordered_by: RwSignal<Option<MeasuredFrom>>,
) -> impl IntoView {
    let (text, postcodes) = (&use_text().near, use_postcodes_state());
    let is_out_of_order = Memo::new(move |_| from.get() != ordered_by.get());
    let method = move || {
        let origin = from.get()?.origin;
        let more = match (origin, &*postcodes.read()) {
            (Origin::SectorOf(_), PostcodesState::Loading) => text.exact_to_come,
            (Origin::SectorOf(_), PostcodesState::Failed) => text.exact_failed,
            _ => "",
        };
        Some(format!("{} {more}", (text.method)(origin)))
    };
    view! {
        <div class="method" role="status">
            {method}
            {move || is_out_of_order.get().then(|| view! {
                " "{text.now_exact}" "
                <button class="link-button" type="button" on:click=move |_| ordered_by.set(from.get_untracked())>
                    {text.order_again}
                </button>
            }.into_any())}
        </div>
    }
}
