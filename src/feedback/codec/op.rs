//! A group's steps, and what was erased, as JSON.

use super::{SLUG, maybe, name_of};
use crate::feedback::ids::{BootId, DeviceId, Id, Slug};
use crate::feedback::json::{Fields, Json, MAX_NUMBER, Misfit};
use crate::feedback::model::{About, Done, Lamport, Op, OpKind, Sort, Tombstone, WhyErased};
use crate::feedback::month::Month;

/// How many parts of one comment may be blacked out.
const MAX_SPANS: usize = 100;

impl Op {
    pub(in crate::feedback) fn to_json(&self) -> Json {
        let (what, kind) = self.kind.to_json();
        kind.with("do", Json::text(what))
            .with("id", Json::text(self.id))
            .with("lamport", Json::Number(self.lamport.0.min(MAX_NUMBER)))
            .with("device", Json::text(self.device))
    }

    pub(in crate::feedback) fn from_json(fields: &mut Fields) -> Result<Self, Misfit> {
        Ok(Self {
            id: fields.parsed("id", "a random id", Id::parse)?,
            lamport: Lamport(fields.number("lamport", MAX_NUMBER)?),
            device: fields.parsed("device", "16 digits", DeviceId::parse)?,
            kind: OpKind::from_json(fields)?,
        })
    }
}

impl OpKind {
    fn to_json(&self) -> (&'static str, Json) {
        let comment = |response: &Id, question: &Slug| {
            Json::object([("response", Json::text(response)), ("question", Json::text(question))])
        };
        match self {
            Self::Card { response, question, theme, sort, excerpt } => (
                "card",
                comment(response, question)
                    .with("theme", Json::text(theme))
                    .with("sort", name_of(sort, &Sort::ALL))
                    .with("excerpt", Json::text(excerpt)),
            ),
            Self::Clear { response, question, may_quote } => {
                ("clear", comment(response, question).with("quote", Json::Bool(*may_quote)))
            }
            Self::Redact { response, question, spans } => {
                let span = |(from, to): &(u32, u32)| {
                    Json::List(vec![Json::Number((*from).into()), Json::Number((*to).into())])
                };
                ("redact", comment(response, question).with("spans", Json::list(spans, span)))
            }
            Self::Date { device, boot, month } => (
                "date",
                Json::object([
                    ("of", Json::text(device)),
                    ("boot", Json::text(boot)),
                    ("month", Json::text(month)),
                ]),
            ),
            Self::SaidDone { entry, about, said, done, reply, owner, month } => (
                "said-done",
                Json::object([
                    ("entry", Json::text(entry)),
                    ("about", about.to_json()),
                    ("said", Json::text(said)),
                    ("done", name_of(done, &Done::ALL)),
                    ("reply", Json::text(reply)),
                    ("owner", Json::text(owner)),
                    ("month", maybe(*month)),
                ]),
            ),
            Self::Undo { op } => ("undo", Json::object([("op", Json::text(op))])),
        }
    }

    fn from_json(fields: &mut Fields) -> Result<Self, Misfit> {
        let id = |fields: &mut Fields, field| fields.parsed(field, "a random id", Id::parse);
        let what = fields.text("do")?;
        if matches!(what.as_str(), "card" | "clear" | "redact") {
            let response = id(fields, "response")?;
            let question = fields.parsed("question", SLUG, Slug::parse)?;
            return Ok(match what.as_str() {
                "card" => Self::Card {
                    response,
                    question,
                    theme: fields.text("theme")?,
                    sort: fields.named("sort", &Sort::ALL)?,
                    excerpt: fields.text("excerpt")?,
                },
                "clear" => Self::Clear { response, question, may_quote: fields.bool("quote")? },
                _ => Self::Redact { response, question, spans: spans(fields)? },
            });
        }
        Ok(match what.as_str() {
            "date" => Self::Date {
                device: fields.parsed("of", "16 digits", DeviceId::parse)?,
                boot: fields.parsed("boot", "16 digits", BootId::parse)?,
                month: fields.parsed("month", "a month like 2026-11", Month::parse)?,
            },
            "said-done" => Self::SaidDone {
                entry: id(fields, "entry")?,
                about: About::from_json(fields.take("about")?)?,
                said: fields.text("said")?,
                done: fields.named("done", &Done::ALL)?,
                reply: fields.text("reply")?,
                owner: fields.text("owner")?,
                month: fields.maybe_parsed("month", "a month like 2026-11", Month::parse)?,
            },
            "undo" => Self::Undo { op: id(fields, "op")? },
            _ => return Err(Misfit { field: "do", expected: "a word known here" }),
        })
    }
}

impl Tombstone {
    pub(in crate::feedback) fn to_json(self) -> Json {
        Json::object([
            ("id", Json::text(self.id)),
            ("why", name_of(&self.why, &WhyErased::ALL)),
            ("device", Json::text(self.device)),
        ])
    }

    pub(in crate::feedback) fn from_json(fields: &mut Fields) -> Result<Self, Misfit> {
        Ok(Self {
            id: fields.parsed("id", "a random id", Id::parse)?,
            why: fields.named("why", &WhyErased::ALL)?,
            device: fields.parsed("device", "16 digits", DeviceId::parse)?,
        })
    }
}

fn spans(fields: &mut Fields) -> Result<Vec<(u32, u32)>, Misfit> {
    let misfit = Misfit { field: "spans", expected: "at most 100 pairs of numbers" };
    let spans = fields.list("spans", |json| match json {
        Json::List(pair) => match pair[..] {
            [Json::Number(from), Json::Number(to)] => {
                Ok((from.min(u32::MAX.into()) as u32, to.min(u32::MAX.into()) as u32))
            }
            _ => Err(misfit),
        },
        _ => Err(misfit),
    })?;
    if spans.len() > MAX_SPANS { Err(misfit) } else { Ok(spans) }
}
