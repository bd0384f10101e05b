//! A published file in memory, recognised by what it holds and not by its name.

use super::csv::{Row, Rows, heading};
use super::epraccur;
use super::rejection::ImportError;

/// A file or a member of a zip, or a sheet of a workbook written as comma-separated text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name, for the report.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Which of the published files a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Patients Registered at a GP Practice, mapping: practices and what they belong to.
    Mapping,
    /// Patients Registered at a GP Practice, by single year of age, for networks and areas.
    ListSizes,
    /// GP practices with addresses and telephone numbers (`epraccur`).
    Addresses,
    /// Networks with addresses and dates (`ePCN`, first sheet).
    Networks,
    /// Practices and the networks they are core partners of (`ePCN`, second sheet).
    Partners,
    /// Positions of live postcodes (Code-Point Open, one file a postcode area).
    CodePoint,
    /// Positions and local authorities of live and old postcodes (ONS Postcode Directory).
    PostcodeDirectory,
    /// Names of local authorities.
    AuthorityNames,
}

impl Source {
    /// A source from the bytes of a file: UTF-8 with or without a byte order mark, else Latin-1.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text),
            Err(error) => error.as_bytes().iter().map(|&byte| latin_1(byte)).collect(),
        };
        Self { name: name.into(), text }
    }

    /// The error for a file without a row that can be used.
    pub(super) fn empty(&self) -> ImportError {
        ImportError::Empty { file: self.name.clone() }
    }

    /// Where the column with the first heading that fits stands; `heading` is what to look for.
    pub(super) fn column(
        &self,
        header: Row<'_>,
        heading: &'static str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<usize, ImportError> {
        let missing = || ImportError::NoColumn { file: self.name.clone(), column: heading };
        header.column(fits).ok_or_else(missing)
    }

    /// Which of the published files this is.
    ///
    /// # Errors
    /// `Unknown`, with what the file begins with, or `Empty`.
    pub fn kind(&self) -> Result<Kind, ImportError> {
        let mut rows = Rows::new(&self.text);
        let Some(first) = rows.next() else {
            return Err(self.empty());
        };
        let headings: Vec<_> = (0..first.len()).map(|i| heading(first.get(i))).collect();
        let has = |names: &[&str]| names.iter().all(|name| headings.iter().any(|h| h == name));
        let is_number =
            |column: usize| !headings[column].is_empty() && is_digits(&headings[column]);
        if has(&["PRACTICE_CODE", "PCN_CODE"]) {
            Ok(Kind::Mapping)
        } else if has(&["ORG_TYPE", "ORG_CODE", "NUMBER_OF_PATIENTS"]) {
            Ok(Kind::ListSizes)
        } else if has(&["PARTNER ORGANISATION CODE", "PCN CODE"]) {
            Ok(Kind::Partners)
        } else if has(&["PCN CODE", "PCN NAME", "OPEN DATE"]) {
            Ok(Kind::Networks)
        } else if has(&[epraccur::HEADING, "POSTCODE"]) {
            Ok(Kind::Addresses)
        } else if headings.iter().any(|h| authority_column(h, "CD"))
            && headings.iter().any(|h| authority_column(h, "NM"))
        {
            Ok(Kind::AuthorityNames)
        } else if headings.iter().any(|h| h.starts_with("PCD"))
            && headings.iter().any(|h| authority_column(h, "CD"))
        {
            Ok(Kind::PostcodeDirectory)
        } else if headings.len() >= 4
            && crate::directory::Postcode::parse(&headings[0]).is_ok()
            && (1..4).all(is_number)
        {
            Ok(Kind::CodePoint)
        } else if headings.len() >= 26
            && crate::directory::PracticeCode::parse(&headings[0]).is_ok()
            || headings.len() >= 26 && is_digits(&headings[10]) && headings[10].len() == 8
        {
            Ok(Kind::Addresses)
        } else {
            let found = headings.join(",").chars().take(60).collect();
            Err(ImportError::Unknown { file: self.name.clone(), found })
        }
    }
}

/// Whether a heading is the local authority column of some year: `LAD25CD`, `LAD24NM`.
pub fn authority_column(heading: &str, end: &str) -> bool {
    heading.strip_prefix("LAD").and_then(|rest| rest.strip_suffix(end)).is_some_and(is_digits)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Latin-1, with the quotes and dashes that Windows adds to it brought back to plain ones.
fn latin_1(byte: u8) -> char {
    match byte {
        0x91 | 0x92 => '\'',
        0x93 | 0x94 => '"',
        0x96 | 0x97 => '-',
        0xa0 => ' ',
        byte => char::from(byte),
    }
}
