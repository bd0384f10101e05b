//! Where the data comes from, how old it is, and what it lacks.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_directory, use_text},
    explainer::AskedOn,
    parts::Questions,
    ui::{Breadcrumb, Lines, marked},
};

/// Where the data comes from.
#[component]
pub(crate) fn DataPage() -> impl IntoView {
    let (text, shell) = (&use_text().data, &use_text().shell);
    set_heading(|| text.title.into());
    view! {
        <Breadcrumb text=shell />
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <Counts />
        <Sources />
        <h2>{text.licence.heading}</h2>
        <Lines lines=text.licence.lines />
        <Lines lines=shell.credits />
        <h2>{text.gaps.heading}</h2>
        <Lines lines=text.gaps.lines />
        <h2>{text.mistakes.heading}</h2>
        <Lines lines=text.mistakes.lines />
        <Questions on=AskedOn::Data />
    }
}

/// How many of everything.
#[component]
fn Counts() -> impl IntoView {
    let (text, shell, directory) = (&use_text().data, &use_text().shell, use_directory());
    let counts = [
        directory.practices.len(),
        directory.practices.iter().filter(|practice| practice.pcn.is_none()).count(),
        directory.pcns.len(),
        directory.icbs.len(),
        directory.local_authorities.len(),
    ];
    let rows = counts.into_iter().zip(text.count_names).map(|(count, name)| {
        let count = (shell.number)(u32::try_from(count).unwrap_or(u32::MAX));
        let html = format!("<b class=\"count__number\">{count}</b> {}", marked(name));
        view! { <li class="count" inner_html=html></li> }
    });
    view! {
        <h2>{text.counts}</h2>
        <ul class="counts">{rows.collect_view()}</ul>
        <p>{(text.design_range)(directory.pcns_in_design_range(), directory.pcns.len())}</p>
    }
}

/// The published lists and their dates.
#[component]
fn Sources() -> impl IntoView {
    let (text, shell) = (&use_text().data, &use_text().shell);
    let dates = use_directory().dates;
    let addresses = dates.addresses_date.map(text.month);
    let postcodes = dates.postcodes_date.map(text.month);
    let dates = [
        dates.extract_date.map(shell.date),
        addresses,
        postcodes.clone(),
        postcodes.clone(),
        postcodes,
    ];
    let rows = text.source_rows.into_iter().zip(dates).map(|((name, publisher, gives), date)| {
        let cells = [publisher.to_owned(), gives.to_owned(), date.unwrap_or_else(|| text.no_date.into())];
        let labels = text.source_columns.into_iter().skip(1);
        let cells = cells.into_iter().zip(labels).map(|(cell, label)| {
            view! { <td class="table__cell"><span class="table__label" aria-hidden="true">{label}</span>{cell}</td> }
        });
        view! {
            <tr class="table__row">
                <th class="table__name" scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let columns = text.source_columns.map(|column| view! { <th scope="col">{column}</th> });
    view! {
        <h2>{text.sources}</h2>
        <table class="table">
            <thead><tr>{columns.into_iter().collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
