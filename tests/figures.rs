//! Pictures of the shipped packs: each says what the pack does, in its sentence and its table, and
//! lists to take away hold every surgery.
#![cfg(feature = "find")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pcn_finder::directory::areas::{Area, AreaId};
use pcn_finder::directory::people::{BANDS, People, Sex};
use pcn_finder::directory::{AreaCode, DESIGN_RANGE, Directory, PcnCode};
use pcn_finder::figures::{
    Figure, ages_figure, area_csv, area_sizes, area_text, england_sizes, network_csv, network_text,
};
use pcn_finder::native::read_directory;
use pcn_finder::text::{FiguresText, Language};

static DIRECTORY: LazyLock<Directory> =
    LazyLock::new(|| read_directory(include_bytes!("../public/data/directory.bin")).unwrap());

static PEOPLE: LazyLock<People> =
    LazyLock::new(|| People::open(include_bytes!("../public/data/people.bin")).unwrap());

fn english() -> &'static FiguresText {
    Language::default().figures()
}

fn area(code: &str) -> Area<'static> {
    let id = DIRECTORY.area_id(AreaCode::parse(code).unwrap()).unwrap();
    DIRECTORY.area(id).unwrap()
}

/// A number as it stands in a table: `1,298`, or `1,298 (3.1%)`.
fn number(text: &str) -> u32 {
    text.split(' ').next().unwrap().replace(',', "").parse().unwrap()
}

/// Whether a text ends with the share that a count is of all: `3.1%`, or `1,298 (3.1%)`.
#[track_caller]
fn assert_share(text: &str, count: u32, all: u32) {
    let percent = text.split('(').next_back().unwrap().trim_end_matches(')').trim_end_matches('%');
    let share = 100.0 * f64::from(count) / f64::from(all);
    assert!((percent.parse::<f64>().unwrap() - share).abs() <= 0.050_001, "{text}: {share}");
}

/// Whether a picture is SVG that needs nothing else: what is begun is ended, and it has no style.
fn check_svg(figure: &Figure) {
    let svg = &figure.svg;
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    assert!(!svg.contains("style=") && !svg.contains(" id=") && !svg.contains("NaN"), "{svg}");
    assert!(!svg.contains("=\"-"), "something lies outside: {svg}");
}

#[test]
fn the_sizes_of_england_are_those_of_the_pack() {
    let figure = england_sizes(&DIRECTORY, english());
    assert_eq!(
        figure.finding,
        "Networks were designed for 30,000 to 50,000 people. 697 of England's 1,298 networks (53.7%) \
         have as many. 121 have fewer, and 480 have more."
    );
    check_svg(&figure);
    let mut inside = 0;
    for (at, row) in (0..).zip(&figure.table.rows) {
        let from = 5_000 * at;
        let is_last = at as usize + 1 == figure.table.rows.len();
        let to = if is_last { u32::MAX } else { from + 4_999 };
        let count = DIRECTORY.pcns.iter().filter(|p| (from..=to).contains(&p.list_size)).count();
        assert_eq!(number(&row[1]) as usize, count, "{row:?}");
        assert_eq!(number(&row[0]), from);
        inside += if (30_000..50_000).contains(&from) { count } else { 0 };
    }
    // No network has the last number of the range, on which bar and range would differ.
    assert_eq!(inside, DIRECTORY.pcns_in_design_range());
    let filled = figure.table.rows.iter().filter(|row| row[1] != "0").count();
    assert_eq!(figure.svg.matches("class=\"figure__bar").count(), filled);
}

#[test]
fn the_sizes_of_areas_are_those_of_the_pack() {
    for code in ["E09000015", "Y56", "W2U3Z", "QHM", "E92000001", "E06000017"] {
        let area = area(code);
        let figure = area_sizes(&area, english()).unwrap();
        check_svg(&figure);
        assert_eq!(figure.table.rows.len(), area.networks.len());
        let mut found: Vec<(&str, u32)> =
            figure.table.rows.iter().map(|row| (row[0].as_str(), number(&row[1]))).collect();
        let mut expected: Vec<(&str, u32)> =
            area.networks.iter().map(|n| (&*n.pcn.name, n.pcn.list_size)).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
        for row in &figure.table.rows {
            assert_eq!(row[2] == "In it", DESIGN_RANGE.contains(&number(&row[1])), "{row:?}");
        }
        let dots = figure.svg.split("figure__dots").nth(1).unwrap().matches("h0").count();
        assert_eq!(dots, area.networks.len());
    }
    let harrow = area_sizes(&area("E09000015"), english()).unwrap();
    assert_eq!(
        harrow.finding,
        "Networks were designed for 30,000 to 50,000 people. Of the 5 networks in Harrow, 2 have as \
         many, 0 fewer and 3 more."
    );
    // The Isles of Scilly have a surgery, whose network is mostly elsewhere.
    assert_eq!(area_sizes(&area("E06000053"), english()), None);
}

#[test]
fn ages_are_those_of_the_pack_and_nothing_small_is_shown() {
    let england = PEOPLE.england();
    for pcn in &DIRECTORY.pcns {
        let ages = PEOPLE.of_pcn(pcn.code).unwrap();
        assert_eq!(ages.total(), pcn.list_size);
        let figure = ages_figure(&pcn.name, &ages, &england, english());
        check_svg(&figure);
        assert_eq!(figure.table.rows.len(), BANDS);
        for (band, row) in figure.table.rows.iter().enumerate() {
            for (sex, column) in [(Sex::Male, 1), (Sex::Female, 3)] {
                match ages.count(sex, band) {
                    Some(count) => {
                        assert_eq!(number(&row[column]), count, "{}", pcn.code);
                        assert_share(&row[column], count, ages.total());
                    }
                    None => assert_eq!(row[column], "Not shown"),
                }
                let of_england = england.count(sex, band).unwrap();
                assert_share(&row[column + 1], of_england, england.total());
            }
        }
        let bars = figure.svg.matches("class=\"figure__men").count()
            + figure.svg.matches("class=\"figure__women").count();
        let shown = figure.table.rows.iter().flatten().filter(|text| text.contains('(')).count();
        assert_eq!(bars, shown);
        assert_eq!(figure.finding.contains("not shown"), ages.is_any_hidden());
    }
    let code = PcnCode::parse("U89806").unwrap();
    let sphere = PEOPLE.of_pcn(code).unwrap();
    assert_eq!(
        ages_figure("Sphere PCN", &sphere, &england, english()).finding,
        "Of every 100 people in Sphere PCN, 23 are under 20 and 15 are 65 or over. In England it is \
         22 and 19."
    );
}

#[test]
fn every_area_with_a_count_has_its_ages() {
    let ids = DIRECTORY.sub_icb_locations.iter().map(|l| AreaId::SubIcbLocation(l.code));
    let ids = ids.chain(DIRECTORY.icbs.iter().map(|i| AreaId::Icb(i.code)));
    let ids = ids.chain(DIRECTORY.regions.iter().map(|r| AreaId::Region(r.code)));
    for id in ids.chain([AreaId::England]) {
        let ages = PEOPLE.of_area(&DIRECTORY, id).unwrap();
        assert_eq!(Some(ages.total()), DIRECTORY.area_list_size(id), "{id}");
        assert!(!ages.is_any_hidden(), "{id}");
    }
    let hidden = DIRECTORY.pcns.iter().filter(|p| PEOPLE.of_pcn(p.code).unwrap().is_any_hidden());
    assert_eq!(hidden.count(), 1);
}

/// Rows of a table for a spreadsheet, of which no field here holds a quote.
fn read(csv: &str) -> Vec<Vec<&str>> {
    let rows = csv.strip_prefix('\u{feff}').unwrap().strip_suffix("\r\n").unwrap().split("\r\n");
    rows.map(|row| row[1..row.len() - 1].split("\",\"").collect()).collect()
}

#[test]
fn lists_hold_every_surgery_once() {
    for code in ["E09000015", "36L", "E92000001"] {
        let area = area(code);
        let csv = area_csv(&DIRECTORY, &area);
        let rows = read(&csv);
        assert_eq!((rows[0].len(), rows[0][3]), (15, "surgery_code"));
        let inside = rows[1..].iter().filter(|row| row[8] == "yes");
        let codes: BTreeSet<&str> = inside.clone().map(|row| row[3]).collect();
        let expected: BTreeSet<&str> = area.surgeries.iter().map(|p| p.code.as_str()).collect();
        assert_eq!((inside.count(), codes), (area.surgeries.len(), expected));
        let outside: usize = area.networks.iter().map(|network| network.outside.len()).sum();
        assert_eq!(rows.len() - 1, area.surgeries.len() + outside);
        assert!(rows.iter().all(|row| row.len() == 15));
        let text = area_text(&DIRECTORY, &area, english());
        assert_eq!(text.matches("\n- ").count(), rows.len() - 1);
    }
    let sphere = PcnCode::parse("U89806").unwrap();
    let csv = network_csv(&DIRECTORY, sphere).unwrap();
    assert_eq!(read(&csv).len(), 7);
    let text = network_text(&DIRECTORY, sphere, english()).unwrap();
    assert!(text.starts_with("Sphere PCN (U89806), "), "{text}");
    assert_eq!(text.lines().count(), 7);
    let other = PcnCode::parse("U00001").unwrap();
    assert_eq!(
        (network_csv(&DIRECTORY, other), network_text(&DIRECTORY, other, english())),
        (None, None)
    );
}

#[test]
fn harrow_as_text_names_what_crosses_its_border() {
    let text = area_text(&DIRECTORY, &area("E09000015"), english());
    assert!(text.contains("Harness North PCN"), "{text}");
    assert!(text.contains("Networks that are mostly elsewhere, with a surgery here:\n"), "{text}");
    assert_eq!(text.matches("(in Brent)").count(), 3, "{text}");
    assert_eq!(text.matches("(in Barnet)").count(), 1, "{text}");
}
