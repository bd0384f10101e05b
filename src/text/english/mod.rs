//! English, for a reading age of 9 to 11: short sentences, plain words, "GP surgery" throughout.

mod animation;
pub(super) mod areas;
mod display;
mod explain;
mod figures;
mod info;
mod kiosk;
mod map;
pub(super) mod near;
mod pages;
mod search;
pub(super) mod shell;
mod staff;
mod update;
mod views;

pub use self::areas::AREAS_IN_ENGLISH;
pub use self::figures::FIGURES_IN_ENGLISH;
pub use self::kiosk::KIOSK_IN_ENGLISH;
pub use self::staff::STAFF_IN_ENGLISH;
pub use self::update::UPDATE_IN_ENGLISH;
pub use self::views::{GIVING_IN_ENGLISH, VIEWS_IN_ENGLISH};
use super::{DataText, Direction, Forms, InfoPages, Plural, Text};

/// The pages that only inform, in English.
pub const INFO_IN_ENGLISH: InfoPages =
    InfoPages { privacy: info::PRIVACY, accessibility: info::ACCESSIBILITY };

/// Where the data comes from, in English.
pub const DATA_IN_ENGLISH: DataText = pages::DATA;

/// All words of the app in English.
pub const ENGLISH: Text = Text {
    code: "en-GB",
    name: "English",
    direction: Direction::LeftToRight,
    shell: shell::SHELL,
    search: search::SEARCH,
    home: pages::HOME,
    results: search::RESULTS,
    near: near::NEAR,
    surgery: pages::SURGERY,
    network: pages::NETWORK,
    map: map::MAP,
    england: map::ENGLAND,
    animation: animation::ANIMATION,
    explain: explain::EXPLAIN,
    unknown: pages::UNKNOWN,
    help: pages::HELP,
    display: display::DISPLAY,
    read_aloud: display::READ_ALOUD,
};

const SURGERIES: Forms = Forms { special: &[(Plural::One, "GP surgery")], other: "GP surgeries" };
const NETWORKS: Forms = Forms { special: &[(Plural::One, "network")], other: "networks" };

/// The form of words beside a whole number in English: 1 stands alone.
pub(super) fn plural(count: u64) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

/// A number with its word: "1 network", "1,298 networks".
pub(in crate::text) fn counted(count: usize, words: &Forms) -> String {
    let count = count as u64;
    format!("{} {}", number(count), words.of(plural(count)))
}

/// "1 GP surgery", "5 GP surgeries".
pub(in crate::text) fn surgeries(count: usize) -> String {
    counted(count, &SURGERIES)
}

/// "1 network", "5 networks".
pub(super) fn networks(count: usize) -> String {
    counted(count, &NETWORKS)
}

/// Digits in groups of three: `6,129`.
pub(super) fn number(count: impl TryInto<u64>) -> String {
    let digits = count.try_into().unwrap_or(u64::MAX).to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A count of people as said in a sentence: to the nearest hundred when there are thousands,
/// since the lists behind it change every day.
pub(super) fn people(count: u32) -> String {
    let said = if count >= 1_000 { (count + 50) / 100 * 100 } else { count };
    format!("{} people", number(said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Date, GridPoint};

    #[test]
    fn numbers_are_grouped_and_counts_are_singular_or_plural() {
        assert_eq!(
            (number(0_u32), number(999_u32), number(6129_u32)),
            ("0".into(), "999".into(), "6,129".into())
        );
        assert_eq!(number(63_200_000_u32), "63,200,000");
        assert_eq!(
            (surgeries(1), surgeries(12)),
            ("1 GP surgery".into(), "12 GP surgeries".into())
        );
        assert_eq!((people(58_049), people(950)), ("58,000 people".into(), "950 people".into()));
    }

    #[test]
    fn dates_and_distances_are_said_in_words() {
        let date = Date::parse("01Aug2026").unwrap();
        assert_eq!((ENGLISH.shell.date)(date), "1 August 2026");
        assert_eq!((ENGLISH.shell.month)(date), "August 2026");
        let away = |metres: i32| {
            let (a, b) =
                (GridPoint { easting: 0, northing: 0 }, GridPoint { easting: metres, northing: 0 });
            (ENGLISH.near.away)(a.distance_to(b).miles())
        };
        assert_eq!(away(0), "Less than 0.1 miles away");
        assert_eq!(away(1_600), "1 mile away");
        assert_eq!(away(2_000), "1.2 miles away");
    }

    #[test]
    fn titles_name_the_screen_then_the_app() {
        let title = ENGLISH.shell.title;
        assert_eq!(title("Get help now", false), "Get help now – Find your GP network");
        assert_eq!(title("Get help now", true), "Error: Get help now – Find your GP network");
        assert_eq!(
            (ENGLISH.results.title)(3, 1, "park"),
            "3 GP surgeries and 1 network match ‘park’"
        );
        assert_eq!((ENGLISH.results.title)(1, 0, "park"), "1 GP surgery matches ‘park’");
        assert_eq!((ENGLISH.results.title)(0, 2, "park"), "2 networks match ‘park’");
    }
}
