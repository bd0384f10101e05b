//! Names a value by how lately it was last seen. Practices that follow one another in code often
//! share a network, a town or an area code, so nearly all of these numbers are tiny.

use std::collections::HashMap;
use std::hash::Hash;

use super::reader::Reader;
use super::{PackError, UNLISTED};

/// Turns values into tokens: 0 for one never seen before, else 1 for the last one, 2 for the one
/// before it, and so on.
pub(super) struct RecencyWriter<T> {
    ids: HashMap<T, u32>,
    latest_first: Vec<u32>,
    /// Every value, in order of its first appearance.
    pub(super) values: Vec<T>,
    /// A token for each value written.
    pub(super) tokens: Vec<u32>,
}

impl<T: Clone + Eq + Hash> RecencyWriter<T> {
    /// Nothing seen yet.
    pub(super) fn new() -> Self {
        Self {
            ids: HashMap::new(),
            latest_first: Vec::new(),
            values: Vec::new(),
            tokens: Vec::new(),
        }
    }

    /// Writes one value.
    pub(super) fn push(&mut self, value: T) {
        if let Some(id) = self.ids.get(&value) {
            let rank = self.latest_first.iter().position(|seen| seen == id);
            let rank = rank.expect("every id given is in the list");
            self.latest_first[..=rank].rotate_right(1);
            self.tokens.push(rank as u32 + 1);
        } else {
            let id = self.values.len() as u32;
            self.ids.insert(value.clone(), id);
            self.values.push(value);
            self.latest_first.insert(0, id);
            self.tokens.push(0);
        }
    }
}

/// Reads that many tokens, as places in the list of values in order of first appearance.
#[inline(never)]
pub(super) fn read_places(reader: &mut Reader, rows: usize) -> Result<Vec<usize>, PackError> {
    // The latest is last, so that bringing forward one seen lately moves little.
    let mut latest_last: Vec<usize> = Vec::new();
    let tokens = reader.numbers(rows)?;
    let mut places = vec![0; rows];
    for (value, token) in places.iter_mut().zip(tokens) {
        let seen = latest_last.len();
        let from = seen.checked_sub(token as usize).ok_or(UNLISTED)?;
        let place = latest_last.get(from).copied().unwrap_or(seen);
        match token {
            0 => latest_last.push(seen),
            // Nearly always it is the latest.
            1 => {}
            _ => {
                latest_last.copy_within(from + 1.., from);
                latest_last[seen - 1] = place;
            }
        }
        *value = place;
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_lately_has_a_small_number() {
        let mut writer = RecencyWriter::new();
        "abbcab".chars().for_each(|c| writer.push(c));
        assert_eq!(writer.tokens, [0, 0, 1, 0, 3, 3]);
        assert_eq!(writer.values, ['a', 'b', 'c']);
        let places = |tokens: &[u8]| read_places(&mut Reader::new(tokens), tokens.len());
        assert_eq!(places(&[0, 0, 1, 0, 3, 3]), Ok(vec![0, 1, 1, 2, 0, 1]));
        assert_eq!(places(&[0, 2]), Err(UNLISTED));
    }
}
