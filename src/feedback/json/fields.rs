//! Taking an object apart: each field once, of the type expected, and none left over.

use thiserror::Error;

use super::Json;

/// A value that is not what its place calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{field} should be {expected}")]
pub struct Misfit {
    /// The name of the field.
    pub field: &'static str,
    /// What it should be.
    pub expected: &'static str,
}

/// The fields of an object that have not been taken yet.
pub(in crate::feedback) struct Fields(Vec<(String, Json)>);

impl Fields {
    /// Opens an object.
    pub(in crate::feedback) fn of(json: Json, field: &'static str) -> Result<Self, Misfit> {
        match json {
            Json::Object(fields) => Ok(Self(fields)),
            _ => Err(Misfit { field, expected: "an object" }),
        }
    }

    /// Whether a field is there.
    pub(in crate::feedback) fn has(&self, field: &str) -> bool {
        self.0.iter().any(|(name, _)| name == field)
    }

    /// Takes a field, if it is there and not null.
    pub(in crate::feedback) fn maybe(&mut self, field: &str) -> Option<Json> {
        let at = self.0.iter().position(|(name, _)| name == field)?;
        Some(self.0.remove(at).1).filter(|value| *value != Json::Null)
    }

    /// Takes a field.
    pub(in crate::feedback) fn take(&mut self, field: &'static str) -> Result<Json, Misfit> {
        self.maybe(field).ok_or(Misfit { field, expected: "there" })
    }

    /// Takes a text.
    pub(in crate::feedback) fn text(&mut self, field: &'static str) -> Result<String, Misfit> {
        match self.take(field)? {
            Json::Text(text) => Ok(text),
            _ => Err(Misfit { field, expected: "a text" }),
        }
    }

    /// Takes a text of at most 40 letters.
    pub(in crate::feedback) fn short(&mut self, field: &'static str) -> Result<String, Misfit> {
        let text = self.text(field)?;
        if text.len() > 40 { Err(Misfit { field, expected: "a short text" }) } else { Ok(text) }
    }

    /// Takes a text that has a form of its own.
    pub(in crate::feedback) fn parsed<T, E>(
        &mut self,
        field: &'static str,
        expected: &'static str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Result<T, Misfit> {
        parse(&self.text(field)?).map_err(|_| Misfit { field, expected })
    }

    /// Takes such a text, if it is there.
    pub(in crate::feedback) fn maybe_parsed<T, E>(
        &mut self,
        field: &'static str,
        expected: &'static str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Result<Option<T>, Misfit> {
        match self.maybe(field) {
            None => Ok(None),
            Some(Json::Text(text)) => {
                parse(&text).map(Some).map_err(|_| Misfit { field, expected })
            }
            Some(_) => Err(Misfit { field, expected }),
        }
    }

    /// Takes a text that is one of a few names.
    pub(in crate::feedback) fn named<T: Copy>(
        &mut self,
        field: &'static str,
        names: &[(T, &str)],
    ) -> Result<T, Misfit> {
        let text = self.text(field)?;
        let found = names.iter().find(|(_, name)| *name == text);
        found.map(|(value, _)| *value).ok_or(Misfit { field, expected: "a word known here" })
    }

    /// Takes a number of at most so much.
    pub(in crate::feedback) fn number(
        &mut self,
        field: &'static str,
        most: u64,
    ) -> Result<u64, Misfit> {
        match self.take(field)? {
            Json::Number(number) if number <= most => Ok(number),
            _ => Err(Misfit { field, expected: "a number in bounds" }),
        }
    }

    /// Takes a yes or no.
    pub(in crate::feedback) fn bool(&mut self, field: &'static str) -> Result<bool, Misfit> {
        match self.take(field)? {
            Json::Bool(is) => Ok(is),
            _ => Err(Misfit { field, expected: "true or false" }),
        }
    }

    /// Takes a list, reading each of its values.
    pub(in crate::feedback) fn list<T>(
        &mut self,
        field: &'static str,
        read: impl Fn(Json) -> Result<T, Misfit>,
    ) -> Result<Vec<T>, Misfit> {
        match self.take(field)? {
            Json::List(items) => items.into_iter().map(read).collect(),
            _ => Err(Misfit { field, expected: "a list" }),
        }
    }

    /// Sees that nothing is left.
    pub(in crate::feedback) fn end(self) -> Result<(), Misfit> {
        let is_empty = self.0.is_empty();
        if is_empty {
            Ok(())
        } else {
            Err(Misfit { field: "object", expected: "without further fields" })
        }
    }
}
