//! Where the data comes from, how old it is, what it says of all networks, and what it lacks.

use leptos::prelude::*;

use super::{pictures, set_heading};
use crate::context::{Kept, use_display, use_text};
use crate::directory::Directory;
use crate::page::Page;
use crate::text::{DataText, ShellText};
use crate::ui::{
    Breadcrumb, element, from_html, heading, lines, link, marked, paragraph, section, title,
};

/// Where the data comes from, and what became of a list kept on this device.
pub(super) fn page(directory: &Directory, kept: Kept) -> AnyView {
    let (text, shell) = (use_display().now().language.data(), &use_text().shell);
    set_heading(text.title);
    let html = [
        title(text.title),
        paragraph("lead", text.lead),
        counts(directory, text, shell),
        pictures::sizes_of_england(directory),
        sources(directory, text, shell),
        update(kept, text, shell),
        section(&text.licence),
        lines(shell.credits),
        section(&text.gaps),
        section(&text.mistakes),
    ];
    view! {
        <Breadcrumb text=shell />
        {from_html(html.concat())}
    }
    .into_any()
}

/// How many of everything.
fn counts(directory: &Directory, text: &DataText, shell: &ShellText) -> String {
    let counts = [
        directory.practices.len(),
        directory.practices.iter().filter(|practice| practice.pcn.is_none()).count(),
        directory.pcns.len(),
        directory.icbs.len(),
        directory.local_authorities.len(),
    ];
    let mut rows = String::new();
    for (count, name) in counts.into_iter().zip(text.count_names) {
        let count = (shell.number)(u32::try_from(count).unwrap_or(u32::MAX));
        let number = element("b", "count__number", &count);
        rows += &element("li", "count", &format!("{number} {}", marked(name)));
    }
    heading(text.counts) + &element("ul", "counts", &rows)
}

/// The way to a newer list, and what became of one that is kept.
fn update(kept: Kept, text: &DataText, shell: &ShellText) -> String {
    let kept = match kept {
        Kept::Used => paragraph("", text.is_kept),
        Kept::Damaged => paragraph("inset", text.kept_is_damaged),
        Kept::Nothing | Kept::Older => String::new(),
    };
    let link = link("", &Page::Update, shell.update);
    heading(shell.update) + &kept + &paragraph("", text.newer) + &element("p", "", &link)
}

/// The published lists and their dates.
fn sources(directory: &Directory, text: &DataText, shell: &ShellText) -> String {
    let dates = &directory.dates;
    // After an update of the lists, people are still those counted before.
    let practices = match (dates.extract_date, dates.list_sizes_date) {
        (Some(listed), Some(counted)) if listed != counted => {
            Some((text.counted_before)(&(shell.date)(listed), &(shell.date)(counted)))
        }
        (listed, _) => listed.map(shell.date),
    };
    let addresses = dates.addresses_date.map(shell.month);
    let postcodes = dates.postcodes_date.map(shell.month);
    let dates = [practices, addresses, postcodes.clone(), postcodes.clone(), postcodes];
    let mut rows = String::new();
    for ((name, publisher, gives), date) in text.source_rows.into_iter().zip(dates) {
        let date = date.unwrap_or_else(|| text.no_date.into());
        rows += &format!(
            r#"<tr class="table__row"><th class="table__name" scope="row">{}</th>"#,
            marked(name)
        );
        for (cell, label) in [publisher, gives, &date].into_iter().zip(&text.source_columns[1..]) {
            let label = format!(
                r#"<span class="table__label" aria-hidden="true">{}</span>"#,
                marked(label)
            );
            rows += &element("td", "table__cell", &(label + &marked(cell)));
        }
    }
    let columns = text.source_columns.map(|column| format!(r#"<th scope="col">{column}</th>"#));
    let (heading, columns) = (heading(text.sources), columns.concat());
    format!(
        r#"{heading}<table class="table"><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>"#
    )
}
