//! How each part is written in TOML. Texts are kept for as long as the program runs.

use toml::{Table, Value};

use super::*;
use crate::directory::Date;
use crate::explainer::{Own, Scale};

/// Sources that are no publications, by the names they have in facts.
const OWN_SOURCES: [(&str, u16); 3] = [("DATA", 900), ("OURS", 901), ("GENERAL", 902)];

/// What can be written in TOML.
pub(super) trait Written: Sized + 'static {
    /// Reads it from a value; `at` is the way there, for errors.
    fn written(value: &Value, at: &str) -> Result<Self, ContentError>;

    /// What it is when nothing is written; nothing when that will not do.
    fn unwritten() -> Option<Self> {
        None
    }
}

fn wrong<T>(at: &str, what: impl Into<String>) -> Result<T, ContentError> {
    Err(ContentError::new(at, what))
}

fn text<'a>(value: &'a Value, at: &str) -> Result<&'a str, ContentError> {
    value.as_str().map_or_else(|| wrong(at, "is no text"), Ok)
}

fn table<'a>(value: &'a Value, at: &str) -> Result<&'a Table, ContentError> {
    value.as_table().map_or_else(|| wrong(at, "is no table"), Ok)
}

fn field<T: Written>(table: &Table, name: &str, at: &str) -> Result<T, ContentError> {
    let at = if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    match table.get(name) {
        Some(value) => T::written(value, &at),
        None => T::unwritten().map_or_else(|| wrong(&at, "is missing"), Ok),
    }
}

fn no_other_fields(table: &Table, known: &[&str], at: &str) -> Result<(), ContentError> {
    match table.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => wrong(at, format!("has a field `{key}`, which is none of {known:?}")),
        None => Ok(()),
    }
}

impl Written for &'static str {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let text = text(value, at)?;
        if text.trim() != text || text.is_empty() {
            return wrong(at, "is empty, or has space around it");
        }
        Ok(with_whole_marks(text).leak())
    }
}

/// Writes `[[link worker]]` in full: `[[link-worker|link worker]]`.
fn with_whole_marks(text: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((mark, after)) = after.split_once("]]") else { break };
        let id = mark.to_lowercase().replace(' ', "-");
        let mark = if mark.contains('|') { mark.to_owned() } else { format!("{id}|{mark}") };
        whole.extend([before, "[[", &mark, "]]"]);
        rest = after;
    }
    whole + rest
}

impl Written for u16 {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let number = value.as_integer().and_then(|number| u16::try_from(number).ok());
        number.map_or_else(|| wrong(at, "is no number from 0 to 65,535"), Ok)
    }
}

impl Written for bool {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        value.as_bool().map_or_else(|| wrong(at, "is neither true nor false"), Ok)
    }

    fn unwritten() -> Option<Self> {
        Some(false)
    }
}

impl<T: Written> Written for Option<T> {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        if value.as_str() == Some("none") { Ok(None) } else { T::written(value, at).map(Some) }
    }

    fn unwritten() -> Option<Self> {
        Some(None)
    }
}

impl<T: Written> Written for &'static [T] {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let Some(entries) = value.as_array() else { return wrong(at, "is no list") };
        let entries = entries.iter().enumerate();
        let entries = entries.map(|(i, entry)| T::written(entry, &format!("{at}[{i}]")));
        Ok(entries.collect::<Result<Vec<T>, _>>()?.leak())
    }
}

/// `2026-02-24`, `2026-02` or `2026`.
impl Written for PartDate {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let text = text(value, at)?;
        let parts: Vec<&str> = text.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let part = |i: usize| parts.get(i).map_or(Some(0), |part| part.parse::<u16>().ok());
        let date = match (lengths.as_slice(), part(0), part(1), part(2)) {
            ([4] | [4, 2] | [4, 2, 2], Some(year), Some(month), Some(day)) => {
                let has_month = parts.len() == 1 || month > 0;
                let has_day = parts.len() < 3 || day > 0;
                PartDate::new(year, month as u8, day as u8).filter(|_| has_month && has_day)
            }
            _ => None,
        };
        date.map_or_else(
            || wrong(at, format!("{text:?} is no date like 2026-02-24, 2026-02 or 2026")),
            Ok,
        )
    }
}

impl Written for Date {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let PartDate { year, month, day } = PartDate::written(value, at)?;
        Date::new(year, month, day).map_or_else(|| wrong(at, "is no whole date"), Ok)
    }
}

/// `S16 DATA 2026-11-21`, and `uncertain` after it when it is.
impl Written for Fact {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let mut words: Vec<&str> = text(value, at)?.split(' ').collect();
        let is_uncertain = words.pop_if(|word| *word == "uncertain").is_some();
        let Some(date) = words.pop_if(|word| word.contains('-')) else {
            return wrong(at, "does not say when it was last checked, as 2026-11-21");
        };
        let checked = Date::written(&Value::from(date), at)?;
        let source = |word: &str| {
            let own = OWN_SOURCES.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
            let number = word.strip_prefix('S').and_then(|digits| digits.parse().ok());
            let unknown = || ContentError::new(at, format!("{word:?} is no source like S16"));
            own.or(number).ok_or_else(unknown)
        };
        let sources = words.into_iter().map(source).collect::<Result<Vec<u16>, _>>()?;
        if sources.is_empty() {
            return wrong(at, "names no source, as S16");
        }
        Ok(Self { sources: sources.leak(), checked, is_uncertain })
    }
}

/// `chapter:ID`, `term:ID`, or the name of a place.
impl Written for Target {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let keep = |id: &str| -> &'static str { id.to_owned().leak() };
        Ok(match text(value, at)?.split_once(':') {
            Some(("chapter", id)) => Self::Chapter(keep(id)),
            Some(("term", id)) => Self::Term(keep(id)),
            _ => Self::Place(Place::written(value, at)?),
        })
    }
}

impl Written for Block {
    fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
        let table = table(value, at)?;
        let statement =
            |name| Ok(Statement { text: field(table, name, at)?, fact: field(table, "fact", at)? });
        let (block, known): (Self, &[&str]) = match () {
            () if table.contains_key("heading") => {
                (Self::Heading(field(table, "heading", at)?), &["heading"])
            }
            () if table.contains_key("say") => {
                (Self::Paragraph(statement("say")?), &["say", "fact"])
            }
            () if table.contains_key("caution") => {
                (Self::Caution(statement("caution")?), &["caution", "fact"])
            }
            () if table.contains_key("list") => {
                let (items, fact) = (field(table, "list", at)?, field(table, "fact", at)?);
                (Self::List { items, fact }, &["list", "fact"])
            }
            () if table.contains_key("ask") => {
                let (items, fact) = (field(table, "ask", at)?, field(table, "fact", at)?);
                (Self::AskSurgery { items, fact }, &["ask", "fact"])
            }
            () if table.contains_key("yours") => {
                let (yours, anyone) = (field(table, "yours", at)?, field(table, "anyone", at)?);
                let fact = field(table, "fact", at)?;
                (Self::Yours { yours, anyone, fact }, &["yours", "anyone", "fact"])
            }
            () if table.contains_key("show") => (Self::Show(field(table, "show", at)?), &["show"]),
            () => return wrong(at, "is none of heading, say, caution, list, ask, yours, show"),
        };
        no_other_fields(table, known, at)?;
        Ok(block)
    }
}

macro_rules! written_records {
    ($($record:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Written for $record {
            fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
                let table = table(value, at)?;
                no_other_fields(table, &[$(stringify!($field)),+], at)?;
                Ok(Self { $($field: field(table, stringify!($field), at)?),+ })
            }
        }
    )+};
}
written_records! {
    Content {
        language, labels, chapters, asides, roles, scale, bigger_picture, timeline, cards,
        glossary, myths, quiz, easy_read, animation, sources,
    }
    Labels {
        title, lead, asides, more, neighbours, previous, next, related, ask_surgery, caution,
        uncertain, sources, checked, emergency, urgent, fast, now, until, verdicts,
        read_more, letters, print, again, closer, further, search, help, data, privacy, feedback, months,
    }
    Source { number, publisher, title, date }
    Statement { text, fact }
    Chapter { id, question, name, key, blocks, related, asked_on }
    Roles { lead, entries }
    Role { name, does, since, fact }
    Scale {
        title, lead, soon, familiar, steps, says_soon, says_familiar, says_both,
        says_neither,
    }
    BiggerPicture { levels, replaced }
    Level { picture, name, meaning, own, fact }
    Replacement { old, years, did, now, fact }
    Timeline { title, lead, entries }
    TimelineEntry { when, until, title, text, is_turning_point, fact }
    Cards {
        title, lead, limits, emergency, urgent, on_every_card, unsigned, signed, sign_off,
        groups,
    }
    SignOff { name, role, date }
    CardGroup { name, cards }
    Card { id, need, who, how, fast, words, fact }
    Glossary { title, lead, terms }
    Term { id, name, long, meaning, chapter, fact }
    Myths { title, lead, entries }
    Myth { saying, verdict, truth, chapter, fact }
    Quiz { title, lead, end, questions }
    Question { question, answers, chapter, fact }
    Answer { text, is_right, reply }
    EasyRead { title, lead, rows }
    EasyReadRow { picture, words, fact }
    Story { title, lead, scenes }
    StoryScene { picture, seconds, caption, shows, fact }
}

macro_rules! written_choices {
    ($($choice:ident { $($name:literal $variant:ident),+ $(,)? })+) => {$(
        impl Written for $choice {
            fn written(value: &Value, at: &str) -> Result<Self, ContentError> {
                match text(value, at)? {
                    $($name => Ok(Self::$variant),)+
                    other => wrong(at, format!("{other:?} is none of {:?}", [$($name),+])),
                }
            }
        }
    )+};
}
written_choices! {
    Own {
        "surgery" Surgery, "network" Network, "surgeries" Surgeries, "people" People,
        "size-band" SizeBand, "board" Board, "region" Region,
    }
    Place {
        "home" Home, "results" Results, "surgery" Surgery,
        "surgery-without-network" SurgeryWithoutNetwork, "network" Network, "help" Help,
        "data" Data, "privacy" Privacy, "feedback" Feedback, "chapters" Chapters,
        "cards" Cards, "timeline" Timeline, "glossary" Glossary, "myths" Myths,
        "quiz" Quiz, "easy-read" EasyRead, "animation" Animation,
    }
    Insert {
        "animation" Animation, "roles" Roles, "levels" Levels, "replaced" Replaced,
        "timeline" Timeline, "cards" Cards, "scale" Scale,
    }
    Verdict { "not-true" NotTrue, "partly-true" PartlyTrue, "not-known" NotKnown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_refused<T: Written + std::fmt::Debug>(toml: &str, expected: &str) {
        let table: Table = format!("value = {toml}").parse().unwrap();
        assert_eq!(T::written(&table["value"], "here").unwrap_err().to_string(), expected);
    }

    #[test]
    fn a_fact_has_sources_and_a_date() {
        let fact = Fact::written(&Value::from("S16 DATA 2026-11-21 uncertain"), "").unwrap();
        let checked = Date::new(2026, 11, 21).unwrap();
        assert_eq!(fact, Fact { sources: &[16, 900], checked, is_uncertain: true });
        check_refused::<Fact>("'2026-11-21'", "here: names no source, as S16");
        let no_date = "here: does not say when it was last checked, as 2026-11-21";
        check_refused::<Fact>("'S16'", no_date);
        check_refused::<Fact>("'S16 uncertain'", no_date);
        check_refused::<Fact>("'S16 2026-11'", "here: is no whole date");
        check_refused::<Fact>(
            "'S16 2026-02-30'",
            "here: \"2026-02-30\" is no date like 2026-02-24, 2026-02 or 2026",
        );
        check_refused::<Fact>("'16 2026-11-21'", "here: \"16\" is no source like S16");
        check_refused::<Statement>("{ text = 'So.' }", "here.fact: is missing");
        check_refused::<Block>("{ say = 'So.' }", "here.fact: is missing");
        check_refused::<Block>("{ list = ['So.'] }", "here.fact: is missing");
    }

    #[test]
    fn what_is_not_part_of_an_explainer_is_refused() {
        check_refused::<Block>(
            "{ tell = 'So.' }",
            "here: is none of heading, say, caution, list, ask, yours, show",
        );
        check_refused::<Block>(
            "{ heading = 'So', fact = 'S1 2026-11-21' }",
            "here: has a field `fact`, which is none of [\"heading\"]",
        );
        check_refused::<&str>("' So.'", "here: is empty, or has space around it");
        check_refused::<Verdict>(
            "'maybe'",
            "here: \"maybe\" is none of [\"not-true\", \"partly-true\", \"not-known\"]",
        );
        check_refused::<Target>(
            "'https:x'",
            "here: \"https:x\" is none of [\"home\", \"results\", \"surgery\", \"surgery-without-network\", \"network\", \"help\", \"data\", \"privacy\", \"feedback\", \"chapters\", \"cards\", \"timeline\", \"glossary\", \"myths\", \"quiz\", \"easy-read\", \"animation\"]",
        );
    }

    #[test]
    fn marks_are_written_in_full() {
        assert_eq!(
            with_whole_marks("A [[Link worker]] or [[gp|doctor]]."),
            "A [[link-worker|Link worker]] or [[gp|doctor]]."
        );
        assert_eq!(with_whole_marks("A [[mark"), "A [[mark");
    }
}
