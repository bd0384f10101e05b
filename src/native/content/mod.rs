//! What patients are told, read as it is written: every TOML file of a language's folder, taken
//! together, is one [`Explainer`].

mod read;

use std::fs;
use std::path::{Path, PathBuf};

use thiserror::Error;
use toml::{Table, Value};

use self::read::Written;
use crate::explainer::Explainer;

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
    fn new(at: impl Into<String>, what: impl Into<String>) -> Self {
        Self { at: at.into(), what: what.into() }
    }
}

/// Reads every TOML file of a folder and of the folders in it, in the order of their paths. Lists
/// of the same name follow each other, as `[[chapters]]` does; all else is written once.
///
/// # Errors
/// A file cannot be read, is not TOML, or does not say what an explainer is made of: a field
/// missing, unknown or of the wrong kind, a fact without source or date.
pub fn read_content(folder: &Path) -> Result<Explainer, ContentError> {
    let mut all = Table::new();
    for path in toml_files(folder)? {
        let name = path.display().to_string();
        let text =
            fs::read_to_string(&path).map_err(|e| ContentError::new(&name, e.to_string()))?;
        let table: Table = text.parse().map_err(|e| ContentError::new(&name, format!("{e}")))?;
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
    Written::written(&Value::Table(all), "")
}

fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, ContentError> {
    let unreadable =
        |error: std::io::Error| ContentError::new(folder.display().to_string(), error.to_string());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(toml_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
