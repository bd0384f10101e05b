//! What every language must have: words for everything, whatever the number. That no entry is missing
//! is the compiler's to prove.

use super::*;
use crate::directory::{
    Country, Date, GridPoint, Origin, Outward, Postcode, SizeBand, map::Compass,
};

/// Counts with a form of their own in some language, and a large one.
const COUNTS: [usize; 4] = [0, 1, 2, 1_298];

/// All that a table says: its sentences, and what its functions make of many things.
fn sayings(text: &Text) -> Vec<String> {
    // What `Debug` prints holds every fixed text of the table in quotes.
    let printed = format!("{text:?}");
    let mut said: Vec<String> = printed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let Text { shell, search, results, near, surgery, network, map, england, explain, .. } = text;
    for count in COUNTS {
        let people = u32::try_from(count).unwrap();
        said.extend([
            (shell.old_data)(30 * i32::try_from(count).unwrap()),
            (shell.number)(people),
            (search.available)(count),
            (search.position)("A", 1, count),
            (search.network_detail)(count),
            (results.page_of)(1, count),
            (surgery.network_summary)(count, people),
            (network.summary)(count, people),
            (network.scale)(people),
            (network.scale_here)(people),
            (network.scale_end)(people),
            (map.label)(count),
            (map.point)(count, "A"),
            (map.across)(count as f64),
            (map.scale)(count as f64 + 0.25),
            (england.lead)(count),
            (england.in_view)(count),
            (explain.cards_found)(count),
            (explain.score)(count, 10),
            (explain.surgeries)(count),
            (explain.people)(people),
        ]);
        said.extend(COUNTS.map(|other| (results.title)(count, other, "a")));
        said.extend(origins().map(|origin| (near.title)(count, origin)));
        let miles = GridPoint { easting: 0, northing: 0 }
            .distance_to(GridPoint { easting: 1_609 * count as i32, northing: 0 })
            .miles();
        said.push((near.away)(miles));
        said.extend(origins().map(|origin| (near.from_you)(miles, origin)));
    }
    for origin in origins() {
        said.extend([near.method, near.unfinished, near.not_found].map(|say| say(origin)));
        said.extend([(near.not_found_nearby)(origin), (near.near_area)(origin)]);
        said.extend(COUNTRIES.map(|country| (near.elsewhere)(origin, country)));
    }
    for country in COUNTRIES {
        said.extend([(near.may_be_in)(country), (near.elsewhere_advice)(country).to_owned()]);
    }
    let bands = [SizeBand::SmallerThanMost, SizeBand::Usual, SizeBand::LargerThanMost];
    said.extend(bands.map(|band| (network.size_band)(band).to_owned()));
    said.extend(bands.map(|band| (explain.size_band)(band).to_owned()));
    said.push((explain.area_name)("NHS Kent Integrated Care Board"));
    let failures = [LoadFailure::Missing, LoadFailure::Damaged, LoadFailure::Newer];
    said.extend(failures.map(|failure| (shell.load_error.what)(failure).to_owned()));
    let failures = [LocationFailure::Refused, LocationFailure::Failed, LocationFailure::Outside];
    said.extend(failures.map(|failure| (near.no_location)(failure).to_owned()));
    let kept = [Keeping::Kept, Keeping::Refused, Keeping::Forgotten];
    said.extend(kept.map(|keeping| (text.display.keeping)(keeping).to_owned()));
    let date = Date { year: 2026, month: 8, day: 1 };
    said.extend([shell.source, shell.date, shell.month].map(|say| say(date)));
    let says = [results.title_close, results.title_none, results.showing_for, results.exact_words];
    said.extend(says.map(|say| say("a")));
    let says = [near.same_place, surgery.network_name, surgery.others, text.unknown.what];
    said.extend(says.map(|say| say("A")));
    said.extend([(shell.title)("A", false), (shell.title)("A", true)]);
    said.push((map.lies)("A", 1.2, Some(Compass::North)));
    said.push((map.neighbours)(&["A".to_owned(), "B".to_owned()]));
    said
}

const COUNTRIES: [Country; 6] = [
    Country::Scotland,
    Country::Wales,
    Country::NorthernIreland,
    Country::Jersey,
    Country::Guernsey,
    Country::IsleOfMan,
];

fn origins() -> [Origin; 5] {
    let postcode = Postcode::parse("HA1 2TU").unwrap();
    let sector = postcode.sector();
    [
        Origin::Device,
        Origin::Postcode(postcode),
        Origin::SectorOf(postcode),
        Origin::Sector(sector),
        Origin::Outward(Outward::parse("HA1").unwrap()),
    ]
}

#[test]
fn every_language_says_something_everywhere() {
    for language in Language::all() {
        let said = sayings(language.text());
        assert!(said.len() > 300, "{language:?} says {} things", said.len());
        for (at, words) in said.iter().enumerate() {
            assert!(!words.trim().is_empty(), "{language:?} is empty after {:?}", said.get(at - 1));
        }
    }
}

#[test]
fn languages_can_be_told_apart() {
    for (at, language) in Language::all().into_iter().enumerate() {
        for other in &Language::all()[at + 1..] {
            assert_ne!(language.key(), other.key());
            assert_ne!(language.text().name, other.text().name);
        }
    }
}

/// All that giving views says in a language.
fn giving_views(language: Language) -> Vec<String> {
    giving_views_of(language.giving())
}

fn giving_views_of(giving: &GivingText) -> Vec<String> {
    let printed = format!("{giving:?}");
    let mut said: Vec<String> = printed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    for count in COUNTS {
        said.extend([
            (giving.how_many)(count),
            (giving.question.progress)(1, count),
            (giving.question.letters)(count, 1_000),
            (giving.question.too_long)(count),
        ]);
    }
    use FileFailure::{Damaged, Newer, NoSurvey, NotKept, Other, Unread};
    let failures = [Unread, Other, Damaged, Newer, NoSurvey, NotKept];
    said.extend(failures.map(|why| (giving.no_survey.failed)(why).to_owned()));
    let of_one = [
        giving.kept.next,
        giving.kept.hand_over,
        giving.kept.saved,
        giving.kept.meets,
        giving.keeping.sealed,
        giving.keeping.open,
    ];
    said.extend(of_one.map(|say| say("A")));
    said.push((giving.about.surgery_of)("A", "B"));
    said.push((giving.question.scale_says)("A", "b", "C", "d"));
    said.push((giving.kept.goes_back)(20));
    said
}

#[test]
fn giving_views_says_something_everywhere() {
    for language in Language::all() {
        let said = giving_views(language);
        assert!(said.len() > 120, "{language:?} says {} things", said.len());
        let empty = said.iter().position(|words| words.trim().is_empty());
        assert_eq!(empty.map(|at| &said[at - 1]), None, "{language:?} is empty after this");
    }
    let said = giving_views_of(&GIVING_IN_EASY_ENGLISH);
    let is_long = |sentence: &&str| sentence.split_whitespace().count() > 15;
    let long: Vec<&str> = said.iter().flat_map(|said| sentences(said)).filter(is_long).collect();
    assert!(long.is_empty(), "more than 15 words:\n{}", long.join("\n"));
}

/// All that the monthly update says in a language.
fn updates(update: &UpdateText) -> Vec<String> {
    let printed = format!("{update:?}");
    let mut said: Vec<String> = printed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    use UpdateRefusal::*;
    let refusals = [
        TooBig, Unread, BrokenZip, OtherFile, NotNeeded, NoColumn, CutShort, NotNewer, NoList,
        Fault,
    ];
    said.extend(refusals.map(|why| (update.refused)(why).to_owned()));
    for count in COUNTS {
        let doubts = [UpdateDoubt::PracticesLost(count), UpdateDoubt::AddressesLost(count)];
        said.extend(doubts.map(update.doubt));
        said.extend([(update.more)(count), (update.rows_left_out)(count)]);
    }
    said.extend([UpdateDoubt::OlderPractices, UpdateDoubt::OlderAddresses].map(update.doubt));
    let of_one = [update.in_use, update.go_back, update.other_needed, update.carried_over];
    said.extend(of_one.map(|say| say("1 August 2026")));
    said.extend([update.from_to, update.renamed, update.moved].map(|say| say("A", "B")));
    said.extend([
        (update.kept)("1 August 2026"),
        (update.date)(Date { year: 2026, month: 8, day: 1 }),
    ]);
    said
}

#[test]
fn the_update_says_something_everywhere() {
    for language in Language::all() {
        let said = updates(language.update());
        assert!(said.len() > 50, "{language:?} says {} things", said.len());
        let empty = said.iter().position(|words| words.trim().is_empty());
        assert_eq!(empty.map(|at| &said[at - 1]), None, "{language:?} is empty after this");
    }
    let said = updates(&UPDATE_IN_EASY_ENGLISH);
    let is_long = |sentence: &&str| sentence.split_whitespace().count() > 15;
    let long: Vec<&str> = said.iter().flat_map(|said| sentences(said)).filter(is_long).collect();
    assert!(long.is_empty(), "more than 15 words:\n{}", long.join("\n"));
}

/// All that stands in quotation marks where a table is printed.
fn quoted(table: &impl std::fmt::Debug) -> Vec<String> {
    let printed = format!("{table:?}").replace("\\\"", "'");
    printed.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What a table says is nowhere empty, and in Easy English easy.
fn assert_is_said(language: Language, said: &[String], least: usize) {
    assert!(said.len() > least, "{language:?} says {} things", said.len());
    let empty = said.iter().position(|words| words.trim().is_empty());
    assert_eq!(empty, None, "{language:?} is empty there");
    if language.key() == "easy-english" {
        let is_long = |sentence: &&str| sentence.split_whitespace().count() > 15;
        let long: Vec<&str> = said.iter().flat_map(|it| sentences(it)).filter(is_long).collect();
        assert!(long.is_empty(), "more than 15 words:\n{}", long.join("\n"));
    }
}

#[test]
fn a_kiosk_says_something_everywhere_and_in_easy_english_it_is_easy() {
    for language in Language::all() {
        let kiosk = language.kiosk();
        let mut said = quoted(kiosk);
        said.extend([(kiosk.here_network)("A"), (kiosk.code_of)("A")]);
        said.extend([1, 2, 30].map(kiosk.clears_in));
        assert_is_said(language, &said, 40);
    }
}

#[test]
fn staff_of_a_kiosk_are_told_everything_and_in_easy_english_it_is_easy() {
    let date = Date { year: 2026, month: 8, day: 1 };
    for language in Language::all() {
        let staff = language.staff();
        let mut said = quoted(staff);
        said.extend([(staff.pin.wait)(60), (staff.views.survey)("A", "B")]);
        said.push((staff.views.sealed)("one two three four five six"));
        said.extend([(staff.device.list_of)(date, 6_129), (staff.device.starts_of)(2, date)]);
        said.extend([(staff.device.kept_of)(1, 2), (staff.device.room_of)(1, 2)]);
        for count in [0, 1, 2] {
            said.extend([(staff.views.missing)(count), (staff.views.saved)(count)]);
            said.push((staff.views.days)(i32::try_from(count).unwrap()));
        }
        said.extend([30, 60, 90, 120, 300].map(staff.settings.seconds));
        assert_is_said(language, &said, 90);
    }
}

#[test]
fn letters_are_counted_up_to_the_most_and_beyond() {
    for language in Language::all() {
        let letters = language.giving().question.letters;
        assert_eq!(letters(1_000, 1_000), "You have 0 letters left");
        assert_eq!(letters(999, 1_000), "You have 1 letter left");
        assert_eq!(letters(1_002, 1_000), "You have 2 letters too many");
    }
}

#[test]
fn easy_english_is_easy() {
    const MOST_WORDS: usize = 15;
    // Credits are the words that the licences ask for; names and links hold no sentence.
    let credits = EASY_ENGLISH.shell.credits;
    let mut long = Vec::new();
    let info = format!("{INFO_IN_EASY_ENGLISH:?}");
    let info = info.split('"').skip(1).step_by(2).map(str::to_owned);
    let said: Vec<String> = sayings(&EASY_ENGLISH).into_iter().chain(info).collect();
    for said in said.iter().filter(|said| !credits.contains(&said.as_str())) {
        let is_long = |sentence: &&str| sentence.split_whitespace().count() > MOST_WORDS;
        long.extend(sentences(said).into_iter().filter(is_long).map(str::to_owned));
    }
    assert!(long.is_empty(), "more than {MOST_WORDS} words:\n{}", long.join("\n"));
}

/// All that looking up places says in a language.
fn looking_up_places(areas: &AreasText, data: &DataText) -> Vec<String> {
    let printed = format!("{areas:?}{data:?}");
    let mut said: Vec<String> = printed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let AreasText { browse, sheet, closed, share, .. } = areas;
    let kinds = [AreaKind::Region, AreaKind::Board, AreaKind::Location, AreaKind::Council];
    said.extend(kinds.map(|kind| (browse.kind)(kind).to_owned()));
    let england = [AreaKind::England, AreaKind::Region, AreaKind::Board];
    said.extend(england.map(|kind| (browse.within)(kind).to_owned()));
    for count in COUNTS {
        let people = u32::try_from(count).unwrap();
        said.extend([
            (browse.counts)(count, count, Some(people)),
            (browse.counts)(count, count, None),
            (browse.visiting)(count),
            (browse.without_network)(count),
            (browse.row)(count, count),
            (browse.network_row)(count, 1_298, people),
            (browse.network_row)(count, count, people),
            (browse.council_row)(count),
            (browse.councils_lead)(count),
            (browse.councils_link)(count),
            (browse.london_numbers)(count, count, count),
            (sheet.network)(count, count, people),
            (sheet.network)(count, 1_298, people),
            (sheet.map.1)(count, count),
            (closed.found)(count, "a"),
        ]);
    }
    let of_one = [browse.border, browse.border_why, browse.councils_in, browse.unknown.what];
    said.extend(of_one.map(|say| say("A")));
    let of_one = [sheet.title, sheet.outside, sheet.saved];
    said.extend(of_one.map(|say| say("A")));
    let of_one = [closed.none, closed.has_closed, closed.unknown, share.title];
    said.extend(of_one.map(|say| say("A")));
    let date = Date { year: 2026, month: 8, day: 1 };
    said.extend([(sheet.dated)(date), (closed.when)(date), (share.other_kept)("A")]);
    said.push((data.counted_before)("1 August 2026", "1 July 2026"));
    said.extend([(browse.mostly)(&["A"]), (browse.mostly)(&["A", "B", "C"])]);
    said
}

#[test]
fn looking_up_places_says_something_everywhere() {
    for language in Language::all() {
        let said = looking_up_places(language.areas(), language.data());
        assert!(said.len() > 150, "{language:?} says {} things", said.len());
        let empty = said.iter().position(|words| words.trim().is_empty());
        assert_eq!(empty.map(|at| &said[at - 1]), None, "{language:?} is empty after this");
    }
    let said = looking_up_places(&AREAS_IN_EASY_ENGLISH, &DATA_IN_EASY_ENGLISH);
    let is_long = |sentence: &&str| sentence.split_whitespace().count() > 15;
    let long: Vec<&str> = said.iter().flat_map(|said| sentences(said)).filter(is_long).collect();
    assert!(long.is_empty(), "more than 15 words:\n{}", long.join("\n"));
}
