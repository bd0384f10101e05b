//! The model as JSON and back. Reading is strict: every field there, of its type and within its
//! bounds, and no other; what does not fit is left to be set aside, never bent into shape.

mod op;
mod response;
mod survey;

use super::ids::Slug;
use super::json::{Json, Misfit};

const SLUG: &str = "a short name";

/// The name of one of a few values.
fn name_of<T: PartialEq>(value: &T, names: &[(T, &'static str)]) -> Json {
    let name = names.iter().find(|(other, _)| other == value);
    Json::text(name.map_or("", |(_, name)| name))
}

fn maybe(value: Option<impl ToString>) -> Json {
    value.map_or(Json::Null, Json::text)
}

pub(super) fn text_of(json: Json, field: &'static str) -> Result<String, Misfit> {
    match json {
        Json::Text(text) => Ok(text),
        _ => Err(Misfit { field, expected: "a text" }),
    }
}

fn slug_of(json: Json, field: &'static str) -> Result<Slug, Misfit> {
    Slug::parse(&text_of(json, field)?).map_err(|_| Misfit { field, expected: SLUG })
}
