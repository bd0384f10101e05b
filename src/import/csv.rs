//! Rows of comma-separated text, with their line numbers, and columns found by name.

use csv_core::{ReadRecordResult, Reader};

/// Reads rows one after the other from text held in memory.
pub struct Rows<'a> {
    core: Reader,
    rest: &'a [u8],
    fields: Vec<u8>,
    ends: Vec<usize>,
}

/// One row.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    /// The line it begins on, counted from 1.
    pub line: u64,
    fields: &'r str,
    ends: &'r [usize],
}

impl<'a> Rows<'a> {
    /// Reads this text.
    pub fn new(text: &'a str) -> Self {
        let (fields, ends) = (vec![0; 1024], vec![0; 64]);
        Self { core: Reader::new(), rest: text.as_bytes(), fields, ends }
    }

    /// The next row, if there is one. Empty lines are passed over.
    pub fn next(&mut self) -> Option<Row<'_>> {
        // Empty lines before the row are counted, so that its own line is named.
        while let Some((b'\n' | b'\r', rest)) = self.rest.split_first() {
            let line = self.core.line() + u64::from(self.rest[0] == b'\n');
            self.core.set_line(line);
            self.rest = rest;
        }
        let line = self.core.line();
        let (mut length, mut columns) = (0, 0);
        loop {
            let (result, read, written, ended) = self.core.read_record(
                self.rest,
                &mut self.fields[length..],
                &mut self.ends[columns..],
            );
            self.rest = &self.rest[read..];
            length += written;
            columns += ended;
            match result {
                // With nothing left to read, the next turn ends the row.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::End => return None,
                ReadRecordResult::Record => break,
            }
        }
        // Fields are pieces of valid text cut at commas and quotes, so they are valid too.
        let fields = std::str::from_utf8(&self.fields[..length]).unwrap_or_default();
        Some(Row { line, fields, ends: &self.ends[..columns] })
    }
}

impl<'r> Row<'r> {
    /// How many columns the row has.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// The text in a column, counted from 0, without spaces around it; empty when there is none.
    pub fn get(self, column: usize) -> &'r str {
        let end = self.ends.get(column).copied().unwrap_or_default();
        let start = column.checked_sub(1).and_then(|i| self.ends.get(i)).copied();
        self.fields.get(start.unwrap_or(0)..end).unwrap_or_default().trim()
    }

    /// The first column whose heading fits, in capitals and without line breaks.
    pub fn column(self, fits: impl Fn(&str) -> bool) -> Option<usize> {
        (0..self.len()).find(|&column| fits(&heading(self.get(column))))
    }
}

/// A heading in the one form that all are compared in: capitals, single spaces.
pub fn heading(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &[&str])]) {
        let mut rows = Rows::new(text);
        let mut found = Vec::new();
        while let Some(row) = rows.next() {
            let fields: Vec<_> = (0..row.len()).map(|i| row.get(i).to_owned()).collect();
            found.push((row.line, fields));
        }
        let expected: Vec<_> = expected
            .iter()
            .map(|(line, row)| (*line, row.iter().map(|f| f.to_string()).collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rows_come_with_the_line_they_begin_on() {
        check("a,b\nc, d \n", &[(1, &["a", "b"]), (2, &["c", "d"])]);
        check("a,b\r\n\r\nc,\"d\ne\"\r\nf", &[(1, &["a", "b"]), (3, &["c", "d\ne"]), (5, &["f"])]);
        check("\n\n\"say \"\"ah\"\"\",", &[(3, &["say \"ah\"", ""])]);
        check("", &[]);
    }

    #[test]
    fn a_long_row_is_read_whole() {
        let long = "x".repeat(5000);
        let many = vec!["y"; 300];
        check(&format!("{long}\n{}", many.join(",")), &[(1, &[&long]), (2, &many)]);
    }
}
