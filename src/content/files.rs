//! Reading what is written: every TOML file of a language's folder, taken together and laid over
//! what English says, is one [`Content`].

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use thiserror::Error;
use toml::{Table, Value};

use super::{Content, overlay::overlay, written::Written};
use crate::text::Language;

/// Why what is written cannot be packed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{at}: {what}")]
pub struct ContentError {
    /// Where: a file, or the way to an entry, as `cards.groups[2].cards[0].fact`.
    pub at: String,
    /// What is wrong there, and what was expected.
    pub what: String,
}

impl ContentError {
    pub(super) fn new(at: impl Into<String>, what: impl Into<String>) -> Self {
        Self { at: at.into(), what: what.into() }
    }
}

/// Reads what is written in a language. `languages` holds a folder for each, named by its key: all
/// is in that of English, and the others say their own words for it.
///
/// # Errors
/// A file cannot be read, is not TOML, or does not say what an explainer is made of: a field
/// missing, unknown or of the wrong kind, a fact without source or date. A language says what
/// English does not, or not all of what it does.
pub fn read_content(languages: &Path, language: Language) -> Result<Content, ContentError> {
    let read = |language: Language| read_tables(&languages.join(language.key().replace('-', "_")));
    let english = Language::default();
    let mut all = Value::Table(read(english)?);
    if language != english {
        let words = read(language)?;
        let is_whole = words.contains_key("language");
        overlay(&mut all, Value::Table(words), language.key(), is_whole)?;
    }
    Written::written(&all, "")
}

/// Every TOML file of a folder and of the folders in it, in the order of their paths. Lists of the
/// same name follow each other, as `[[chapters]]` does; all else is written once.
fn read_tables(folder: &Path) -> Result<Table, ContentError> {
    let mut all = Table::new();
    for path in files(folder, "toml")? {
        let name = path.display().to_string();
        let table: Table =
            read(&path)?.parse().map_err(|e| ContentError::new(&name, format!("{e}")))?;
        for (key, value) in table {
            match (all.get_mut(&key), value) {
                (Some(Value::Array(before)), Value::Array(more)) => before.extend(more),
                (Some(_), _) => {
                    return Err(ContentError::new(name, format!("`{key}` is written twice")));
                }
                (None, value) => {
                    all.insert(key, value);
                }
            }
        }
    }
    Ok(all)
}

/// Drawings by the names of their folder and file, as `scenes/ring`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pictures(BTreeMap<String, String>);

impl Pictures {
    /// The drawing of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn drawing(&self, name: &str) -> Result<&str, ContentError> {
        let missing = || ContentError::new(name, "there is no such drawing");
        self.0.get(name).map(String::as_str).ok_or_else(missing)
    }

    /// The names of all.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Reads every SVG file of the folders in a folder, without the space between elements.
///
/// # Errors
/// A file cannot be read.
pub fn read_pictures(folder: &Path) -> Result<Pictures, ContentError> {
    let mut all = BTreeMap::new();
    for path in files(folder, "svg")? {
        let name = path.strip_prefix(folder).unwrap_or(&path).with_extension("");
        let lines = read(&path)?;
        // A page knows what SVG is without its name's being said.
        let lines = lines.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
        let lines: Vec<&str> = lines.lines().map(str::trim).collect();
        all.insert(name.display().to_string().replace('\\', "/"), lines.join("\n"));
    }
    Ok(Pictures(all))
}

fn read(path: &Path) -> Result<String, ContentError> {
    fs::read_to_string(path)
        .map_err(|error| ContentError::new(path.display().to_string(), error.to_string()))
}

fn files(folder: &Path, kind: &str) -> Result<Vec<PathBuf>, ContentError> {
    let unreadable =
        |error: std::io::Error| ContentError::new(folder.display().to_string(), error.to_string());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(files(&path, kind)?);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
