//! Where it all comes from and leads to: sources, dates, links, marks, and figures that the data
//! must bear out. That no fact lacks a source or a date is seen to where the TOML is read.

use std::collections::BTreeSet;

use pcn_finder::content::{
    Block, Card, Chapter, Content, Fact, PartDate, Piece, Place, Target, Verdict, pieces,
};
use pcn_finder::directory::{DESIGN_RANGE, Date, Directory};
use pcn_finder::explainer::{Explainer, is_found};
use pcn_finder::native::read_directory;

use crate::article::{self, Article, Text};
use crate::html::islands;
use crate::prose::words;
use crate::{ENGLISH, MADE, WRITTEN};

fn chapters() -> impl Iterator<Item = &'static Chapter> {
    ENGLISH.chapters.iter().chain(ENGLISH.asides)
}

fn facts(e: &Content) -> Vec<Fact> {
    let chapters = e.chapters.iter().chain(e.asides);
    let mut all: Vec<Fact> = chapters.flat_map(Chapter::facts).copied().collect();
    all.push(e.roles.lead.fact);
    all.extend(e.roles.entries.iter().map(|entry| entry.fact));
    all.extend(e.bigger_picture.levels.iter().map(|entry| entry.fact));
    all.extend(e.bigger_picture.replaced.iter().map(|entry| entry.fact));
    all.extend(e.timeline.entries.iter().map(|entry| entry.fact));
    all.extend([e.cards.emergency.fact, e.cards.urgent.fact]);
    all.extend(e.cards.groups.iter().flat_map(|group| group.cards).map(|card| card.fact));
    all.extend(e.glossary.terms.iter().map(|entry| entry.fact));
    all.extend(e.myths.entries.iter().map(|entry| entry.fact));
    all.extend(e.quiz.questions.iter().map(|entry| entry.fact));
    all.extend(e.easy_read.rows.iter().map(|entry| entry.fact));
    all.extend(e.animation.scenes.iter().map(|entry| entry.fact));
    all
}

#[track_caller]
fn all_differ<'a>(what: &str, names: impl Iterator<Item = &'a str>) {
    let mut met = BTreeSet::new();
    for name in names {
        assert!(met.insert(name), "{what} {name:?} is there twice");
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(name.chars().all(is_plain), "{what} {name:?} is no name for an address");
    }
}

#[test]
fn every_language_says_the_same() {
    let made_in_english = &MADE[0].1;
    for ((language, content), (_, made)) in WRITTEN.iter().zip(&*MADE) {
        let name = language.text().name;
        assert_eq!(content.language, language.text().code, "{name}");
        assert_eq!(facts(content), facts(&ENGLISH), "{name}");
        let cards = |e: &Content| -> Vec<&str> {
            e.cards.groups.iter().flat_map(|group| group.cards).map(|card| card.id).collect()
        };
        assert_eq!(cards(content), cards(&ENGLISH), "{name}");
        let ids = |made: &Explainer| -> Vec<&str> {
            let meanings = made.meanings.iter().map(|meaning| meaning.id);
            made.pages.iter().map(|page| page.id).chain(meanings).collect()
        };
        assert_eq!(ids(made), ids(made_in_english), "{name}");
        let islands = |made: &Explainer| made.pages.iter().map(islands).collect();
        let (islands, expected): (Vec<_>, Vec<_>) = (islands(made), islands(made_in_english));
        assert_eq!(islands, expected, "{name}");
    }
}

/// Whatever is said, it must be the same numbers that are told, screen by screen.
#[test]
fn every_language_tells_the_same_figures() {
    let figures = |article: &Article| -> BTreeSet<String> {
        let texts: Vec<String> = article.texts.iter().map(Text::shown).collect();
        let words = texts.iter().flat_map(|text| words(text));
        words.filter(|word| word.contains(char::is_numeric)).map(str::to_owned).collect()
    };
    let in_english = article::all(&ENGLISH);
    for (language, content) in &WRITTEN[1..] {
        for (said, expected) in article::all(content).iter().zip(&in_english) {
            let name = language.text().name;
            assert_eq!(figures(said), figures(expected), "{name}: {}", said.name);
        }
    }
}

#[test]
fn every_source_is_listed_once_and_used() {
    let listed: Vec<u16> = ENGLISH.sources.iter().map(|source| source.number).collect();
    assert!(listed.is_sorted_by(|a, b| a < b), "the sources are not in order of number");
    let used: BTreeSet<u16> =
        facts(&ENGLISH).iter().flat_map(|fact| fact.sources).copied().collect();
    assert_eq!(used.into_iter().collect::<Vec<_>>(), listed);
}

#[test]
fn no_fact_was_checked_before_its_source_was_written() {
    let facts = facts(&ENGLISH);
    println!(
        "{} facts, {} uncertain",
        facts.len(),
        facts.iter().filter(|f| f.is_uncertain).count()
    );
    for fact in facts {
        let Date { year, month, day } = fact.checked;
        let checked = PartDate { year, month, day };
        for source in ENGLISH.sources_of(&fact) {
            assert!(source.date.is_none_or(|date| date <= checked), "{fact:?}, {source:?}");
        }
        assert!(checked >= PartDate { year: 2026, month: 11, day: 21 }, "{fact:?}");
    }
}

#[test]
fn the_timeline_is_in_order() {
    let from_to = |date: PartDate| {
        let last = |part: u8| if part == 0 { 99 } else { part };
        ((date.year, date.month, date.day), (date.year, last(date.month), last(date.day)))
    };
    for pair in ENGLISH.timeline.entries.windows(2) {
        let ((earliest, _), (_, latest)) = (from_to(pair[0].when), from_to(pair[1].when));
        assert!(earliest <= latest, "{:?} comes after {:?}", pair[0].title, pair[1].title);
    }
    for entry in ENGLISH.timeline.entries {
        assert!(entry.until.is_none_or(|until| until > entry.when), "{:?}", entry.title);
    }
}

#[test]
fn there_is_as_much_as_was_planned() {
    let e = &*ENGLISH;
    assert_eq!((e.chapters.len(), e.asides.len()), (11, 1));
    assert_eq!(e.cards.groups.iter().map(|group| group.cards.len()).sum::<usize>(), 45);
    assert!(e.timeline.entries.len() >= 40 && e.glossary.terms.len() >= 67);
    assert_eq!((e.myths.entries.len(), e.quiz.questions.len()), (20, 10));
    let scenes = e.animation.scenes;
    assert_eq!((scenes.len(), scenes.iter().map(|scene| scene.seconds).sum::<u16>()), (10, 75));
    assert!(e.easy_read.rows.len() >= 24 && e.roles.entries.len() > 20);
    assert_eq!(e.cards.groups.iter().flat_map(|g| g.cards).filter(|c| c.fast.is_none()).count(), 1);
}

#[test]
fn names_in_addresses_differ() {
    all_differ("chapter", chapters().map(|chapter| chapter.id));
    all_differ("term", ENGLISH.glossary.terms.iter().map(|term| term.id));
    all_differ("card", ENGLISH.cards.groups.iter().flat_map(|g| g.cards).map(|card| card.id));
    all_differ("picture", ENGLISH.easy_read.rows.iter().map(|row| row.picture));
    all_differ("scene", ENGLISH.animation.scenes.iter().map(|scene| scene.picture));
    let names = ENGLISH.glossary.terms.iter().map(|term| term.name.to_lowercase());
    let names: Vec<String> =
        names.map(|name| name.replace(|c: char| !c.is_alphanumeric(), "")).collect();
    assert!(names.is_sorted(), "the glossary is not in order of name: {names:?}");
}

#[test]
fn every_link_and_mark_leads_somewhere() {
    let e = &*ENGLISH;
    for chapter in chapters() {
        assert!(!chapter.related.is_empty(), "{} leads nowhere", chapter.id);
        for target in chapter.related {
            let is_there = match target {
                Target::Chapter(id) => *id != chapter.id && e.chapter(id).is_some(),
                Target::Term(id) => e.term(id).is_some(),
                Target::Place(_) => true,
            };
            assert!(is_there, "{} leads to {target:?}", chapter.id);
        }
    }
    let mut named: Vec<&str> = e.glossary.terms.iter().filter_map(|term| term.chapter).collect();
    named.extend(e.myths.entries.iter().map(|myth| myth.chapter));
    named.extend(e.quiz.questions.iter().map(|question| question.chapter));
    for id in named {
        assert!(e.chapter(id).is_some(), "there is no chapter {id}");
    }
    let articles = WRITTEN.iter().flat_map(|(_, content)| article::all(content));
    for text in articles.flat_map(|article| article.texts) {
        for piece in pieces(&text.marked) {
            match piece {
                Piece::Term { id, .. } => assert!(e.term(id).is_some(), "there is no term {id}"),
                Piece::Words(words) => {
                    assert!(!words.contains(['[', '{', '}']), "a broken mark: {words}");
                }
                Piece::Own(_) => {}
            }
        }
    }
}

#[test]
fn the_readers_own_numbers_stand_only_where_they_are_filled_in() {
    let has_own = |text: &str| pieces(text).any(|piece| matches!(piece, Piece::Own(_)));
    let chapters = WRITTEN.iter().flat_map(|(_, e)| e.chapters.iter().chain(e.asides));
    for chapter in chapters {
        let mut yours_count = 0;
        for block in chapter.blocks {
            match block {
                Block::Yours { yours, anyone, .. } => {
                    yours_count += 1;
                    assert!(has_own(yours) && !has_own(anyone), "{}: {yours}", chapter.id);
                    // A network may have been looked at without a surgery.
                    assert!(!yours.contains("{surgery}"), "{}: {yours}", chapter.id);
                }
                Block::Paragraph(said) | Block::Caution(said) => assert!(!has_own(said.text)),
                Block::List { items, .. } | Block::AskSurgery { items, .. } => {
                    assert!(!items.iter().any(|item| has_own(item)));
                }
                Block::Heading(text) => assert!(!has_own(text)),
                Block::Show(_) => {}
            }
        }
        println!("{}: {yours_count} with the reader's own numbers", chapter.id);
        assert!(!has_own(chapter.key.text) && !has_own(chapter.question), "{}", chapter.id);
    }
}

#[test]
fn every_screen_where_questions_arise_has_an_answer() {
    let screens = [
        Place::Home,
        Place::Surgery,
        Place::SurgeryWithoutNetwork,
        Place::Network,
        Place::Help,
        Place::Data,
        Place::Privacy,
        Place::Feedback,
        Place::Cards,
        Place::Timeline,
    ];
    for screen in screens {
        assert!(ENGLISH.asked_on(screen).next().is_some(), "no chapter is asked for on {screen:?}");
    }
}

#[test]
fn lists_that_are_counted_on_are_whole() {
    for (_, Content { scale, labels, .. }) in &*WRITTEN {
        assert_eq!((scale.steps.len(), labels.verdicts.len(), labels.months.len()), (5, 3, 12));
        assert_eq!(scale.says(3, 1), scale.says_soon);
        assert_eq!(scale.says(0, 1), scale.says_familiar);
        assert_eq!((scale.says(1, 1), scale.says(2, 2)), (scale.says_neither, scale.says_both));
    }
}

#[test]
fn chapters_lead_on_and_back() {
    let ids: Vec<&str> = ENGLISH.chapters.iter().map(|chapter| chapter.id).collect();
    let id = |chapter: Option<&'static Chapter>| chapter.map(|chapter| chapter.id);
    for (at, chapter) in ENGLISH.chapters.iter().enumerate() {
        let (before, after) = ENGLISH.neighbours(chapter.id);
        assert_eq!(id(before), at.checked_sub(1).map(|at| ids[at]));
        assert_eq!(id(after), ids.get(at + 1).copied());
    }
    assert_eq!(ENGLISH.neighbours("london"), (None, None));
}

#[test]
fn every_question_has_one_right_answer_and_a_kind_word_for_the_others() {
    let harsh = ["wrong", "incorrect", "mistake", "fail", "should know"];
    for question in WRITTEN.iter().flat_map(|(_, content)| content.quiz.questions) {
        let right = question.answers.iter().filter(|answer| answer.is_right).count();
        assert_eq!((right, question.answers.len()), (1, 3), "{}", question.question);
        for answer in question.answers {
            let reply = answer.reply.to_lowercase();
            assert!(!harsh.iter().any(|word| reply.contains(word)), "{reply}");
        }
    }
    let places = ENGLISH.quiz.questions.iter().map(|q| q.answers.iter().position(|a| a.is_right));
    assert_eq!(places.collect::<BTreeSet<_>>().len(), 3, "the right answer stays in one place");
}

#[test]
fn every_card_can_be_found_and_none_is_signed_by_no_one() {
    let known = |card: &Card| format!("{} {} {}", card.need, card.who, card.words);
    for (_, content) in &*WRITTEN {
        let cards = || content.cards.groups.iter().flat_map(|group| group.cards);
        for card in cards() {
            assert!(is_found(&known(card), card.need), "{}", card.need);
        }
        let found: Vec<&str> =
            cards().filter(|card| is_found(&known(card), "physio")).map(|card| card.id).collect();
        assert!(found.contains(&"back-or-joint"), "{found:?}");
    }
    assert_eq!(ENGLISH.cards.sign_off, None, "if a clinician has signed, say so in the report");
    assert!(ENGLISH.myths.entries.iter().any(|myth| myth.verdict == Verdict::NotKnown));
}

#[test]
fn the_data_bears_out_what_is_said_of_it() {
    let directory: Directory =
        read_directory(include_bytes!("../../public/data/directory.bin")).unwrap();
    let sizes: Vec<u32> = directory.pcns.iter().map(|pcn| pcn.list_size).collect();
    let share = |count: usize| (100.0 * count as f64 / sizes.len() as f64).round();
    assert_eq!(sizes.len().next_multiple_of(100), 1_300);
    let (start, end) = (*DESIGN_RANGE.start(), *DESIGN_RANGE.end());
    assert_eq!(share(sizes.iter().filter(|size| **size > end).count()), 37.0);
    assert_eq!(share(sizes.iter().filter(|size| **size < start).count()), 9.0);
    let mean = sizes.iter().map(|size| f64::from(*size)).sum::<f64>() / sizes.len() as f64;
    assert_eq!((mean / 500.0).round() * 500.0, 48_500.0);
    let thousands = |size: Option<&u32>| (f64::from(*size.unwrap()) / 1_000.0).round();
    assert_eq!(thousands(sizes.iter().min()), 8.0);
    assert_eq!(thousands(sizes.iter().max()), 270.0);
    let alone =
        directory.pcns.iter().filter(|pcn| directory.members(pcn.code).count() == 1).count();
    assert_eq!((alone, directory.icbs.len(), directory.regions.len()), (97, 36, 7));

    let harrow = [
        ("Healthsense", 80_900, 7),
        ("Sphere", 69_600, 6),
        ("Health Alliance", 58_200, 6),
        ("Harrow Collaborative", 46_600, 9),
        ("Harrow East", 40_500, 3),
    ];
    for (name, people, surgeries) in harrow {
        let pcn = directory.pcns.iter().find(|pcn| pcn.short_name() == name).unwrap();
        assert_eq!((pcn.list_size + 50) / 100 * 100, people, "{name}");
        assert_eq!(directory.members(pcn.code).count(), surgeries, "{name}");
        let people = format!("about {},{:03} people", people / 1_000, people % 1_000);
        let surgeries = format!(" go to {surgeries} surgeries");
        for (language, content) in &*WRITTEN {
            let chapter = article::chapter(content.chapter("harrow").unwrap());
            let is_told =
                |text: &Text| text.marked.contains(&people) && text.marked.contains(&surgeries);
            assert!(chapter.texts.iter().any(is_told), "{name}: {}", language.text().name);
        }
    }
}
