//! The little JSON that feedback is kept and carried in, written one way only: names in order, no
//! spaces, no fractions. The same content always makes the same text, so that its hash can tell
//! whether anything was altered. Our own, since all of it is smaller than a library's front door.

mod fields;
mod read;

pub(super) use fields::Fields;
pub use fields::Misfit;
pub use read::JsonError;

/// The greatest number kept: the greatest that every reader of JSON keeps exactly.
pub(super) const MAX_NUMBER: u64 = (1 << 53) - 1;

/// A JSON value without fractions or negative numbers. The names of an object are in order, each
/// once: only `Json::object` and the reader make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number from 0 to 2⁵³ − 1.
    Number(u64),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Puts values under names, which must differ.
    pub(super) fn object(fields: impl IntoIterator<Item = (&'static str, Json)>) -> Self {
        // Names are put in their places one by one: a sort for each type of object is much code.
        let empty = Self::Object(Vec::new());
        fields.into_iter().fold(empty, |object, (name, value)| object.with(name, value))
    }

    /// A text of anything that prints as one.
    pub(super) fn text(value: impl ToString) -> Self {
        Self::Text(value.to_string())
    }

    /// A list of what a function makes of each.
    pub(super) fn list<T>(items: &[T], write: impl Fn(&T) -> Json) -> Self {
        Self::List(items.iter().map(write).collect())
    }

    /// A list of texts.
    pub(super) fn texts(items: &[impl ToString]) -> Self {
        Self::list(items, |item| Self::text(item.to_string()))
    }

    /// The same with one more value under a name that is not there yet.
    pub(super) fn with(mut self, name: &str, value: Json) -> Self {
        if let Self::Object(fields) = &mut self {
            let at = fields.partition_point(|(other, _)| other.as_str() < name);
            fields.insert(at, (name.to_owned(), value));
        }
        self
    }

    /// The value under a name.
    pub(super) fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Self::Object(fields) => fields.iter().find(|(other, _)| other == name).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The value under a name, and the object without it.
    pub(super) fn without(self, name: &str) -> Option<(Json, Json)> {
        let Self::Object(mut fields) = self else { return None };
        let at = fields.iter().position(|(other, _)| other == name)?;
        let (_, value) = fields.remove(at);
        Some((value, Self::Object(fields)))
    }

    /// Writes the value in its one form.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(is) => out.push_str(if *is { "true" } else { "false" }),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    out.push(if at == 0 { '[' } else { ',' });
                    item.write_to(out);
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Self::Object(fields) => {
                for (at, (name, value)) in fields.iter().enumerate() {
                    out.push(if at == 0 { '{' } else { ',' });
                    write_text(name, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    // Most letters are written as they are, and together.
    let is_special = |byte: u8| byte < b' ' || matches!(byte, b'"' | b'\\');
    while let Some(at) = rest.bytes().position(is_special) {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\t' => out.push_str("\\t"),
            byte => {
                out.push_str("\\u00");
                for half in [byte >> 4, byte & 15] {
                    out.extend(char::from_digit(half.into(), 16));
                }
            }
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests;
