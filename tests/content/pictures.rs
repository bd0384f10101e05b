//! The drawings beside the words: each that is named is there and no other, and none holds what a
//! strict page refuses, an address, or what would clash with its neighbours on one page.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use crate::ENGLISH;

/// What no drawing may hold, and why.
const REFUSED: &[(&str, &str)] = &[
    (" style=", "a style attribute, which the page refuses"),
    ("<style", "a style of its own"),
    ("<script", "a script"),
    (" on", "a handler of events"),
    (" id=", "an id, which clashes when a drawing stands twice on a page"),
    ("//", "an address"),
    ("fill=\"#", "a colour of its own, which would stay when the colours change"),
    ("stroke=\"#", "a colour of its own, which would stay when the colours change"),
    ("<text", "letters that need a font"),
];

#[test]
fn the_pictures_of_easy_read_keep_the_rules() {
    assert_eq!(offences("easy-read", ENGLISH.easy_read.rows.iter().map(|row| row.picture)), "");
}

#[test]
fn the_pictures_of_the_levels_keep_the_rules() {
    let levels = ENGLISH.bigger_picture.levels.iter();
    assert_eq!(offences("levels", levels.map(|level| level.picture)), "");
}

#[test]
fn the_scenes_keep_the_rules() {
    let scenes = ENGLISH.animation.scenes.iter();
    // A number runs up in one of them. Figures are all that it is written with.
    let offences = offences("scenes", scenes.map(|scene| scene.picture));
    assert_eq!(offences, "counter.svg holds letters that need a font");
    let counter = read("scenes/counter.svg");
    let written = counter.split('<').filter_map(|piece| piece.split_once('>'));
    let written: String = written.map(|(_, text)| text.trim()).collect();
    assert!(!written.is_empty());
    assert_eq!(written.replace(|it: char| it.is_ascii_digit() || it == ',', ""), "");
}

#[test]
fn the_scenes_have_the_shapes_they_share_and_are_small_together() {
    let symbols = read("symbols.svg");
    let scenes = ENGLISH.animation.scenes.iter();
    let scenes = scenes.map(|scene| read(&format!("scenes/{}.svg", scene.picture)));
    let all = scenes.chain([symbols.clone()]).collect::<String>();
    let names = |text: &str, before: &str| -> BTreeSet<String> {
        let pieces = text.split(before).skip(1);
        pieces.filter_map(|piece| Some(piece.split_once('"')?.0.to_owned())).collect()
    };
    assert_eq!(names(&all, "href=\"#"), names(&symbols, " id=\""));
    let is_refused = |(what, _): &&(&str, &str)| *what != " id=" && symbols.contains(what);
    assert_eq!(REFUSED.iter().find(is_refused), None);
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(all.as_bytes()).unwrap();
    let size = packed.finish().unwrap().len();
    assert!(size < 40_000, "{size} bytes");
    println!("the scenes are {size} bytes, compressed");
}

fn read(name: &str) -> String {
    fs::read_to_string(format!("src/explainer/pictures/{name}")).unwrap()
}

/// What the drawings of a folder do against the rules, a line each.
fn offences(folder: &str, named: impl Iterator<Item = &'static str>) -> String {
    let path = format!("src/explainer/pictures/{folder}");
    let entries = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap());
    let found: BTreeSet<String> =
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    let named: BTreeSet<String> = named.map(|name| format!("{name}.svg")).collect();
    let mut offences: Vec<String> =
        named.difference(&found).map(|file| format!("{file} is not drawn")).collect();
    offences.extend(found.difference(&named).map(|file| format!("{file} is not used")));
    let mut total = 0;
    for file in &found {
        let drawing = read(&format!("{folder}/{file}"));
        total += drawing.len();
        if !(drawing.starts_with("<svg class=\"") && drawing.contains(" aria-hidden=\"true\">")) {
            offences.push(format!("{file} is no drawing that screen readers pass over"));
        }
        let held = REFUSED.iter().filter(|(what, _)| drawing.contains(what));
        offences.extend(held.map(|(_, why)| format!("{file} holds {why}")));
    }
    // About a tenth of this once packed.
    if total > 60_000 {
        offences.push(format!("{folder} is {total} bytes long"));
    }
    offences.join("\n")
}
