//! What is known of the postcodes that practices are at: their positions and councils, and the
//! means of all sectors.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::positions::mean;
use crate::directory::postcodes::Postcodes;
use crate::directory::{
    Directory, GridPoint, LocalAuthorityCode, Position, Postcode, Sector, SectorCentre,
};

/// Positions and councils of the postcodes asked for, and the means of sectors.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Positions, as published or as they were kept.
    pub(super) points: HashMap<Postcode, GridPoint>,
    /// Codes of councils, as published.
    pub(super) authorities: HashMap<Postcode, String>,
    /// The mean of every sector of England, and of those that a postcode asked for lies in.
    pub(super) sectors: BTreeMap<Sector, SectorCentre>,
}

impl Places {
    /// What a directory, and the postcodes that came with it, know of these postcodes. Whose
    /// council no practice tells has none.
    pub(super) fn carried_over(
        from: &Directory,
        postcodes: &Postcodes,
        wanted: impl Iterator<Item = Postcode>,
    ) -> Self {
        let wanted: HashSet<_> = wanted.collect();
        let mut places = Self::default();
        places.sectors.extend(from.sectors.iter().map(|centre| (centre.sector, *centre)));
        for practice in &from.practices {
            if !practice.position.is_sector_mean {
                places.points.insert(practice.postcode, practice.position.point);
            }
            if let Some(code) = practice.local_authority {
                places.authorities.insert(practice.postcode, code.to_string());
            }
        }
        for postcode in wanted {
            if !places.points.contains_key(&postcode)
                && let Some(point) = postcodes.find(postcode)
            {
                places.points.insert(postcode, point);
            }
            // A sector so new that it has no mean: that of its district.
            let sector = postcode.sector();
            let district = from.sectors.iter().filter(|s| s.sector.outward() == sector.outward());
            if !places.sectors.contains_key(&sector)
                && let Some(middle) = GridPoint::middle(district.map(|centre| centre.point))
            {
                let point = rounded(middle, 100);
                places.sectors.insert(sector, SectorCentre { sector, point });
            }
        }
        places
    }

    /// The council whose area a postcode lies in.
    pub(super) fn authority(&self, postcode: Postcode) -> Option<Result<LocalAuthorityCode, &str>> {
        let code = self.authorities.get(&postcode)?;
        Some(LocalAuthorityCode::parse(code).map_err(|_| code.as_str()))
    }

    /// The position of a postcode asked for, to 100 m, when it is known.
    pub(super) fn point(&self, postcode: Postcode) -> Option<GridPoint> {
        self.points.get(&postcode).map(|point| rounded(*point, 100))
    }

    /// The position of a postcode asked for, to 10 m; failing that, the mean of its sector.
    pub(super) fn position(&self, postcode: Postcode) -> Option<Position> {
        let centre = self.sectors.get(&postcode.sector())?;
        Some(match self.points.get(&postcode) {
            Some(point) => Position { point: rounded(*point, 10), is_sector_mean: false },
            None => Position { point: centre.point, is_sector_mean: true },
        })
    }
}

/// A point to the nearest so many metres.
fn rounded(point: GridPoint, step: i64) -> GridPoint {
    mean((point.easting.into(), point.northing.into(), 1), step)
}
