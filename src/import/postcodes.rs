//! The live postcodes that go into the pack, and the proof that the pack gives them back.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use thiserror::Error;

use crate::directory::postcodes::{MOST_OFF, Postcodes};
use crate::directory::{GridPoint, Postcode, Practice, PracticeCode, Sector, nearest};

/// Postcodes that the nearest practices are compared for, and practices for each.
const COMPARED: usize = 1000;
const NEAREST: usize = 10;

/// Metres by which practices may be further than others and yet come first: those by which a
/// difference of two distances can be out when postcodes are kept to squares of 100 m.
const TIE: f64 = 150.0;

/// Live postcodes with their published positions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LivePostcodes {
    /// Those of every area that lies in England, if only in part, in order.
    pub kept: Vec<(Postcode, GridPoint)>,
    /// The areas that lie outside England altogether, with the postcodes they have.
    pub left_out: BTreeMap<String, usize>,
}

impl LivePostcodes {
    /// Keeps the postcodes of every area of which any postcode, live or not, is in England. Border
    /// areas are kept whole: people on either side have their surgery on the other.
    pub(super) fn of_england(
        live: &HashMap<Postcode, GridPoint>,
        english: &HashSet<Sector>,
    ) -> Self {
        let areas: BTreeSet<&str> = english.iter().map(|sector| area(sector.outward())).collect();
        let mut found = Self::default();
        for (&postcode, &point) in live {
            let area = area(postcode.outward());
            if areas.contains(area) {
                found.kept.push((postcode, point));
            } else {
                *found.left_out.entry(area.to_owned()).or_default() += 1;
            }
        }
        found.kept.sort_unstable_by_key(|&(postcode, _)| postcode);
        found
    }

    /// Decodes every postcode, and finds the nearest practices of some from the pack and from
    /// the published positions.
    ///
    /// # Errors
    /// The pack does not hold what it should, or an answer it leads to is out of order.
    pub fn check(
        &self,
        pack: &Postcodes,
        practices: &[Practice],
    ) -> Result<PostcodesCheck, PostcodesFault> {
        let mut check = PostcodesCheck { most_off: 0.0, compared: 0 };
        let packed: HashMap<Postcode, GridPoint> = pack.iter().collect();
        for &(postcode, published) in &self.kept {
            let point = packed.get(&postcode).ok_or(PostcodesFault::Lost { postcode })?;
            let metres = point.metres_to(published);
            if metres > MOST_OFF {
                return Err(PostcodesFault::Off { postcode, metres });
            }
            check.most_off = check.most_off.max(metres);
        }
        let (found, expected) = (packed.len(), self.kept.len());
        if found != expected || pack.count() as usize != expected {
            return Err(PostcodesFault::Count { expected, found });
        }
        let published = |practice: &Practice| {
            let at = self.kept.binary_search_by_key(&practice.postcode, |&(postcode, _)| postcode);
            (practice.code, at.map_or(practice.position.point, |at| self.kept[at].1))
        };
        let published: Vec<_> = practices.iter().map(published).collect();
        // Steps of a large prime come to all parts of the list, the same ones every time.
        let chosen = (1..=COMPARED.min(expected)).map(|i| self.kept[i * 2_654_435_761 % expected]);
        for (postcode, from) in chosen {
            let point = pack.find(postcode).ok_or(PostcodesFault::Lost { postcode })?;
            let near: Vec<_> =
                nearest(practices, point, NEAREST).iter().map(|n| n.practice).collect();
            if let Some(practice) = out_of_order(&near, from, &published) {
                return Err(PostcodesFault::Order { postcode, practice });
            }
            check.compared += 1;
        }
        Ok(check)
    }
}

/// The first practice that comes before another which is nearer by more than a tie. Those that
/// are not in the list come after all that are.
fn out_of_order(
    near: &[PracticeCode],
    from: GridPoint,
    published: &[(PracticeCode, GridPoint)],
) -> Option<PracticeCode> {
    let rank = |code| near.iter().position(|&near| near == code).unwrap_or(near.len());
    let mut distances: Vec<_> =
        published.iter().map(|&(code, point)| (rank(code), from.metres_to(point), code)).collect();
    distances.sort_by_key(|&(rank, _, _)| std::cmp::Reverse(rank));
    let mut least = f64::INFINITY;
    for (rank, metres, code) in distances {
        if rank < near.len() && metres > least + TIE {
            return Some(code);
        }
        least = least.min(metres);
    }
    None
}

/// The letters that a postcode begins with.
fn area(outward: &str) -> &str {
    outward.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default()
}

/// What checking a pack of postcodes came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PostcodesCheck {
    /// The most metres that any position given back lies off the published one.
    pub most_off: f64,
    /// Postcodes of which the nearest practices are the same as by the published positions.
    pub compared: usize,
}

/// What is wrong with a pack of postcodes. A fault of this program.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum PostcodesFault {
    /// A postcode is not there.
    #[error("{postcode} is not found in the pack of postcodes")]
    Lost {
        /// The postcode.
        postcode: Postcode,
    },
    /// A postcode is too far from where it should be.
    #[error("{postcode} is {metres:.0} m from where it should be")]
    Off {
        /// The postcode.
        postcode: Postcode,
        /// How far off it is.
        metres: f64,
    },
    /// There are postcodes that should not be there.
    #[error("there are {found} postcodes in the pack, not {expected}")]
    Count {
        /// Postcodes published.
        expected: usize,
        /// Postcodes packed.
        found: usize,
    },
    /// The practices nearest to a postcode are out of order.
    #[error("near {postcode}, {practice} comes before one that is nearer by more than {TIE} m")]
    Order {
        /// The postcode.
        postcode: Postcode,
        /// The practice.
        practice: PracticeCode,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::postcodes::encode;

    fn parse(text: &str) -> Postcode {
        Postcode::parse(text).unwrap()
    }

    fn point(easting: i32) -> GridPoint {
        GridPoint { easting, northing: 300_000 }
    }

    fn live(postcodes: &[(&str, i32)]) -> LivePostcodes {
        let kept = postcodes.iter().map(|&(text, east)| (parse(text), point(east))).collect();
        LivePostcodes { kept, left_out: BTreeMap::new() }
    }

    #[test]
    fn areas_wholly_outside_england_are_left_out() {
        let texts = ["ZE1 1AA", "Z1 1AA", "ZB1 1AA", "ZB2 1AA", "ZE2 1AA"];
        let live = texts.map(|text| (parse(text), point(400_000))).into();
        let english =
            HashSet::from([Sector::parse("ZE99 9").unwrap(), Sector::parse("Z1 2").unwrap()]);
        let found = LivePostcodes::of_england(&live, &english);
        let kept: Vec<_> = found.kept.iter().map(|(postcode, _)| postcode.to_string()).collect();
        assert_eq!(kept, ["Z1 1AA", "ZE1 1AA", "ZE2 1AA"]);
        assert_eq!(found.left_out, BTreeMap::from([("ZB".to_owned(), 2)]));
    }

    #[test]
    fn a_pack_of_other_postcodes_is_found_out() {
        #[track_caller]
        fn check(packed: &[(&str, i32)], expected: Result<f64, &str>) {
            let pack = Postcodes::open(encode(None, &live(packed).kept).unwrap()).unwrap();
            let found = live(&[("ZE1 1AA", 400_030), ("ZE1 1AB", 400_100)]).check(&pack, &[]);
            let found = found.map(|check| check.most_off).map_err(|fault| fault.to_string());
            assert_eq!(found, expected.map_err(str::to_owned));
        }
        check(&[("ZE1 1AA", 400_030), ("ZE1 1AB", 400_100)], Ok(30.0));
        check(&[("ZE1 1AA", 400_000)], Err("ZE1 1AB is not found in the pack of postcodes"));
        check(
            &[("ZE1 1AA", 400_000), ("ZE1 1AB", 400_200)],
            Err("ZE1 1AB is 100 m from where it should be"),
        );
        check(
            &[("ZE1 1AA", 400_000), ("ZE1 1AB", 400_100), ("ZE1 1AD", 400_100)],
            Err("there are 3 postcodes in the pack, not 2"),
        );
    }

    #[test]
    fn practices_may_change_places_within_a_tie_only() {
        #[track_caller]
        fn check(near: &[&str], expected: Option<&str>) {
            let code = |text: &str| PracticeCode::parse(text).unwrap();
            let published = [("A10001", 100), ("A10002", 240), ("A10003", 300), ("A10004", 451)]
                .map(|(text, east)| (code(text), point(east)));
            let near: Vec<_> = near.iter().copied().map(code).collect();
            assert_eq!(out_of_order(&near, point(0), &published), expected.map(code));
        }
        check(&["A10001", "A10002", "A10003", "A10004"], None);
        check(&["A10002", "A10001"], None);
        check(&["A10001", "A10003", "A10002"], None);
        check(&["A10001", "A10003"], None);
        check(&["A10003", "A10001"], Some("A10003"));
        check(&["A10001", "A10002", "A10004"], Some("A10004"));
    }
}
