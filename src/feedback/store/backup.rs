//! Whether it is time for a backup. A backup counts only once its saved file has been read again:
//! the receipt notes what was in that file, so what is not in it is known exactly.

use std::collections::BTreeMap;

use super::key::Key;
use super::meter::Fullness;
use super::record::{Unreadable, checked, hashed};
use crate::directory::Date;
use crate::feedback::ids::{Digest, Id, Sha};
use crate::feedback::json::{Fields, Json, Misfit};

/// The receipt of a backup whose file was read again and found whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its random id.
    pub id: Id,
    /// The day of it.
    pub day: Date,
    /// The hash of the file.
    pub file: Sha,
    /// What was in it: of each key the first eight digits of its hash. Of 5,000 records one in a
    /// million would be taken for another.
    marks: Vec<String>,
}

/// How much has no backup, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backup {
    /// How many records no verified backup holds.
    pub missing: usize,
    /// Days since the latest verified backup, or since the device was first used, if known.
    pub days: Option<i32>,
    /// How pressing it is.
    pub urgency: Urgency,
}

/// How pressing a backup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Not at all.
    Fine,
    /// Seven days or 50 records: the group should.
    Soon,
    /// Thirty days, or storage at 85%: the group must.
    Now,
}

impl Receipt {
    /// The receipt of a file that held these keys when it was read again.
    pub fn of<'a>(id: Id, day: Date, file: Sha, keys: impl IntoIterator<Item = &'a Key>) -> Self {
        Self { id, day, file, marks: keys.into_iter().map(mark).collect() }
    }

    /// The text kept under [`Key::Receipt`].
    pub fn write(&self) -> String {
        let lines = self.marks.chunks(400).map(|some| Json::Text(some.concat()));
        hashed(Json::object([
            ("id", Json::text(self.id)),
            ("day", Json::text(self.day)),
            ("file", Json::text(self.file)),
            ("marks", Json::List(lines.collect())),
        ]))
    }

    /// Reads the text kept under [`Key::Receipt`].
    ///
    /// # Errors
    /// `Unreadable` for the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let misfit = Misfit { field: "marks", expected: "eight digits each" };
        let mut fields = Fields::of(checked(Json::read(text)?)?, "receipt")?;
        let lines = fields.list("marks", |json| match json {
            Json::Text(line) if line.is_ascii() && line.len() % 8 == 0 => Ok(line),
            _ => Err(misfit),
        })?;
        let marks =
            lines.iter().flat_map(|line| (0..line.len()).step_by(8).map(|at| &line[at..at + 8]));
        let receipt = Self {
            id: fields.parsed("id", "a random id", Id::parse)?,
            day: fields.parsed("day", "a day", Date::parse)?,
            file: fields.parsed("file", "a hash", Sha::parse)?,
            marks: marks.map(str::to_owned).collect(),
        };
        fields.end()?;
        Ok(receipt)
    }
}

impl Backup {
    /// Sees which of these keys no receipt knows, and how long it has been.
    pub fn of<'a>(
        keys: impl IntoIterator<Item = &'a Key>,
        receipts: &[Receipt],
        since: Option<Date>,
        today: Option<Date>,
        fullness: Fullness,
    ) -> Self {
        let mut saved: BTreeMap<String, usize> = BTreeMap::new();
        for mark in receipts.iter().flat_map(|receipt| &receipt.marks) {
            saved.insert(mark.clone(), 0);
        }
        let is_missing = |key: &&Key| !saved.contains_key(&mark(key));
        let missing = keys.into_iter().filter(|key| key.is_record()).filter(is_missing).count();
        let last = receipts.iter().map(|receipt| receipt.day).max().or(since);
        let days = today
            .zip(last)
            .map(|(today, last)| (today.days_since_1970() - last.days_since_1970()).max(0));
        let age = days.unwrap_or(0);
        let urgency = if missing == 0 {
            Urgency::Fine
        } else if age >= 30 || fullness >= Fullness::NearlyFull {
            Urgency::Now
        } else if age >= 7 || missing >= 50 {
            Urgency::Soon
        } else {
            Urgency::Fine
        };
        Self { missing, days, urgency }
    }
}

fn mark(key: &Key) -> String {
    let mut hash = Digest::of(&key.to_string()).to_string();
    hash.truncate(8);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: u8) -> Key {
        Key::Response(Id::from_random([n; 16]))
    }

    fn receipt(day: &str, keys: &[Key]) -> Receipt {
        Receipt::of(Id::from_random([9; 16]), Date::parse(day).unwrap(), Sha::of(""), keys)
    }

    #[test]
    fn a_receipt_is_read_as_it_was_written() {
        let keys: Vec<Key> = (0..=255).cycle().take(1_000).map(key).collect();
        let receipt = receipt("2026-11-21", &keys);
        let text = receipt.write();
        assert_eq!(Receipt::read(&text), Ok(receipt));
        assert_eq!(Receipt::read(&text.replace("11-21", "11-22")), Err(Unreadable::Hash));
    }

    #[test]
    fn what_has_no_backup_is_known_exactly_and_pressed_for() {
        #[track_caller]
        fn check(
            have: u8,
            saved: u8,
            day: &str,
            fullness: Fullness,
            expected: (usize, i32, Urgency),
        ) {
            let keys = |n: u8| (0..n).map(key).collect::<Vec<_>>();
            let (have, today) = (keys(have), Date::parse(day).ok());
            let receipts: &[Receipt] = &[receipt("2026-11-01", &keys(saved))];
            let (receipts, since) = if saved == 0 {
                (&[] as &[_], Date::parse("2026-11-01").ok())
            } else {
                (receipts, None)
            };
            let found = Backup::of(&have, receipts, since, today, fullness);
            assert_eq!((found.missing, found.days.unwrap_or(-1), found.urgency), expected);
        }
        use Fullness::{Fine, NearlyFull};
        check(10, 10, "2027-11-01", NearlyFull, (0, 365, Urgency::Fine));
        check(11, 10, "2026-11-07", Fine, (1, 6, Urgency::Fine));
        check(11, 10, "2026-11-08", Fine, (1, 7, Urgency::Soon));
        check(60, 10, "2026-11-01", Fine, (50, 0, Urgency::Soon));
        check(11, 10, "2026-12-01", Fine, (1, 30, Urgency::Now));
        check(11, 10, "2026-11-01", NearlyFull, (1, 0, Urgency::Now));
        check(1, 0, "2026-11-09", Fine, (1, 8, Urgency::Soon));
        check(1, 0, "soon", Fine, (1, -1, Urgency::Fine));
    }
}
