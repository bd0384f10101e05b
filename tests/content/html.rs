//! The pages as they are made: whole elements, no code, no way out of the app, no mark astray.

use std::collections::BTreeSet;

use pcn_finder::explainer::{Island, Part, ReadyPage, parts};
use pcn_finder::page::Page;

use crate::MADE;

/// The pieces of HTML of every page, once for a reader of whom all is known and once for one of
/// whom nothing is; then all that is no page. Each with a name for messages.
fn pieces() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (_, made) in &*MADE {
        for page in made.pages {
            for is_known in [true, false] {
                let own = |own| is_known.then(|| format!("<{own:?}> & Co"));
                let html = parts(page.html, own).into_iter().filter_map(|part| match part {
                    Part::Html(html) => Some((page.id.to_owned(), html)),
                    Part::Island(_) => None,
                });
                all.extend(html);
            }
        }
        all.extend(made.meanings.iter().map(|it| (it.id.to_owned(), it.html.to_owned())));
        all.extend(made.asked.iter().map(|it| (format!("{:?}", it.place), it.links.to_owned())));
        let scenes = made.animation.scenes.iter();
        all.extend(scenes.map(|scene| (scene.caption.to_owned(), scene.drawing.to_owned())));
    }
    all
}

/// The tags of a piece of HTML, without their brackets.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap())
}

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let found = tags(html).filter_map(|tag| tag.split_once(&start));
    found.map(|(_, rest)| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_element_is_whole() {
    for (name, html) in pieces() {
        let mut open = Vec::new();
        for tag in tags(&html) {
            let word = tag.split([' ', '/']).next().unwrap();
            if let Some(end) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(end), "in {name}: {html}");
            } else if !tag.ends_with('/') {
                open.push(word);
            }
        }
        assert!(open.is_empty(), "{name} leaves {open:?} open");
        assert!(!html.contains(|c: char| c.is_control() && c != '\n'), "a mark is left in {name}");
        assert!(!html.contains("{") && !html.contains("[["), "a mark is left in {name}");
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for (name, html) in pieces() {
        for tag in tags(&html) {
            let bare: String = tag.to_lowercase().split('"').step_by(2).collect();
            let element = bare.split(' ').next().unwrap();
            let is_bad = ["script", "style", "iframe", "img", "link", "object"].contains(&element);
            assert!(!is_bad && !bare.contains(" style=") && !bare.contains(" on"), "{name}: {tag}");
            assert!(!tag.contains("http") && !tag.contains("url("), "{name}: {tag}");
        }
    }
}

#[test]
fn every_link_stays_in_the_app_and_leads_somewhere() {
    for (name, html) in pieces() {
        for address in values(&html, "href").iter().filter(|address| !address.starts_with('#')) {
            let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
            let query = address.strip_prefix('?').expect(address);
            let (key, value) = query.split_once('=').unwrap_or_default();
            match Page::parse(|known| (known == key).then_some(value)) {
                Page::Explain(id) => {
                    // Every language has the same pages: see `facts`.
                    let page =
                        MADE[0].1.page(&id).unwrap_or_else(|| panic!("{name} leads to {id}"));
                    let has_anchor = values(page.html, "id").contains(&anchor);
                    assert!(anchor.is_empty() || has_anchor, "{name} leads to {id}#{anchor}");
                }
                page => assert!(!matches!(page, Page::Unknown(_)), "{name} leads to {address}"),
            }
        }
        for term in values(&html, "data-term") {
            assert!(MADE[0].1.meaning(term).is_some(), "{name} explains {term}");
        }
    }
}

#[test]
fn names_are_given_once() {
    let made = &MADE[0].1;
    let ids: Vec<&str> = made.pages.iter().map(|page| page.id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    for page in made.pages {
        assert!(page.id.len() <= 40, "{} is too long for an address", page.id);
        let ids = values(page.html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}: {ids:?}", page.id);
    }
}

/// What the app adds to a page, but for the voice.
pub fn islands(page: &ReadyPage) -> Vec<Island> {
    let island = |part| match part {
        Part::Island(island) => Some(island),
        Part::Html(_) => None,
    };
    let islands = parts(page.html, |_| None).into_iter().filter_map(island);
    islands.filter(|island| *island != Island::ReadAloud).collect()
}

#[test]
fn what_the_app_adds_has_its_place() {
    let made = &MADE[0].1;
    let islands = |id: &str| islands(made.page(id).unwrap());
    assert_eq!(islands("what-is-a-network"), [Island::Animation]);
    assert_eq!(islands("better-together"), [Island::Animation]);
    assert_eq!(islands("quick-or-familiar"), [Island::Scale]);
    assert_eq!(islands("who-can-help"), [Island::Filter]);
    let own = made.page("what-is-a-network").unwrap();
    let named = parts(own.html, |_| Some("A < B & C".to_owned()));
    assert!(format!("{named:?}").contains("A &lt; B &amp; C"), "{named:?}");
}
