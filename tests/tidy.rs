//! The rules of the house that the compiler does not keep: which layer may name which, what a
//! file opens with, how long it may grow, and that no address of another host slips in.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder or file of `src/`, the layers it may name besides itself, and what it may not.
struct Layer(&'static str, &'static [&'static [&'static str]], &'static [&'static str], usize);

/// What knows neither a browser nor a screen; the upper layers may name all of it.
const DOMAIN: &[&str] =
    &["directory", "explainer", "feedback", "figures", "text", "page", "display", "kiosk"];
const BROWSER: &[&str] = &["web_sys", "js_sys", "wasm_bindgen"];
const PURE: &[&str] =
    &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "std::fs", "std::time", "std::net"];

/// The table of layers; the last figure is the longest a file may be before its tests.
const LAYERS: &[Layer] = &[
    Layer("directory", &[], PURE, 300),
    Layer("explainer", &[&["directory"]], PURE, 300),
    Layer("feedback", &[&["directory", "spreadsheet"]], PURE, 300),
    Layer("figures", &[&["directory", "spreadsheet", "text"]], PURE, 300),
    Layer("spreadsheet", &[], PURE, 300),
    Layer("content", &[&["directory", "explainer", "page", "text"]], BROWSER, 300),
    Layer("import", &[&["directory"]], PURE, 300),
    Layer(
        "native",
        &[&["directory", "explainer", "feedback"]],
        &["leptos", "web_sys", "js_sys", "wasm_bindgen"],
        300,
    ),
    Layer("kiosk", &[&["directory", "text"]], PURE, 300),
    Layer("text", &[&["directory"]], PURE, 300),
    Layer("page", &[&["directory"]], PURE, 300),
    Layer("display", &[&["text"]], PURE, 300),
    Layer("browser", &[&["directory", "feedback"]], &["leptos"], 300),
    Layer("ui", &[&["directory", "text", "page"]], BROWSER, 200),
    Layer("context", &[DOMAIN, &["browser"]], BROWSER, 200),
    Layer("parts", &[DOMAIN, &["ui", "context"]], BROWSER, 200),
    Layer("pages", &[DOMAIN, &["ui", "context", "parts"]], BROWSER, 200),
    Layer("app", &[DOMAIN, &["browser", "ui", "context", "parts", "pages"]], &[], 200),
    Layer("views", &[DOMAIN, &["browser", "ui", "context", "parts"]], BROWSER, 200),
    Layer(
        "update",
        &[DOMAIN, &["browser", "ui", "context", "parts", "import", "native"]],
        BROWSER,
        200,
    ),
    Layer("stand", &[DOMAIN, &["browser", "ui", "context", "parts", "views"]], BROWSER, 200),
    Layer("areas", &[DOMAIN, &["browser", "ui", "context", "parts"]], BROWSER, 200),
    Layer("bin", &[&["directory", "feedback", "import", "native", "content", "text"]], &[], 300),
];

/// What nobody should use in two ways, and the one file that may.
const CRYPTOGRAPHY: &[&str] = &["argon2", "chacha20poly1305", "hpke"];
const PRIMITIVES: &str = "feedback/sealing/primitives.rs";

/// Public places that patients are sent to, and the name of SVG, which nothing fetches.
const ADDRESSES: &[&str] = &[
    "https://www.nhs.uk",
    "https://www.nhsinform.scot",
    "https://111.wales.nhs.uk",
    "https://www.nidirect.gov.uk",
    "https://www.gov.je",
    "https://www.gov.gg",
    "https://www.gov.im",
    "https://111.nhs.uk",
    "https://www.england.nhs.uk",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/",
    "http://www.w3.org/2000/svg",
];

#[test]
fn the_sources_keep_the_rules() {
    let sources = files(Path::new("src"), "rs");
    assert!(sources.len() > 10, "src/ was not found");
    let mut offences: Vec<String> = Vec::new();
    for path in sources {
        offences.extend(check(&name(&path), &fs::read_to_string(&path).unwrap()));
    }
    let styles = files(Path::new("style"), "scss");
    let read: Vec<_> = styles.iter().map(|p| (name(p), fs::read_to_string(p).unwrap())).collect();
    offences.extend(check_styles(&read));
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// What a source file does against the rules, each with file and line.
fn check(path: &str, text: &str) -> Vec<String> {
    let mut offences = Vec::new();
    let mut offend = |line: usize, what: String| offences.push(format!("{path}:{line}: {what}"));
    if !text.starts_with("//!") {
        offend(1, "opens without a //! line on what the file is for".into());
    }
    let is_tests = path.ends_with("/tests.rs") || path.ends_with("/fixtures.rs");
    let code = if is_tests { "" } else { before_tests(text) };
    let inside = path.trim_start_matches("src/");
    let layer = inside.split(['/', '.']).next().unwrap_or_default();
    let Some(Layer(_, may, never, longest)) = LAYERS.iter().find(|l| l.0 == layer) else {
        if !matches!(inside, "lib.rs" | "main.rs") {
            offend(1, format!("`{layer}` is no layer of the table in tests/tidy.rs"));
        }
        return offences;
    };
    if code.lines().count() > *longest {
        offend(*longest, format!("is longer than {longest} lines"));
    }
    let bare = without_comments(text);
    for (at, other) in named_modules(&bare) {
        let is_layer = LAYERS.iter().any(|l| l.0 == other[0]);
        if is_layer && other[0] != layer && !may.concat().contains(&other[0].as_str()) {
            offend(line_of(&bare, at), format!("`{layer}` may not name `{}`", other[0]));
        }
        let own_page = inside.split(['/', '.']).nth(1).unwrap_or_default();
        let is_other_page = layer == "pages" && other[0] == "pages" && own_page != "mod";
        if is_other_page && other.get(1).is_some_and(|page| page != own_page) {
            offend(line_of(&bare, at), "a page may not name another page".into());
        }
    }
    for (number, line) in bare.lines().enumerate().map(|(i, line)| (i + 1, line)) {
        for word in never.iter().filter(|word| names(line, word)) {
            offend(number, format!("`{layer}` may not name `{word}`"));
        }
        for word in [".unwrap()", "todo!", "unimplemented!"] {
            if line.contains(word) && number <= code.lines().count() {
                offend(number, format!("`{word}` outside tests"));
            }
        }
        for word in CRYPTOGRAPHY.iter().filter(|word| names(line, word)) {
            if inside != PRIMITIVES {
                offend(number, format!("only `{PRIMITIVES}` may name `{word}`"));
            }
        }
        let is_known = |rest: &str| ADDRESSES.iter().any(|known| rest.starts_with(known));
        let addresses = line.match_indices("http").map(|(at, _)| &line[at..]);
        let mut foreign = addresses.filter(|a| a.contains("://") && a.find("://") < Some(6));
        if layer != "bin" && foreign.any(|rest| !is_known(rest)) {
            offend(number, "an address that is not in the list of tests/tidy.rs".into());
        }
    }
    offences
}

/// Style files that no style sheet takes in, itself or through another.
fn check_styles(files: &[(String, String)]) -> Vec<String> {
    let stem = |path: &str| {
        let file = path.rsplit('/').next().unwrap_or_default();
        file.trim_start_matches('_').trim_end_matches(".scss").to_owned()
    };
    let takes = |text: &str, stem: &str| {
        let mut uses = text.lines().filter(|l| l.starts_with("@use") || l.starts_with("@forward"));
        uses.any(|l| l.contains(&format!("\"{stem}\"")) || l.contains(&format!("/{stem}\"")))
    };
    let is_used = |path: &str| files.iter().any(|(p, text)| p != path && takes(text, &stem(path)));
    let is_partial = |path: &str| path.rsplit('/').next().unwrap_or_default().starts_with('_');
    let partials = files.iter().filter(|(path, _)| is_partial(path));
    let unused = partials.filter(|(path, _)| !is_used(path));
    unused.map(|(path, _)| format!("{path}:1: is used by no style file")).collect()
}

/// The part of a file before its tests.
fn before_tests(text: &str) -> &str {
    text.split_once("#[cfg(test)]\nmod tests {").map_or(text, |(code, _)| code)
}

/// The text with comments blanked, line for line. A `//` inside an address stays.
fn without_comments(text: &str) -> String {
    let bare = |line: &str| {
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
        comment.map_or(line, |(at, _)| &line[..at]).to_owned() + "\n"
    };
    text.lines().map(bare).collect()
}

/// Every module named from the root, `crate::a::b` and `crate::{a::b, c}`, and where.
fn named_modules(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut named = Vec::new();
    for root in ["crate::", "pcn_finder::", "super::super::"] {
        for (at, _) in text.match_indices(root) {
            let start = at + root.len();
            if let Some(group) = text[start..].strip_prefix('{') {
                let items = items(group).into_iter();
                named.extend(items.map(|(offset, item)| (start + 1 + offset, path_of(item))));
            } else {
                named.push((at, path_of(&text[start..])));
            }
        }
    }
    named
}

/// The items of a braced list, from after its opening brace, each with its place.
fn items(group: &str) -> Vec<(usize, &str)> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                let item = group[start..at].trim_start();
                items.push((at - item.len(), item));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    items
}

/// `a::b::C` as its parts.
fn path_of(text: &str) -> Vec<String> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    text[..end.unwrap_or(text.len())].split("::").map(str::to_owned).collect()
}

/// Whether a line holds a word, not as part of a longer one.
fn names(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let end = at + word.len();
        !line[..at].ends_with(is_part) && (word == "leptos" || !line[end..].starts_with(is_part))
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_kind_of_offence_is_caught() {
    #[track_caller]
    fn offends(path: &str, code: &str, expected: &str) {
        let found = check(path, &format!("//! A file.\n{code}\n"));
        assert_eq!(found, [format!("{path}:{expected}")]);
    }
    offends(
        "src/directory/geo.rs",
        "use leptos::prelude::*;",
        "2: `directory` may not name `leptos`",
    );
    offends(
        "src/directory/geo.rs",
        "\nuse leptos_router::A;",
        "3: `directory` may not name `leptos`",
    );
    offends("src/directory/geo.rs", "use std::fs;", "2: `directory` may not name `std::fs`");
    offends("src/text/mod.rs", "use crate::ui::Card;", "2: `text` may not name `ui`");
    offends(
        "src/ui/card.rs",
        "use crate::{\n  directory::{Pcn, A},\n  context::B};",
        "4: `ui` may not name `context`",
    );
    offends("src/ui/card.rs", "fn f() { crate::pages::f() }", "2: `ui` may not name `pages`");
    offends("src/ui/card.rs", "use super::super::context::B;", "2: `ui` may not name `context`");
    offends("src/pages/home.rs", "use crate::browser::f;", "2: `pages` may not name `browser`");
    offends("src/pages/home.rs", "use leptos::web_sys::Node;", "2: `pages` may not name `web_sys`");
    offends(
        "src/pages/home/mod.rs",
        "use crate::pages::help::f;",
        "2: a page may not name another page",
    );
    offends(
        "src/browser/fetch.rs",
        "use leptos::prelude::*;",
        "2: `browser` may not name `leptos`",
    );
    offends(
        "src/feedback/a.rs",
        "use hpke::Kem;",
        "2: only `feedback/sealing/primitives.rs` may name `hpke`",
    );
    offends("src/context/a.rs", "let a = b.unwrap();", "2: `.unwrap()` outside tests");
    offends(
        "src/ui/a.rs",
        "const A: &str = \"https://example.org\";",
        "2: an address that is not in the list of tests/tidy.rs",
    );
    offends("src/ui/a.rs", &"\n".repeat(200), "200: is longer than 200 lines");
    offends("src/utils/a.rs", "", "1: `utils` is no layer of the table in tests/tidy.rs");
    let bare = check("src/ui/a.rs", "use leptos::prelude::*;\n");
    assert_eq!(bare, ["src/ui/a.rs:1: opens without a //! line on what the file is for"]);
    let styles = [("main.scss", "@use \"tokens\";\n"), ("_tokens.scss", ""), ("_lost.scss", "")];
    let styles = styles.map(|(path, text)| (path.to_owned(), text.to_owned()));
    assert_eq!(check_styles(&styles), ["_lost.scss:1: is used by no style file"]);
}

#[test]
fn what_is_allowed_passes() {
    #[track_caller]
    fn passes(path: &str, code: &str) {
        assert_eq!(check(path, &format!("//! A file.\n{code}\n")), [""; 0]);
    }
    passes("src/ui/card.rs", "use leptos::prelude::*;\nuse crate::directory::{Pcn, context};");
    passes(
        "src/ui/card.rs",
        "/// As `crate::context::A` and `web_sys` do, see https://example.org",
    );
    passes("src/pages/home/mod.rs", "use crate::pages::home::f;\nuse crate::{context::A, ui::B};");
    passes("src/browser/fetch.rs", "use web_sys::Window;");
    passes("src/text/help.rs", "const A: &str = \"https://111.nhs.uk/\";");
    passes("src/directory/a.rs", "#[cfg(test)]\nmod tests {\nfn f() { a.unwrap() }\n}");
}
