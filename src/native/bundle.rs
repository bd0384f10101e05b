//! Backups of a patient group's survey, from files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::feedback::sharing::{Bundle, MAX_BUNDLE, read_bundle};

/// Reads a backup from a file.
///
/// # Errors
/// The file cannot be read, is too large to be a backup, or is not one that is whole.
pub fn read_bundle_file(file: &Path) -> Result<Bundle> {
    let shown = file.display();
    let length = fs::metadata(file).with_context(|| format!("cannot read {shown}"))?.len();
    if length > MAX_BUNDLE as u64 {
        bail!(
            "cannot use {shown}: the file has {length} bytes and a backup has at most {MAX_BUNDLE}"
        );
    }
    let bytes = fs::read(file).with_context(|| format!("cannot read {shown}"))?;
    read_bundle(&bytes).with_context(|| format!("cannot use {shown}"))
}
