//! Where postcodes are, and which council's area each is in: Code-Point Open first, the ONS
//! Postcode Directory for what that lacks, and the mean of the sector for what both lack.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::csv::Rows;
use super::postcodes::LivePostcodes;
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::{Source, authority_column};
use crate::directory::postcodes::is_possible;
use crate::directory::{GridPoint, LocalAuthorityCode, Position, Postcode, Sector, SectorCentre};

/// Positions of the postcodes asked for, and the means of all sectors of England.
#[derive(Debug, Default)]
pub(super) struct Positions {
    wanted: HashSet<Postcode>,
    /// Of these only the position is asked for: they add no sector.
    closed: HashSet<Postcode>,
    live: HashMap<Postcode, GridPoint>,
    points: HashMap<Postcode, GridPoint>,
    authorities: HashMap<Postcode, String>,
    sums: BTreeMap<Sector, (i64, i64, i64)>,
    /// Sectors with a postcode in England, live or not.
    english: HashSet<Sector>,
}

impl Positions {
    /// Nothing known yet of these postcodes: those of practices, and those of closed ones.
    pub(super) fn of(
        wanted: impl Iterator<Item = Postcode>,
        closed: impl Iterator<Item = Postcode>,
    ) -> Self {
        Self { wanted: wanted.collect(), closed: closed.collect(), ..Self::default() }
    }

    /// Reads a file of Code-Point Open, which has no header.
    pub(super) fn read_code_point(&mut self, source: &Source, reading: &mut Reading) {
        let mut rows = Rows::new(&source.text);
        while let Some(row) = rows.next() {
            reading.rows += 1;
            let taken = read_point(row.get(0), row.get(2), row.get(3));
            let taken = taken.and_then(|(postcode, point)| self.take_live(postcode, point));
            reading.count(row.line, taken);
        }
    }

    fn take_live(&mut self, postcode: Postcode, point: GridPoint) -> Result<(), Reason> {
        let text = postcode.to_string();
        if !is_possible(postcode) {
            return Err(Reason::Postcode { text });
        }
        let Entry::Vacant(entry) = self.live.entry(postcode) else {
            return Err(Reason::Repeated { code: text });
        };
        entry.insert(point);
        let sum = self.sums.entry(postcode.sector()).or_default();
        sum.0 += i64::from(point.easting);
        sum.1 += i64::from(point.northing);
        sum.2 += 1;
        if self.wanted.contains(&postcode) || self.closed.contains(&postcode) {
            self.points.insert(postcode, point);
        }
        Ok(())
    }

    /// The live postcodes of every area that lies in England, if only in part.
    pub(super) fn live(&self) -> LivePostcodes {
        LivePostcodes::of_england(&self.live, &self.english)
    }

    /// Reads the ONS Postcode Directory. Code-Point Open, read before, has the last word.
    ///
    /// # Errors
    /// A column is missing, or no row can be used.
    pub(super) fn read_directory(
        &mut self,
        source: &Source,
        reading: &mut Reading,
    ) -> Result<(), ImportError> {
        let mut rows = Rows::new(&source.text);
        let header = rows.next().ok_or_else(|| source.empty())?;
        let postcode = source.column(header, "PCD7", |h| h.starts_with("PCD"))?;
        let east = source.column(header, "EAST1M", |h| h.ends_with("EAST1M"))?;
        let north = source.column(header, "NORTH1M", |h| h == "NORTH1M" || h == "OSNRTH1M")?;
        let authority = source.column(header, "LAD25CD", |h| authority_column(h, "CD"))?;
        while let Some(row) = rows.next() {
            reading.rows += 1;
            // The full directory holds all of the United Kingdom.
            if !row.get(authority).starts_with('E') {
                continue;
            }
            let text = row.get(postcode);
            let Ok(found) = Postcode::parse(text) else {
                reading.reject(row.line, Reason::Postcode { text: text.to_owned() });
                continue;
            };
            reading.kept += 1;
            self.english.insert(found.sector());
            let is_wanted = self.wanted.contains(&found);
            if is_wanted {
                self.authorities.insert(found, row.get(authority).to_owned());
            }
            if (is_wanted || self.closed.contains(&found))
                && let Ok((_, point)) = read_point(text, row.get(east), row.get(north))
            {
                self.points.entry(found).or_insert(point);
            }
        }
        if reading.kept == 0 { Err(source.empty()) } else { Ok(()) }
    }

    /// The council whose area a postcode lies in.
    pub(super) fn authority(&self, postcode: Postcode) -> Option<Result<LocalAuthorityCode, &str>> {
        let code = self.authorities.get(&postcode)?;
        Some(LocalAuthorityCode::parse(code).map_err(|_| code.as_str()))
    }

    /// The mean of every sector of England, and of those that a wanted postcode lies in.
    pub(super) fn sectors(&self) -> BTreeMap<Sector, SectorCentre> {
        let wanted: HashSet<_> = self.wanted.iter().map(|p| p.sector()).collect();
        let mut sectors: BTreeMap<_, _> = self
            .sums
            .iter()
            .filter(|(sector, _)| self.english.contains(sector) || wanted.contains(sector))
            .map(|(&sector, &sum)| (sector, SectorCentre { sector, point: mean(sum, 100) }))
            .collect();
        for sector in wanted {
            // A sector so new that no live postcode of it has a position: that of its district.
            let district = self.sums.iter().filter(|(s, _)| s.outward() == sector.outward());
            let sum = district.fold((0, 0, 0), |a, (_, b)| (a.0 + b.0, a.1 + b.1, a.2 + b.2));
            if sum.2 > 0 {
                sectors
                    .entry(sector)
                    .or_insert_with(|| SectorCentre { sector, point: mean(sum, 100) });
            }
        }
        sectors
    }

    /// The position of a postcode asked for, to 100 m, when it is known.
    pub(super) fn point(&self, postcode: Postcode) -> Option<GridPoint> {
        let point = self.points.get(&postcode)?;
        Some(mean((point.easting.into(), point.northing.into(), 1), 100))
    }

    /// The position of a wanted postcode, to 10 m; failing that, the mean of its sector.
    pub(super) fn position(
        &self,
        postcode: Postcode,
        sectors: &BTreeMap<Sector, SectorCentre>,
    ) -> Option<Position> {
        let centre = sectors.get(&postcode.sector())?;
        Some(match self.points.get(&postcode) {
            Some(point) => {
                let sum = (i64::from(point.easting), i64::from(point.northing), 1);
                Position { point: mean(sum, 10), is_sector_mean: false }
            }
            None => Position { point: centre.point, is_sector_mean: true },
        })
    }
}

fn read_point(postcode: &str, east: &str, north: &str) -> Result<(Postcode, GridPoint), Reason> {
    let number = |text: &str, end: i32| text.parse::<i32>().ok().filter(|n| (1..end).contains(n));
    let parsed =
        Postcode::parse(postcode).map_err(|_| Reason::Postcode { text: postcode.to_owned() })?;
    // Postcodes without a position have zeros; the grid ends north of Shetland.
    let (Some(easting), Some(northing)) = (number(east, 700_000), number(north, 1_300_000)) else {
        return Err(Reason::NoPoint { postcode: parsed.to_string() });
    };
    Ok((parsed, GridPoint { easting, northing }))
}

/// The mean of points summed up, to the nearest so many metres.
fn mean((east, north, count): (i64, i64, i64), step: i64) -> GridPoint {
    let round = |sum: i64| {
        let nearest = (2 * sum + count * step).div_euclid(2 * count * step) * step;
        i32::try_from(nearest).expect("a mean of 32-bit numbers is one")
    };
    GridPoint { easting: round(east), northing: round(north) }
}

/// Reads the names of local authorities.
///
/// # Errors
/// A column is missing, or no row can be used.
pub(super) fn read_authority_names(
    source: &Source,
    reading: &mut Reading,
) -> Result<BTreeMap<LocalAuthorityCode, String>, ImportError> {
    let mut rows = Rows::new(&source.text);
    let header = rows.next().ok_or_else(|| source.empty())?;
    let code = source.column(header, "LAD25CD", |h| authority_column(h, "CD"))?;
    let name = source.column(header, "LAD25NM", |h| authority_column(h, "NM"))?;
    let mut names = BTreeMap::new();
    while let Some(row) = rows.next() {
        reading.rows += 1;
        // The list may hold all of the United Kingdom.
        if !row.get(code).starts_with('E') {
            continue;
        }
        let taken = LocalAuthorityCode::parse(row.get(code)).map_err(Reason::from);
        let taken = taken.and_then(|code| match row.get(name) {
            "" => Err(Reason::NoName { code: code.to_string() }),
            name => {
                names.insert(code, name.to_owned());
                Ok(())
            }
        });
        reading.count(row.line, taken);
    }
    if names.is_empty() { Err(source.empty()) } else { Ok(names) }
}
