//! Responses, plain and sealed, as JSON.

use super::{maybe, name_of, slug_of, text_of};
use crate::directory::{PcnCode, PracticeCode};
use crate::feedback::ids::{BootId, DeviceId, Digest, Id, KeyId, Slug};
use crate::feedback::json::{Fields, Json, Misfit};
use crate::feedback::model::{
    About, Answer, Answers, Help, Method, Response, SealedKey, SealedResponse,
};
use crate::feedback::month::Month;

const ANSWER: Misfit = Misfit { field: "answer", expected: "one of the kinds of answer" };

impl Response {
    pub(in crate::feedback) fn to_json(&self) -> Json {
        Json::object([
            ("id", Json::text(self.id)),
            ("survey", Json::text(self.survey)),
            ("about", self.about.to_json()),
            ("month", maybe(self.month)),
            ("device", Json::text(self.device)),
            ("boot", Json::text(self.boot)),
            ("number", Json::Number(self.number.into())),
            ("method", name_of(&self.method, &Method::ALL)),
            ("lang", Json::text(&self.language)),
            ("help", name_of(&self.help, &Help::ALL)),
            ("answers", self.answers.to_json()),
            ("quote", Json::Bool(self.may_quote)),
            ("warned", Json::Bool(self.was_warned)),
        ])
    }

    pub(in crate::feedback) fn from_json(fields: &mut Fields) -> Result<Self, Misfit> {
        Ok(Self {
            id: fields.parsed("id", "a random id", Id::parse)?,
            survey: fields.parsed("survey", "a hash", Digest::parse)?,
            about: About::from_json(fields.take("about")?)?,
            month: fields.maybe_parsed("month", "a month like 2026-11", Month::parse)?,
            device: fields.parsed("device", "16 digits", DeviceId::parse)?,
            boot: fields.parsed("boot", "16 digits", BootId::parse)?,
            number: fields.number("number", u32::MAX.into())? as u32,
            method: fields.named("method", &Method::ALL)?,
            language: fields.short("lang")?,
            help: fields.named("help", &Help::ALL)?,
            answers: Answers::from_json(fields.take("answers")?)?,
            may_quote: fields.bool("quote")?,
            was_warned: fields.bool("warned")?,
        })
    }
}

impl SealedResponse {
    pub(in crate::feedback) fn to_json(&self) -> Json {
        Json::object([
            ("id", Json::text(self.id)),
            ("survey", Json::text(self.survey)),
            ("device", Json::text(self.device)),
            ("boot", Json::text(self.boot)),
            ("number", Json::Number(self.number.into())),
            ("keys", self.keys_to_json()),
            ("sealed", Json::text(&self.sealed)),
        ])
    }

    pub(in crate::feedback) fn from_json(fields: &mut Fields) -> Result<Self, Misfit> {
        Ok(Self {
            id: fields.parsed("id", "a random id", Id::parse)?,
            survey: fields.parsed("survey", "a hash", Digest::parse)?,
            device: fields.parsed("device", "16 digits", DeviceId::parse)?,
            boot: fields.parsed("boot", "16 digits", BootId::parse)?,
            number: fields.number("number", u32::MAX.into())? as u32,
            keys: keys_from_json(fields.take("keys")?)?,
            sealed: fields.text("sealed")?,
        })
    }

    fn keys_to_json(&self) -> Json {
        let empty = Json::Object(Vec::new());
        self.keys
            .iter()
            .fold(empty, |object, key| object.with(&key.to.to_string(), Json::text(&key.sealed)))
    }
}

fn keys_from_json(json: Json) -> Result<Vec<SealedKey>, Misfit> {
    let misfit = Misfit { field: "keys", expected: "one key or two, each sealed" };
    let key = |(name, sealed): (String, Json)| {
        let to = KeyId::parse(&name).map_err(|_| misfit)?;
        Ok(SealedKey { to, sealed: text_of(sealed, "keys")? })
    };
    match json {
        Json::Object(fields) if matches!(fields.len(), 1 | 2) => {
            fields.into_iter().map(key).collect()
        }
        _ => Err(misfit),
    }
}

impl About {
    pub(super) fn to_json(self) -> Json {
        Json::object([("surgery", maybe(self.surgery)), ("network", maybe(self.network))])
    }

    pub(super) fn from_json(json: Json) -> Result<Self, Misfit> {
        let mut fields = Fields::of(json, "about")?;
        let about = Self {
            surgery: fields.maybe_parsed("surgery", "a practice code", PracticeCode::parse)?,
            network: fields.maybe_parsed("network", "a network code", PcnCode::parse)?,
        };
        fields.end()?;
        Ok(about)
    }
}

impl Answers {
    fn to_json(&self) -> Json {
        Json::Object(self.iter().map(|(id, answer)| (id.to_string(), answer.to_json())).collect())
    }

    fn from_json(json: Json) -> Result<Self, Misfit> {
        let Json::Object(fields) = json else { return Err(ANSWER) };
        let mut answers = Self::default();
        for (name, value) in fields {
            let question = Slug::parse(&name).map_err(|_| ANSWER)?;
            answers.set(question, Answer::from_json(value)?);
        }
        Ok(answers)
    }
}

impl Answer {
    fn to_json(&self) -> Json {
        match self {
            Self::One(code) => Json::object([("one", Json::text(code))]),
            Self::Many(codes) => Json::object([("many", Json::texts(codes))]),
            Self::Scale { soon, familiar } => Json::object([
                ("soon", Json::Number((*soon).into())),
                ("familiar", Json::Number((*familiar).into())),
            ]),
            Self::Text(text) => Json::object([("text", Json::text(text))]),
            Self::PreferNot => Json::text("prefer-not"),
        }
    }

    fn from_json(json: Json) -> Result<Self, Misfit> {
        if json == Json::text("prefer-not") {
            return Ok(Self::PreferNot);
        }
        let mut fields = Fields::of(json, "answer")?;
        let answer = if fields.has("one") {
            Self::One(slug_of(fields.take("one")?, "answer")?)
        } else if fields.has("many") {
            let codes = fields.list("many", |code| slug_of(code, "answer"))?;
            // In order and each once, or the same ticks could make two texts.
            if codes.is_empty() || !codes.is_sorted_by(|a, b| a < b) {
                return Err(ANSWER);
            }
            Self::Many(codes)
        } else if fields.has("text") {
            Self::Text(text_of(fields.take("text")?, "answer")?)
        } else {
            let most = u8::MAX.into();
            let soon = fields.number("soon", most)? as u8;
            Self::Scale { soon, familiar: fields.number("familiar", most)? as u8 }
        };
        fields.end()?;
        Ok(answer)
    }
}
