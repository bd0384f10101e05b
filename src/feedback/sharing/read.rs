//! Reading a bundle that anyone may have made. It is looked at from the outside in, and the first
//! thing that is wrong ends it: nothing has been changed by then. Memory and time stay in bounds
//! whatever the file holds, since no more than a line is taken apart at a time.

use std::collections::BTreeMap;

use thiserror::Error;

use super::bundle::{Bundle, END, Header, LAYOUT, MAX_BUNDLE, MAX_ITEMS, START, counts};
use crate::feedback::ids::{DeviceId, Sha};
use crate::feedback::json::{Fields, Json, JsonError, Misfit};
use crate::feedback::month::Month;
use crate::feedback::store::{Record, Unreadable};

/// How many bytes the first line may have. Ours have 300.
const MAX_START: usize = 8 * 1024;

/// Why a file cannot be taken in. Each says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BundleError {
    /// It is too large to be one.
    #[error(
        "the file has {bytes} bytes and a backup has at most {MAX_BUNDLE}: choose another file"
    )]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// It is something else.
    #[error(
        "the file is not a backup of a patient group's survey: choose one that ends in .ppg.json"
    )]
    NotABundle,
    /// A later app made it.
    #[error("the file was made by a later version of this app: update this app, then try again")]
    Newer,
    /// Its end is missing.
    #[error("the file stops before its end: copy it again from the device it comes from")]
    CutShort,
    /// Another program has saved it.
    #[error(
        "another program has opened the file and saved it in its own way: copy it again from the device it comes from"
    )]
    SavedAnew,
    /// It is not as it was made.
    #[error(
        "the file was altered or damaged after it was made: copy it again from the device it comes from"
    )]
    Altered,
    /// It holds too much.
    #[error("the file holds more than {MAX_ITEMS} records: choose another file")]
    TooMany,
    /// Its first line is not right.
    #[error("the first line of the file cannot be read, {0}: this app did not make it like this")]
    Start(JsonError),
    /// Its first line says something that it cannot.
    #[error("in the first line of the file, {0}: this app did not make it like this")]
    Header(Misfit),
    /// A record in it is not right.
    #[error(
        "line {line} of the file cannot be taken in, {why}: this app did not make it like this"
    )]
    Item {
        /// Which line, from 1.
        line: usize,
        /// What is wrong with it.
        why: Unreadable,
    },
    /// The same record is in it twice.
    #[error("line {line} of the file repeats a record: this app did not make it like this")]
    Repeated {
        /// Which line, from 1.
        line: usize,
    },
}

/// Reads a bundle from the bytes of a file, all of it or nothing.
///
/// # Errors
/// `BundleError` for the first thing that is wrong.
pub fn read_bundle(bytes: &[u8]) -> Result<Bundle, BundleError> {
    if bytes.len() > MAX_BUNDLE {
        return Err(BundleError::TooLarge { bytes: bytes.len() });
    }
    if [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| bytes.starts_with(mark)) {
        return Err(BundleError::SavedAnew);
    }
    let start = bytes.len().min(START.len());
    if start == 0 || bytes[..start] != START.as_bytes()[..start] {
        return Err(BundleError::NotABundle);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        None => BundleError::CutShort,
        Some(_) => BundleError::Altered,
    })?;
    if text.contains('\r') {
        return Err(BundleError::SavedAnew);
    }
    let [before, after] = END;
    let whole = text.strip_suffix(after).ok_or(BundleError::CutShort)?;
    let (content, hash) = whole.rsplit_once(before).ok_or(BundleError::Altered)?;
    if Sha::parse(hash) != Ok(Sha::of(content)) {
        return Err(BundleError::Altered);
    }
    let (first, rest) = content.split_once('\n').ok_or(BundleError::NotABundle)?;
    if first.len() > MAX_START {
        let why = "a line of more than 8192 bytes";
        return Err(BundleError::Start(JsonError { at: MAX_START, why }));
    }
    let header = format!("{first}]}}");
    let mut fields = Json::read(&header)
        .map_err(BundleError::Start)
        .and_then(|json| Fields::of(json, "file").map_err(BundleError::Header))?;
    if fields.number("v", u64::MAX).map_err(BundleError::Header)? > LAYOUT {
        return Err(BundleError::Newer);
    }
    let items = items(rest)?;
    let header = Header::read(fields, counts(items.keys())).map_err(BundleError::Header)?;
    Ok(Bundle { header, items, file: Sha::of(text) })
}

/// Reads the lines between the first and the closing bracket.
fn items(text: &str) -> Result<super::Holding, BundleError> {
    let mut items = BTreeMap::new();
    let lines = text.strip_suffix(']').ok_or(BundleError::NotABundle)?;
    let count = lines.lines().take(MAX_ITEMS + 1).count();
    if count > MAX_ITEMS {
        return Err(BundleError::TooMany);
    }
    for (at, text) in lines.lines().enumerate() {
        let line = at + 2;
        let text = if at + 1 < count { text.strip_suffix(',').unwrap_or(text) } else { text };
        let record = Record::read(text).map_err(|why| match why {
            Unreadable::Newer { .. } => BundleError::Newer,
            why => BundleError::Item { line, why },
        })?;
        if items.insert(record.key(), text.to_owned()).is_some() {
            return Err(BundleError::Repeated { line });
        }
    }
    Ok(items)
}

impl Header {
    fn read(mut fields: Fields, counts: Json) -> Result<Self, Misfit> {
        let header = Self {
            app: fields.short("app")?,
            wasm: fields.text("wasm")?,
            made: fields.maybe_parsed("made", "a month like 2026-11", Month::parse)?,
            device: fields.parsed("device", "16 digits", DeviceId::parse)?,
        };
        if fields.take("counts")? != counts {
            return Err(Misfit { field: "counts", expected: "how many records there are" });
        }
        fields.take("format")?;
        fields.take("items")?;
        fields.end()?;
        Ok(header)
    }
}
