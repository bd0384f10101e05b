//! What can be done with a sheet: printing it, saving it for a spreadsheet, copying it as text.

use std::sync::Arc;

use leptos::{ev::MouseEvent, prelude::*};

use super::super::pictures::use_figures_text;
use super::super::share::button;
use super::use_areas_text;
use crate::browser::document::{self, Told, told};
use crate::browser::{file, share};
use crate::context::use_text;
use crate::directory::areas::AreaId;
use crate::directory::{Directory, PcnCode};
use crate::figures::{area_csv, area_text, network_csv, network_text};
use crate::ui::escaped;

/// A sheet, made into a table or text when that is asked for.
pub(super) struct Actions {
    /// All that there is.
    pub(super) directory: Arc<Directory>,
    /// What the sheet is about.
    pub(super) of: Subject,
    /// Its heading.
    pub(super) heading: String,
    /// Its address, where others can open it.
    pub(super) address: String,
}

/// What a sheet is about.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// A network.
    Network(PcnCode),
    /// An area.
    Area(AreaId),
}

impl Actions {
    /// The sheet as a table for a spreadsheet.
    fn csv(&self) -> String {
        let directory = &self.directory;
        let csv = match self.of {
            Subject::Network(code) => network_csv(directory, code),
            Subject::Area(id) => directory.area(id).map(|area| area_csv(directory, &area)),
        };
        csv.unwrap_or_default()
    }

    /// The sheet as text: heading, what networks are, the list, its date and its licences.
    fn plain(&self) -> String {
        let (directory, words) = (&self.directory, use_figures_text());
        let list = match self.of {
            Subject::Network(code) => network_text(directory, code, words),
            Subject::Area(id) => directory.area(id).map(|area| area_text(directory, &area, words)),
        };
        let (text, shell) = (&use_areas_text().sheet, &use_text().shell);
        let dated = directory.dates.extract_date.map(text.dated).unwrap_or_default();
        let [what, credits] = [text.what.lines, shell.credits].map(|lines| lines.join("\n"));
        let Self { heading, address, .. } = self;
        let list = list.unwrap_or_default();
        let end = format!("{} {dated}\n{credits}\n{address}", shell.not_nhs);
        format!("{heading}\n\n{}\n{what}\n\n{list}\n{end}\n", text.what.heading)
    }

    /// What the file for a spreadsheet is called.
    fn file_name(&self) -> String {
        match self.of {
            Subject::Network(code) => format!("network-{code}.csv"),
            Subject::Area(id) => format!("networks-{id}.csv"),
        }
    }

    /// The buttons, and what they say.
    pub(super) fn bar(self) -> AnyView {
        let text = &use_areas_text().sheet;
        let said = RwSignal::new(String::new());
        let refused = RwSignal::new(String::new());
        let buttons = [("print", text.print), ("csv", text.csv), ("copy", text.copy)];
        let buttons: String = buttons.map(|(action, words)| button(action, words)).concat();
        let name = self.file_name();
        let act = move |event: MouseEvent| {
            let Some(Told { action, .. }) = told(&event, "data-do") else { return };
            match action.as_str() {
                "print" => document::print(),
                "csv" => {
                    let saved = file::save(&name, "text/csv;charset=utf-8", self.csv().as_bytes());
                    said.set(
                        saved.map_or_else(|_| text.not_saved.into(), |()| (text.saved)(&name)),
                    );
                }
                _ => {
                    let plain = self.plain();
                    leptos::task::spawn_local(async move {
                        let is_copied = share::copy(&plain).await;
                        let words = if is_copied { text.copied } else { text.not_copied };
                        let _ = said.try_set(words.into());
                        let _ = refused.try_set(if is_copied { String::new() } else { plain });
                    });
                }
            }
        };
        let shown = move || {
            let plain = refused.get();
            if plain.is_empty() {
                return plain;
            }
            format!(
                r#"<textarea class="sheet-plain" readonly rows="12" aria-label="{}">{}</textarea>"#,
                escaped(text.plain),
                escaped(&plain)
            )
        };
        view! {
            <div class="sheet-actions" role="group" aria-label=text.actions>
                <div class="buttons" on:click=act inner_html=buttons></div>
                <p class="said" role="status">{said}</p>
                <div inner_html=shown></div>
            </div>
        }
        .into_any()
    }
}
