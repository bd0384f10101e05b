//! The rules for the words. Each gives what offends against it, with the place and the words.

use pcn_finder::text::Language;

use crate::article::{Article, Kind, Text};
use crate::prose::{grade, sentences, words};

/// How easy the words of a language must be.
pub struct Limits {
    /// The most words of a sentence, and sentences of a paragraph.
    sentence: usize,
    paragraph: usize,
    /// The highest grades of Flesch and Kincaid: reading age is about five years more.
    article_grade: f64,
    paragraph_grade: f64,
    /// What no text may hold besides what none of any language may.
    refused: &'static [&'static str],
}

const ENGLISH: Limits =
    Limits { sentence: 20, paragraph: 3, article_grade: 6.0, paragraph_grade: 8.0, refused: &[] };

/// Shorter sentences, and so more of them; none that leans on the one before it, no short forms,
/// nothing in brackets.
const EASY_ENGLISH: Limits = Limits {
    sentence: 12,
    paragraph: 6,
    article_grade: 3.5,
    paragraph_grade: 6.0,
    refused: &[
        "(",
        ";",
        "'t",
        "'re",
        "'ll",
        "'ve",
        "it's",
        "that's",
        "such as",
        "which is",
        "unless",
        "although",
        "however",
        "whether",
        "therefore",
    ],
};

/// The limits of a language.
pub fn limits(language: Language) -> &'static Limits {
    if language.key() == "easy-english" { &EASY_ENGLISH } else { &ENGLISH }
}

/// Fewer words than this are too few for a grade to mean anything: "A family doctor." has 9.2.
const FEWEST_GRADED: usize = 11;

/// Letters that everyone knows, or knows better than what they stand for.
const KNOWN_ABBREVIATIONS: &[&str] = &["A&E", "COVID", "GP", "HIV", "ID", "NHS"];

/// Words that the NHS uses among itself. An asterisk stands for any ending.
const JARGON: &[&str] = &[
    "acute",
    "approximately",
    "capacity",
    "clinically",
    "cohort",
    "commenc*",
    "commission*",
    "comorbid*",
    "co-produc*",
    "deliver*",
    "empower*",
    "engag*",
    "facilitat*",
    "footprint",
    "framework",
    "frontline",
    "governance",
    "holistic",
    "in order to",
    "integrated",
    "intervention*",
    "key worker",
    "leverag*",
    "modalit*",
    "multidisciplinary",
    "optimis*",
    "pathway*",
    "presenting",
    "prevalence",
    "prior to",
    "proactive",
    "provider*",
    "regarding",
    "remit",
    "robust",
    "seamless",
    "secondary care",
    "service user*",
    "signpost*",
    "stakeholder*",
    "stratif*",
    "streamlin*",
    "tertiary",
    "triag*",
    "utilis*",
    "via",
    "workforce",
    "e.g.",
    "i.e.",
    "etc",
];

/// "GP surgery" is what the public says.
const PRACTICE: &[&str] = &["practice", "practices"];
/// The few places that name it as others do.
const PRACTICE_ALLOWED: &[&str] =
    &["‘You and Your General Practice’", "Official papers call it a GP practice."];

const NUMBERS: &[&str] =
    &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const MONEY: &[&str] = &["£", "pence", "pounds", "penny"];

const PROMISES: &[&str] = &[
    "you will be seen",
    "you will see a",
    "you will get an appointment",
    "will be seen within",
    "guarantee*",
    "same-day appointment*",
    "same day appointment*",
    "no waiting",
    "without waiting",
    "straight away",
    "always available",
];

const OUTWARD: &[&str] = &["http", "www.", ".uk", ".org", ".com", "@"];

/// Everything in an article that offends.
pub fn offences(article: &Article, limits: &Limits) -> Vec<String> {
    let mut found = of_texts(article, limits);
    found.extend(unexplained(article).map(|what| format!("{}: {what}", article.name)));
    found.extend(late_marks(article).map(|what| format!("{}: {what}", article.name)));
    found
}

/// Every text of an article that offends by itself, and the grades.
pub fn of_texts(article: &Article, limits: &Limits) -> Vec<String> {
    let mut found = Vec::new();
    for text in &article.texts {
        let shown = text.shown();
        for (rule, what) in of_text(text, &shown, limits) {
            found.push(format!("{}: {rule}: {what}\n    {shown}", article.name));
        }
    }
    for paragraph in article.paragraphs() {
        let shown: Vec<String> = paragraph.iter().map(Text::shown).collect();
        let grade = grade(shown.iter().map(String::as_str));
        let count: usize = shown.iter().map(|text| words(text).count()).sum();
        if count >= FEWEST_GRADED && grade > limits.paragraph_grade {
            found.push(format!("{}: grade {grade:.1}\n    {}", article.name, shown.join(" ")));
        }
    }
    let grade = article_grade(article);
    if grade > limits.article_grade {
        found.push(format!("{}: grade {grade:.1} of all", article.name));
    }
    found
}

/// The grade of all sentences of an article.
pub fn article_grade(article: &Article) -> f64 {
    let shown = article.paragraphs().flatten().map(Text::shown).collect::<Vec<_>>();
    grade(shown.iter().map(String::as_str))
}

fn of_text(text: &Text, shown: &str, limits: &Limits) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    if text.kind == Kind::Prose {
        let sentences = sentences(shown);
        for sentence in &sentences {
            let count = words(sentence).count();
            if count > limits.sentence {
                found.push(("sentence", format!("{count} words")));
            }
        }
        if sentences.len() > limits.paragraph {
            found.push(("paragraph", format!("{} sentences", sentences.len())));
        }
        if !shown.ends_with(['.', '?', '!', '’']) {
            found.push(("sentence", "does not end".into()));
        }
    }
    let mut refuse = |rule, text: &str, banned: &[&str]| {
        let hits = banned.iter().filter(|banned| holds(text, banned));
        found.extend(hits.map(|hit| (rule, format!("{hit:?}"))));
    };
    let without_names =
        PRACTICE_ALLOWED.iter().fold(shown.to_owned(), |t, name| t.replace(name, ""));
    refuse("practice", &without_names, PRACTICE);
    refuse("money", shown, MONEY);
    refuse("promise", shown, PROMISES);
    refuse("number in words", shown, NUMBERS);
    if text.kind == Kind::Prose {
        refuse("not easy", shown, limits.refused);
    }
    if text.kind != Kind::Saying {
        refuse("jargon", &without_official(&text.marked), JARGON);
    }
    found
        .extend(OUTWARD.iter().filter(|o| shown.contains(**o)).map(|o| ("link", format!("{o:?}"))));
    found.extend(promised_wait(shown).map(|wait| ("promise", wait)));
    if ["  ", " .", " ,", "“", "”", "–", "—", "'m "].iter().any(|odd| shown.contains(odd)) {
        found.push(("typing", "odd spaces, quotes or dashes".into()));
    }
    found
}

/// Whether a text holds a word or words, whatever the case; `*` at the end stands for any ending.
fn holds(text: &str, banned: &str) -> bool {
    let (text, is_start) = (text.to_lowercase(), banned.ends_with('*'));
    let banned = banned.trim_end_matches('*').to_lowercase();
    let is_letter = |c: char| c.is_alphanumeric();
    text.match_indices(&banned).any(|(at, _)| {
        let starts = !text[..at].ends_with(is_letter) || !banned.starts_with(is_letter);
        let ends = is_start
            || !banned.ends_with(is_letter)
            || !text[at + banned.len()..].starts_with(is_letter);
        starts && ends
    })
}

/// The text without what is named as its owners name it: marks of the glossary, and quotes.
fn without_official(marked: &str) -> String {
    let mut rest = marked.to_owned();
    for (open, close) in [("[[", "]]"), ("‘", "’")] {
        while let Some((before, after)) = rest.split_once(open) {
            let Some((_, after)) = after.split_once(close) else { break };
            rest = format!("{before}…{after}");
        }
    }
    // What stands before its own short form is a name too: integrated care board (ICB).
    match rest.split_once("integrated care ") {
        Some((before, after)) if before.ends_with("is ") || before.ends_with("an ") => {
            format!("{before}{after}")
        }
        _ => rest,
    }
}

/// "within 2 weeks": a wait that nobody can promise.
fn promised_wait(text: &str) -> impl Iterator<Item = String> {
    let all: Vec<String> = words(text).map(str::to_lowercase).collect();
    let waits: Vec<String> = all
        .windows(3)
        .filter(|w| {
            let is_unit =
                ["minute", "hour", "day", "week"].iter().any(|unit| w[2].starts_with(unit));
            matches!(&*w[0], "within" | "in") && w[1].parse::<u32>().is_ok() && is_unit
        })
        .map(|w| w.join(" "))
        .collect();
    waits.into_iter()
}

/// Abbreviations that are not spelled out where they are first met, and "network" before it is
/// called a primary care network.
fn unexplained(article: &Article) -> impl Iterator<Item = String> {
    let all: Vec<String> = article.texts.iter().map(Text::shown).collect();
    let all = all.join(" ¶ ");
    let mut found = Vec::new();
    let mut met: Vec<&str> = Vec::new();
    let breaks = |c: char| !(c.is_alphanumeric() || c == '&');
    let mut at = 0;
    for word in all.split_inclusive(breaks) {
        let short = word.trim_end_matches(breaks).trim_end_matches('s');
        let is_short = short.len() > 1
            && short.chars().all(|c| c.is_ascii_uppercase() || c == '&')
            && !KNOWN_ABBREVIATIONS.contains(&short);
        if is_short && !met.contains(&short) {
            met.push(short);
            let (before, after) = (&all[..at], &all[at + short.len()..]);
            let is_after_long =
                before.ends_with('(') && stands_for(before.trim_end_matches(" ("), short);
            let long_after = after.strip_prefix(" (").and_then(|rest| rest.split_once(')'));
            let is_before_long = long_after.is_some_and(|(long, _)| stands_for(long, short));
            let is_named = [" is its short name.", " is the short name."];
            let is_named = is_named.iter().any(|named| after.starts_with(named))
                && before.match_indices(' ').any(|(end, _)| stands_for(&before[..end], short));
            if !is_after_long && !is_before_long && !is_named {
                found.push(format!("{short} is not spelled out at first"));
            }
        }
        at += word.len();
    }
    let text = all.to_lowercase();
    let mut all_places = text.match_indices("network").map(|(at, _)| &text[..at]);
    let first = all_places.find(|before| !before.ends_with("local professional "));
    let is_spelled = first.is_none_or(|before| before.ends_with("primary care "));
    if !is_spelled {
        found.push("the first network is not called a primary care network".into());
    }
    found.into_iter()
}

/// Whether the last words of a text begin with the letters of its short form; small words may be
/// passed over.
fn stands_for(long: &str, short: &str) -> bool {
    let mut letters = short.chars().rev().peekable();
    for word in words(&long.replace('-', " ")).collect::<Vec<_>>().into_iter().rev() {
        let Some(letter) = letters.peek() else { return true };
        if matches!(word, "and" | "of" | "for" | "the") {
            continue;
        }
        let initial = word.chars().next().map(|c| c.to_ascii_uppercase());
        if initial == Some(*letter) {
            letters.next();
        } else {
            return false;
        }
    }
    letters.peek().is_none()
}

/// Words that are explained later than they are first met, or twice.
fn late_marks(article: &Article) -> impl Iterator<Item = String> {
    use pcn_finder::content::{Piece, pieces};
    let mut before = String::new();
    let mut marked: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for text in article.texts.iter().filter(|text| text.kind == Kind::Prose) {
        for piece in pieces(&text.marked) {
            match piece {
                Piece::Words(words) => before.push_str(&words.to_lowercase()),
                Piece::Term { id, words } => {
                    if marked.iter().any(|known| known == id) {
                        found.push(format!("{id} is marked twice"));
                    } else if holds(&before, words) {
                        found.push(format!("{words:?} is marked later than at first"));
                    }
                    marked.push(id.to_owned());
                    before.push_str(&words.to_lowercase());
                }
                Piece::Own(_) => {}
            }
        }
        before.push(' ');
    }
    found.into_iter()
}

#[test]
fn every_kind_of_offence_is_found() {
    #[track_caller]
    fn offends(texts: &[&str], expected: &str) {
        let mut article = Article::new("test");
        article.prose(&["It is so."; 12]);
        for text in texts {
            article.prose(&[text]);
        }
        let found = offences(&article, &ENGLISH);
        let first = found.first().map(|text| text.lines().next().unwrap_or_default());
        assert_eq!((first, found.len()), (Some(&*format!("test: {expected}")), 1), "{found:#?}");
    }
    offends(&[&("It is so ".repeat(7) + "now.")], "sentence: 22 words");
    offends(&["It is. It is. It is. It is."], "paragraph: 4 sentences");
    offends(&["It is"], "sentence: does not end");
    offends(&["Your practice is here."], "practice: \"practice\"");
    offends(&["Pay 9 pounds."], "money: \"pounds\"");
    offends(&["It is £9."], "money: \"£\"");
    offends(&["You will be seen soon."], "promise: \"you will be seen\"");
    offends(&["You see a nurse in 2 days."], "promise: in 2 days");
    offends(&["Go to all of the pathways."], "jargon: \"pathway*\"");
    offends(&["It is run by the stakeholder."], "jargon: \"stakeholder*\"");
    offends(&["There are two of us."], "number in words: \"two\"");
    offends(&["See www.a.b for it."], "link: \"www.\"");
    offends(&["Ask your ICB."], "ICB is not spelled out at first");
    offends(&["Ask your care board (ICB)."], "ICB is not spelled out at first");
    offends(&["Ask your care board. ICB is its short name."], "ICB is not spelled out at first");
    offends(&["Ask the network."], "the first network is not called a primary care network");
    offends(&["Ask a nurse.", "Or a [[nurse|nurse]]."], "\"nurse\" is marked later than at first");
    offends(&["A [[n|nurse]].", "Or a [[n|nurse]]."], "n is marked twice");
    offends(&["It is so – now."], "typing: odd spaces, quotes or dashes");
    let hard = "Availability necessitates consideration of organisational capability ";
    offends(&[&(hard.to_owned() + "and regional population health everywhere.")], "grade 30.5");

    let mut hard = Article::new("test");
    hard.prose(&["The surgery can help you with a question about a medicine that you take."]);
    assert_eq!(offences(&hard, &ENGLISH), ["test: grade 6.7 of all"]);
}

#[test]
fn easy_english_may_do_less() {
    #[track_caller]
    fn offends(text: &str, expected: &str) {
        let mut article = Article::new("test");
        article.prose(&[text]);
        assert_eq!(offences(&article, &ENGLISH), [""; 0]);
        let found = offences(&article, &EASY_ENGLISH);
        assert!(found[0].starts_with(&format!("test: {expected}")), "{found:#?}");
    }
    offends(&("It is so ".repeat(4) + "now."), "sentence: 13 words");
    offends("It is so (now).", "not easy: \"(\"");
    offends("It isn't so.", "not easy: \"'t\"");
    offends("It is for you, unless you go.", "not easy: \"unless\"");
}

#[test]
fn what_is_allowed_passes() {
    let mut article = Article::new("test");
    article.prose(&["It is so."; 12]);
    article.prose(&["Ask your [[icb|integrated care board (ICB)]]. It is for [[triage|triage]]."]);
    article.prose(&["Your PA (physician associate) says ‘stakeholder’ to an NHS GP."]);
    article.prose(&["A primary care network is a network. PCN is its short name."]);
    assert_eq!(offences(&article, &ENGLISH), [""; 0]);
}
