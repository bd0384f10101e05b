//! A small invented directory for tests: two towns, three networks, seven practices.

use std::str::FromStr;

use super::{
    CodeError, CommissioningRegion, DataDates, Date, Directory, GridPoint, Icb, LocalAuthority,
    Pcn, Position, Postcode, Practice, Sector, SectorCentre, SubIcbLocation, Telephone,
};

const INVENTED: &str = "what is invented here has the right form";

/// Code, name, address, town line, postcode, telephone, network.
type Row = (&'static str, &'static str, &'static str, u8, &'static str, &'static str, &'static str);

const PRACTICES: [Row; 7] = [
    (
        "A10001",
        "Abbey Road Surgery",
        "1 Abbey Road\nMarlford",
        1,
        "MF1 1AA",
        "01632960001",
        "U10001",
    ),
    (
        "A10002",
        "The Mill Practice",
        "Mill Lane\nMarlford\nMarlshire",
        1,
        "MF1 1AB",
        "0163296002",
        "U10001",
    ),
    (
        "A10003",
        "St Mary's Health Centre",
        "Church Street\nMarlford",
        1,
        "MF1 2AA",
        "01632960003",
        "U10003",
    ),
    ("A10004", "Dr O'Neil & Partners", "Church Street\nMarlford", 1, "MF1 2AA", "", "U10003"),
    (
        "B20001",
        "Quayside Medical Centre",
        "2 The Quay\nPortwick",
        1,
        "PW10 4XY",
        "02079460001",
        "U10002",
    ),
    ("B20002", "Beacon Hill Surgery", "Beacon Hill", u8::MAX, "PW10 4XZ", "02079460002", "U10002"),
    ("B20010", "The Walk-in", "", u8::MAX, "PW10 5AA", "02079460003", ""),
];

/// The directory. It is in order and whole: it can be packed.
pub(crate) fn directory() -> Directory {
    let sector = |text: &str, easting, northing| SectorCentre {
        sector: Sector::parse(text).expect(INVENTED),
        point: GridPoint { easting, northing },
    };
    let pcn =
        |code: &str, name: &str, list_size| Pcn { code: coded(code), name: name.into(), list_size };
    Directory {
        dates: DataDates {
            extract_date: Date::new(2026, 8, 1),
            list_sizes_date: Date::new(2026, 7, 1),
            addresses_date: Date::new(2025, 11, 1),
            postcodes_date: None,
        },
        practices: PRACTICES.iter().map(practice).collect(),
        pcns: vec![
            pcn("U10001", "Marlford North PCN", 30_500),
            pcn("U10002", "Portwick PCN", 41_200),
            pcn("U10003", "Marlford South PCN", 12),
            pcn("U99999", "Unused PCN", 0),
        ],
        sub_icb_locations: vec![SubIcbLocation {
            code: coded("W1A2Z"),
            name: "NHS Marlshire ICB - W1A2Z".into(),
            icb: coded("QXX"),
            list_size: 71_712,
        }],
        icbs: vec![Icb {
            code: coded("QXX"),
            name: "NHS Marlshire Integrated Care Board".into(),
            region: coded("Y99"),
            list_size: 71_712,
        }],
        regions: vec![CommissioningRegion {
            code: coded("Y99"),
            name: "Middle".into(),
            list_size: 71_712,
        }],
        local_authorities: vec![
            LocalAuthority { code: coded("E06000098"), name: "Marlford".into() },
            LocalAuthority { code: coded("E06000099"), name: "Portwick".into() },
        ],
        sectors: vec![
            sector("MF1 1", 400_100, 300_200),
            sector("MF1 2", 401_000, 299_900),
            sector("PW10 4", 450_000, 100_000),
            sector("PW10 5", 452_000, 101_300),
        ],
    }
}

fn coded<T: FromStr<Err = CodeError>>(text: &str) -> T {
    text.parse().expect(INVENTED)
}

fn practice(row: &Row) -> Practice {
    let &(code, name, address, town_line, postcode, telephone, pcn) = row;
    let postcode = Postcode::parse(postcode).expect(INVENTED);
    let is_marlford = postcode.outward() == "MF1";
    let (easting, northing) = if is_marlford { (400_120, 300_010) } else { (450_550, 99_990) };
    let authority = if is_marlford { "E06000098" } else { "E06000099" };
    Practice {
        code: coded(code),
        name: name.into(),
        other_name: (code == "A10002").then(|| "Mill Lane Surgery".into()),
        address: address.into(),
        town_line,
        postcode,
        telephone: Telephone::parse(telephone),
        position: Position {
            point: GridPoint { easting, northing },
            is_sector_mean: code == "B20010",
        },
        pcn: pcn.parse().ok(),
        sub_icb_location: coded("W1A2Z"),
        local_authority: authority.parse().ok().filter(|_| code != "B20002"),
        has_moved: code == "A10003",
    }
}
