//! How a record is written: one line of JSON that says its kind, its version and the hash of all
//! the rest. What fails the hash is damaged; what is of an older version is brought up to date,
//! step by step; what is of a later version is left to a later app.

use thiserror::Error;

use super::key::Key;
use crate::feedback::ids::Digest;
use crate::feedback::json::{Fields, Json, JsonError, MAX_NUMBER, Misfit};
use crate::feedback::model::{Op, Response, SealedResponse, Survey, Tombstone};

/// How many bytes the text of a record may have.
const MAX_RECORD: usize = 256 * 1024;

/// Brings the fields of a record from one version to the next. It cannot fail: what an older app
/// could write, this can read.
pub(in crate::feedback) type Migrate = fn(Json) -> Json;

/// The way up: `LADDER[0]` makes version 2 of version 1, and so on. A survey's hash is its name in
/// every response to it, so a step that changes surveys must write the name they had into them.
const LADDER: &[Migrate] = &[];

/// The version that is written.
pub const VERSION: u64 = LADDER.len() as u64 + 1;

/// The way up as this build knows it; a test may stand for a later build.
#[cfg(not(test))]
fn ladder() -> &'static [Migrate] {
    LADDER
}
#[cfg(test)]
use super::tests::ladder;

/// What never changes once it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A response.
    Response(Response),
    /// A sealed response.
    Sealed(SealedResponse),
    /// A version of a survey.
    Survey(Survey),
    /// A step of the group.
    Op(Op),
    /// What was erased.
    Tombstone(Tombstone),
}

/// Why a record cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It is longer than any of ours.
    #[error("it has {length} bytes: expected at most {MAX_RECORD}")]
    TooLong {
        /// How many bytes it has.
        length: usize,
    },
    /// It is not JSON.
    #[error("it is not JSON that was written here, {0}")]
    Json(#[from] JsonError),
    /// It is not written the one way that there is.
    #[error("it was written anew by another program")]
    Form,
    /// Its hash is not that of its content.
    #[error("it was damaged or altered: its hash does not fit")]
    Hash,
    /// A later version of the app wrote it: update the app.
    #[error("it is of version {found}: this app reads up to {supported}")]
    Newer {
        /// Its version.
        found: u64,
        /// The latest that can be read.
        supported: u64,
    },
    /// It is whole but says something that it cannot.
    #[error("{0}")]
    Misfit(#[from] Misfit),
    /// It is whole but stands under the key of another.
    #[error("it stands under the key of another record")]
    Misplaced,
}

impl Record {
    /// The key it is kept under.
    pub fn key(&self) -> Key {
        match self {
            Self::Response(response) => Key::Response(response.id),
            Self::Sealed(sealed) => Key::Sealed(sealed.id),
            Self::Survey(survey) => Key::Survey(survey.digest()),
            Self::Op(op) => Key::Op(op.id),
            Self::Tombstone(tombstone) => Key::Tombstone(tombstone.id),
        }
    }

    /// Its text: the same for the same content, always.
    pub fn write(&self) -> String {
        let (kind, json) = match self {
            Self::Response(response) => ("response", response.to_json()),
            Self::Sealed(sealed) => ("sealed", sealed.to_json()),
            Self::Survey(survey) => ("survey", survey.to_json()),
            Self::Op(op) => ("step", op.to_json()),
            Self::Tombstone(tombstone) => ("erased", tombstone.to_json()),
        };
        let version = ladder().len() as u64 + 1;
        hashed(json.with("kind", Json::text(kind)).with("v", Json::Number(version)))
    }

    /// Reads the text of a record.
    ///
    /// # Errors
    /// `Unreadable` for the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        if text.len() > MAX_RECORD {
            return Err(Unreadable::TooLong { length: text.len() });
        }
        let (json, is_as_written) = Json::read_and_compare(text)?;
        if !is_as_written {
            return Err(Unreadable::Form);
        }
        Self::climb(without_hash(json, text)?, ladder())
    }

    /// Reads the text that stands under a key.
    ///
    /// # Errors
    /// As [`Record::read`], and `Misplaced`.
    pub fn read_at(key: &Key, text: &str) -> Result<Self, Unreadable> {
        let record = Self::read(text)?;
        if record.key() == *key { Ok(record) } else { Err(Unreadable::Misplaced) }
    }

    /// Reads a record whose hash fits, up this ladder.
    pub(in crate::feedback) fn climb(json: Json, ladder: &[Migrate]) -> Result<Self, Unreadable> {
        let supported = ladder.len() as u64 + 1;
        let Some(&Json::Number(found)) = json.get("v") else {
            return Err(Misfit { field: "v", expected: "the number of a version" })?;
        };
        if found > supported {
            return Err(Unreadable::Newer { found, supported });
        }
        let steps = ladder.iter().skip(found.max(1) as usize - 1);
        let mut fields = Fields::of(steps.fold(json, |json, step| step(json)), "record")?;
        fields.number("v", MAX_NUMBER)?;
        let record = match fields.text("kind")?.as_str() {
            "response" => Self::Response(Response::from_json(&mut fields)?),
            "sealed" => Self::Sealed(SealedResponse::from_json(&mut fields)?),
            "survey" => Self::Survey(Survey::from_json(&mut fields)?),
            "step" => Self::Op(Op::from_json(&mut fields)?),
            "erased" => Self::Tombstone(Tombstone::from_json(&mut fields)?),
            _ => Err(Misfit { field: "kind", expected: "a word known here" })?,
        };
        fields.end()?;
        Ok(record)
    }
}

/// Writes an object with the hash of all else that it says.
pub(in crate::feedback) fn hashed(json: Json) -> String {
    let hash = Digest::of(&json.write());
    json.with("h", Json::text(hash)).write()
}

/// Takes the hash off an object and sees that it fits.
pub(in crate::feedback) fn checked(json: Json) -> Result<Json, Unreadable> {
    let text = json.write();
    without_hash(json, &text)
}

/// The same for an object and the text that writes it: what was hashed is that text without the
/// hash. A quote inside a text has a backslash before it, so nothing else looks like the field.
fn without_hash(json: Json, text: &str) -> Result<Json, Unreadable> {
    let Some((Json::Text(hash), rest)) = json.without("h") else { return Err(Unreadable::Hash) };
    let field = text.split_once(&format!("\"h\":\"{hash}\""));
    let (before, after) = field.ok_or(Unreadable::Hash)?;
    let hashed = match after.strip_prefix(',') {
        Some(after) => [before, after],
        None => [before.strip_suffix(',').unwrap_or(before), after],
    };
    if hash == Digest::of_parts(hashed).to_string() { Ok(rest) } else { Err(Unreadable::Hash) }
}

#[cfg(test)]
mod tests;
