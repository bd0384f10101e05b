//! Surveys as JSON.

use super::{SLUG, name_of, slug_of, text_of};
use crate::feedback::ids::{Digest, Id, Slug};
use crate::feedback::json::{Fields, Json, Misfit};
use crate::feedback::model::{
    Asker, Choice, Condition, Kind, Question, Source, Survey, Test, Tone,
};

const SOURCES: [(Source, &str); 2] =
    [(Source::Local, "local"), (Source::FriendsAndFamily, "friends-and-family")];
const TONES: [(Tone, &str); 5] = [
    (Tone::Plain, "plain"),
    (Tone::Good, "good"),
    (Tone::Neutral, "neutral"),
    (Tone::Poor, "poor"),
    (Tone::Aside, "aside"),
];

impl Survey {
    /// The hash of all that the survey says: what its responses name it by.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_json().write())
    }

    pub(in crate::feedback) fn to_json(&self) -> Json {
        Json::object([
            ("id", Json::text(self.id)),
            ("version", Json::Number(self.version.into())),
            ("title", Json::text(&self.title)),
            ("lang", Json::text(&self.language)),
            ("asker", self.asker.to_json()),
            ("notice", Json::texts(&self.notice)),
            ("questions", Json::list(&self.questions, Question::to_json)),
            ("equality", Json::list(&self.equality, Question::to_json)),
        ])
    }

    pub(in crate::feedback) fn from_json(fields: &mut Fields) -> Result<Self, Misfit> {
        Ok(Self {
            id: fields.parsed("id", "a random id", Id::parse)?,
            version: fields.number("version", u32::MAX.into())? as u32,
            title: fields.text("title")?,
            language: fields.short("lang")?,
            asker: Asker::from_json(Fields::of(fields.take("asker")?, "asker")?)?,
            notice: fields.list("notice", |json| text_of(json, "notice"))?,
            questions: fields.list("questions", Question::from_json)?,
            equality: fields.list("equality", Question::from_json)?,
        })
    }
}

impl Asker {
    fn to_json(&self) -> Json {
        let asker = Json::object([
            ("group", Json::text(&self.group)),
            ("practice", Json::text(&self.practice)),
            ("contact", Json::text(&self.contact)),
            ("keep", Json::Number(self.keep_months.into())),
        ]);
        if self.meets.is_empty() { asker } else { asker.with("meets", Json::text(&self.meets)) }
    }

    fn from_json(mut fields: Fields) -> Result<Self, Misfit> {
        let asker = Self {
            group: fields.text("group")?,
            practice: fields.text("practice")?,
            contact: fields.text("contact")?,
            meets: if fields.has("meets") { fields.text("meets")? } else { String::new() },
            keep_months: fields.number("keep", u32::MAX.into())? as u32,
        };
        fields.end()?;
        Ok(asker)
    }
}

impl Question {
    fn to_json(&self) -> Json {
        let question = self.kind.to_json().with("id", Json::text(&self.id));
        let question = question.with("text", Json::text(&self.text));
        // What is mostly not there is left out.
        let hint = Some(&self.hint).filter(|hint| !hint.is_empty());
        let question = hint.into_iter().fold(question, |q, hint| q.with("hint", Json::text(hint)));
        let question = match self.source {
            Source::Local => question,
            source => question.with("source", name_of(&source, &SOURCES)),
        };
        match &self.visible_if {
            Condition::Always => question,
            Condition::All(tests) => question.with("if_all", Json::list(tests, Test::to_json)),
            Condition::Any(tests) => question.with("if_any", Json::list(tests, Test::to_json)),
        }
    }

    /// Reads a question, of a survey or of a question bank.
    pub(in crate::feedback) fn from_json(json: Json) -> Result<Self, Misfit> {
        let mut fields = Fields::of(json, "question")?;
        let tests = |json| match json {
            Json::List(tests) => tests.into_iter().map(Test::from_json).collect(),
            _ => Err(Misfit { field: "if_all or if_any", expected: "a list" }),
        };
        let visible_if = match (fields.maybe("if_all"), fields.maybe("if_any")) {
            (None, None) => Condition::Always,
            (Some(all), None) => Condition::All(tests(all)?),
            (None, Some(any)) => Condition::Any(tests(any)?),
            _ => return Err(Misfit { field: "question", expected: "under one condition" }),
        };
        let source =
            if fields.has("source") { fields.named("source", &SOURCES)? } else { Source::Local };
        let question = Self {
            id: fields.parsed("id", SLUG, Slug::parse)?,
            text: fields.text("text")?,
            hint: if fields.has("hint") { fields.text("hint")? } else { String::new() },
            kind: Kind::from_fields(&mut fields)?,
            visible_if,
            source,
        };
        fields.end()?;
        Ok(question)
    }
}

impl Kind {
    fn to_json(&self) -> Json {
        let choices = |kind, choices: &[Choice]| {
            let choices = Json::list(choices, Choice::to_json);
            Json::object([("kind", Json::text(kind)), ("choices", choices)])
        };
        match self {
            Self::One(one) => choices("one", one),
            Self::Many(many) => choices("many", many),
            Self::Scale { soon, familiar, steps } => Json::object([
                ("kind", Json::text("scale")),
                ("soon", Json::text(soon)),
                ("familiar", Json::text(familiar)),
                ("steps", Json::texts(steps)),
            ]),
            Self::Text => Json::object([("kind", Json::text("text"))]),
        }
    }

    fn from_fields(fields: &mut Fields) -> Result<Self, Misfit> {
        Ok(match fields.text("kind")?.as_str() {
            "one" => Self::One(fields.list("choices", Choice::from_json)?),
            "many" => Self::Many(fields.list("choices", Choice::from_json)?),
            "scale" => Self::Scale {
                soon: fields.text("soon")?,
                familiar: fields.text("familiar")?,
                steps: fields.list("steps", |json| text_of(json, "steps"))?,
            },
            "text" => Self::Text,
            _ => return Err(Misfit { field: "kind", expected: "a word known here" }),
        })
    }
}

impl Choice {
    fn to_json(&self) -> Json {
        Json::List(vec![
            Json::text(&self.code),
            Json::text(&self.label),
            name_of(&self.tone, &TONES),
        ])
    }

    fn from_json(json: Json) -> Result<Self, Misfit> {
        let misfit = Misfit { field: "choice", expected: "a short name, words and a tone" };
        let Json::List(parts) = json else { return Err(misfit) };
        let Ok([code, label, tone]) = <[Json; 3]>::try_from(parts) else { return Err(misfit) };
        let tone = text_of(tone, "tone")?;
        let tone = TONES.iter().find(|(_, name)| *name == tone).ok_or(misfit)?.0;
        Ok(Self { code: slug_of(code, "choice")?, label: text_of(label, "choice")?, tone })
    }
}

impl Test {
    fn to_json(&self) -> Json {
        let is_in = Json::texts(&self.is_in);
        Json::object([("question", Json::text(&self.question)), ("in", is_in)])
    }

    fn from_json(json: Json) -> Result<Self, Misfit> {
        let mut fields = Fields::of(json, "condition")?;
        let test = Self {
            question: fields.parsed("question", SLUG, Slug::parse)?,
            is_in: fields.list("in", |json| slug_of(json, "in"))?,
        };
        fields.end()?;
        Ok(test)
    }
}
