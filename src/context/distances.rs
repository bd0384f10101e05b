//! Distances on the screen. When the place they are measured from becomes known more exactly, they
//! change where they stand, and nothing moves.

use leptos::prelude::*;

use super::{use_directory, use_text};
use crate::{
    browser::prose,
    directory::{MeasuredFrom, Practice, PracticeCode},
};

/// How far a surgery is from a place, as HTML that [`keep_distances`] finds again.
pub(crate) fn distance_from(from: MeasuredFrom, practice: &Practice) -> String {
    format!(r#"<span data-away="{}">{}</span>"#, practice.code, away(from, practice))
}

/// Keeps the distances on a screen true, as long as it lives.
pub(crate) fn keep_distances(from: Memo<Option<MeasuredFrom>>) {
    let directory = use_directory();
    Effect::new(move || {
        let Some(from) = from.get() else { return };
        prose::fill("data-away", |code| {
            Some(away(from, directory.practice(PracticeCode::parse(code).ok()?)?))
        });
    });
}

fn away(from: MeasuredFrom, practice: &Practice) -> String {
    (use_text().near.away)(from.point.distance_to(practice.position.point).miles())
}
