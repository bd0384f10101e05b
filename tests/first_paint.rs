//! The page that is painted before the app must say what the app says, word for word: otherwise
//! the page moves when the app takes its place.

use pcn_finder::display::{KEY, SETTINGS};
use pcn_finder::text::{ENGLISH, Text};

const PAGE: &str = include_str!("../index.html");
const START: &str = include_str!("../public/start.js");

/// The page's text with runs of white space made one space.
fn page() -> String {
    PAGE.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_paint_says_what_the_app_says() {
    let Text { shell, search, home, near, .. } = &ENGLISH;
    let title = (shell.title)(home.title, false);
    for words in [
        format!("<title>{title}</title>"),
        format!(">{}</a>", shell.skip_link),
        format!("<span>{}</span>", shell.app_name),
        format!("aria-label=\"{}\"", shell.main_menu),
        format!(">{}</a>", shell.networks),
        format!(">{}</a>", shell.help),
        format!("> {} </p>", shell.loading),
        format!(">{}</h1>", home.title),
        format!(">{}</label>", search.label),
        format!(">{}</p>", search.hint),
        format!(">{}</button>", search.button),
        format!(">{}</p>", search.promise),
        format!("> {} </button>", near.locate),
        format!("> {} </p>", near.locate_hint),
    ] {
        assert!(page().contains(&words), "index.html lacks {words}");
    }
}

#[test]
fn the_first_paint_looks_as_the_visitor_chose() {
    assert!(START.contains(&format!("localStorage.getItem('{KEY}')")));
    let names = SETTINGS.map(|(name, _)| name).join("|");
    assert!(START.contains(&format!("({names})=")), "public/start.js does not read {names}");
    // Only the options of src/display.rs have a style: a word of anything else changes nothing.
    assert!(
        SETTINGS
            .iter()
            .flat_map(|(_, options)| *options)
            .all(|option| { option.chars().all(|letter| letter.is_ascii_lowercase()) })
    );
}

#[test]
fn the_policy_forbids_what_it_must() {
    let page = page();
    let (_, policy) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").unwrap();
    let policy = policy.split_once('"').unwrap().0;
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    assert!(!policy.contains("http"), "the policy names another origin: {policy}");
    assert!(!page.contains(" style=\""), "a style attribute breaks the policy");
    assert!(!page.contains("<style"), "a style element breaks the policy");
}
