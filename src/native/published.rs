//! Opens published files: plain, in a zip, or as a workbook.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx};
use thiserror::Error;
use zip::ZipArchive;

/// The bytes of a published file, of a member of a zip, or of a sheet of a workbook written as
/// comma-separated text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFile {
    /// Its name, after that of the zip or workbook it was in.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a file could not be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The file or folder cannot be read.
    #[error("cannot read {path}: {cause}")]
    Read {
        /// Where it is.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The zip is damaged, most often because the download broke off.
    #[error("{path} is not a whole zip file, download it again: {cause}")]
    Zip {
        /// Where it is.
        path: PathBuf,
        /// What is wrong.
        cause: zip::result::ZipError,
    },
    /// The workbook is damaged, most often because the download broke off.
    #[error("{path} is not a whole workbook, download it again: {cause}")]
    Workbook {
        /// Where it is.
        path: PathBuf,
        /// What is wrong.
        cause: calamine::XlsxError,
    },
}

/// Opens a file, or every zip, csv and xlsx file of a folder, in the order of their names.
///
/// # Errors
/// A file cannot be read, or is a damaged zip or workbook.
pub fn open_published(path: &Path) -> Result<Vec<PublishedFile>, OpenError> {
    let unreadable = |cause| OpenError::Read { path: path.to_owned(), cause };
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(unreadable)?;
        let paths = entries.map(|entry| entry.map(|entry| entry.path()));
        let mut paths: Vec<_> = paths.collect::<Result<_, _>>().map_err(unreadable)?;
        paths.retain(|path| has_ending(path, &["csv", "xlsx", "zip"]));
        paths.sort();
        let mut files = Vec::new();
        for path in paths {
            files.extend(open_published(&path)?);
        }
        return Ok(files);
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if !bytes.starts_with(b"PK") {
        return Ok(vec![PublishedFile { name, bytes }]);
    }
    // A workbook is a zip too.
    if has_ending(path, &["xlsx"]) {
        read_workbook(path, &name, bytes)
    } else {
        read_zip(path, &name, bytes)
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let found = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    endings.contains(&found.as_str())
}

fn read_zip(path: &Path, name: &str, bytes: Vec<u8>) -> Result<Vec<PublishedFile>, OpenError> {
    let broken = |cause| OpenError::Zip { path: path.to_owned(), cause };
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut files = Vec::new();
    for i in 0..zip.len() {
        let mut member = zip.by_index(i).map_err(broken)?;
        let inside = member.name().map_err(broken)?.into_owned();
        if !has_ending(Path::new(&inside), &["csv"]) {
            continue;
        }
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).map_err(|cause| broken(cause.into()))?;
        files.push(PublishedFile { name: format!("{name}/{inside}"), bytes });
    }
    // Members come in any order; the report does not.
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// Every sheet of a workbook, written as comma-separated text.
fn read_workbook(path: &Path, name: &str, bytes: Vec<u8>) -> Result<Vec<PublishedFile>, OpenError> {
    let broken = |cause| OpenError::Workbook { path: path.to_owned(), cause };
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut files = Vec::new();
    for sheet in workbook.sheet_names() {
        let range = workbook.worksheet_range(&sheet).map_err(broken)?;
        let mut text = String::new();
        for row in range.rows() {
            let cells = row.iter().map(|cell| match cell {
                // Dates come as whole numbers of eight digits in some months.
                Data::Float(number) => format!("{number:.0}"),
                cell => format!("\"{}\"", cell.to_string().replace('"', "\"\"")),
            });
            text.push_str(&cells.collect::<Vec<_>>().join(","));
            text.push('\n');
        }
        if !text.is_empty() {
            files.push(PublishedFile { name: format!("{name}/{sheet}"), bytes: text.into_bytes() });
        }
    }
    Ok(files)
}
