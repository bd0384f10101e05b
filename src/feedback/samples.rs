//! Made-up answers for a group to try its desk with. The survey they belong to, who asks, the
//! surgeries and the network are made up too and say so: whatever is made of them, a report or a
//! file, shows that it is not real. They are never kept.

use super::bank::{Bank, BankError};
use super::codec::text_of;
use super::ids::{BootId, DeviceId, Id, Slug};
use super::json::{Fields, Json, Misfit};
use super::model::{
    About, Answer, Answers, Asker, Choice, Help, Kind, Method, OpenSurvey, Question, Response, Tone,
};
use super::month::Month;
use super::sharing::Holding;
use super::store::Record;
use crate::directory::{
    Directory, GridPoint, Pcn, PcnCode, Position, Postcode, Practice, PracticeCode,
    SubIcbLocationCode,
};

/// What the made-up answers say, in English.
pub const ENGLISH_SAMPLES: &str = include_str!("english/samples.json");

/// How many people have answered, and over how many months.
const PEOPLE: u32 = 60;
const MONTHS: usize = 6;
/// Codes of the right form, which the NHS has not given to anyone.
const SURGERIES: [&str; 3] = ["Z99991", "Z99992", "Z99993"];
const NETWORK: &str = "U99999";

/// Made-up answers and the names in them.
#[derive(Debug, Clone)]
pub struct Samples {
    /// The survey and its answers, by key, as a device would hold them.
    pub holding: Holding,
    /// The made-up surgeries and their network.
    pub names: Directory,
}

/// What the file of samples says.
struct Written {
    asker: Asker,
    title: String,
    network: String,
    surgeries: Vec<String>,
    comments: Vec<(Slug, Tone, String)>,
}

impl Samples {
    /// Makes answers to the survey that a group starts from, in the months up to the latest one.
    /// The same are made each time.
    ///
    /// # Errors
    /// `BankError` when the file of samples or a name in it cannot be read.
    pub fn of(bank: &Bank, samples: &str, latest: Month) -> Result<Self, BankError> {
        let written = Written::read(samples)?;
        let misfit = Misfit { field: "asker", expected: "all of it" };
        let mut survey = bank.starting_survey(Id::from_random([0x5a; 16]));
        survey.title = written.title.clone();
        survey.asker = written.asker.clone();
        let survey = survey.open().map_err(|_| misfit)?;
        let (names, mut chance) = (written.names()?, Chance(20_261_101));
        let mut holding = Holding::new();
        let mut keep = |record: Record| holding.insert(record.key(), record.write());
        for number in 1..=PEOPLE {
            let practice = &names.practices[chance.below(names.practices.len())];
            let about = About { surgery: Some(practice.code), network: practice.pcn };
            let month = latest.plus(-(chance.below(MONTHS) as i32));
            keep(Record::Response(written.response(&survey, number, about, month, &mut chance)));
        }
        keep(Record::Survey(survey.survey().clone()));
        Ok(Self { holding, names })
    }
}

impl Written {
    fn read(text: &str) -> Result<Self, BankError> {
        let mut fields = Fields::of(Json::read(text)?, "samples")?;
        let asker = Asker {
            group: fields.text("group")?,
            practice: fields.text("practice")?,
            contact: fields.text("contact")?,
            keep_months: 24,
            ..Asker::default()
        };
        let written = Self {
            asker,
            title: fields.text("title")?,
            network: fields.text("network")?,
            surgeries: fields.list("surgeries", |json| text_of(json, "surgeries"))?,
            comments: fields.list("comments", comment)?,
        };
        fields.end()?;
        Ok(written)
    }

    fn names(&self) -> Result<Directory, Misfit> {
        let misfit = Misfit { field: "surgeries", expected: "as many as there are codes" };
        let code = PcnCode::parse(NETWORK).map_err(|_| misfit)?;
        let pcn = Pcn { code, name: self.network.as_str().into(), list_size: 0 };
        let practice = |(code, name): (&str, &String)| {
            Some(Practice {
                code: PracticeCode::parse(code).ok()?,
                name: name.as_str().into(),
                other_name: None,
                address: "".into(),
                town_line: u8::MAX,
                postcode: Postcode::parse("ZZ99 3VZ").ok()?,
                telephone: None,
                position: Position {
                    point: GridPoint { easting: 0, northing: 0 },
                    is_sector_mean: true,
                },
                pcn: Some(pcn.code),
                sub_icb_location: SubIcbLocationCode::parse("99Z").ok()?,
                local_authority: None,
                has_moved: false,
            })
        };
        let practices: Option<Vec<_>> =
            SURGERIES.into_iter().zip(&self.surgeries).map(practice).collect();
        let practices = practices.filter(|all| all.len() == SURGERIES.len()).ok_or(misfit)?;
        Ok(Directory { practices, pcns: vec![pcn], ..Directory::default() })
    }

    /// What one person says: most of it of one mood, some of it not, and some questions skipped.
    fn response(
        &self,
        survey: &OpenSurvey,
        number: u32,
        about: About,
        month: Month,
        chance: &mut Chance,
    ) -> Response {
        let mood = [Tone::Good, Tone::Good, Tone::Good, Tone::Neutral, Tone::Poor][chance.below(5)];
        let mut answers = Answers::default();
        for question in &survey.survey().questions {
            let is_shown = answers.shown(survey.survey()).iter().any(|it| it.id == question.id);
            if is_shown
                && chance.below(8) > 0
                && let Some(answer) = self.answer(question, mood, chance)
            {
                answers.set(question.id.clone(), answer);
            }
        }
        let mut id = [0x5a; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        Response {
            id: Id::from_random(id),
            survey: survey.digest(),
            about,
            month: Some(month),
            device: DeviceId([0x5a; 8]),
            boot: BootId([0x5a; 8]),
            number,
            method: [Method::Home, Method::Kiosk, Method::PaperTyped][chance.below(3)],
            language: survey.survey().language.clone(),
            help: if chance.below(9) == 0 { Help::Carer } else { Help::None },
            answers,
            may_quote: chance.below(3) > 0,
            was_warned: false,
        }
    }

    fn answer(&self, question: &Question, mood: Tone, chance: &mut Chance) -> Option<Answer> {
        let pick = |choices: &[Choice], chance: &mut Chance| -> Option<Slug> {
            let fits = |tone: Tone| choices.iter().filter(move |choice| choice.tone == tone);
            let wanted = if chance.below(5) == 0 { Tone::Aside } else { mood };
            let some: Vec<_> = [wanted, mood, Tone::Plain]
                .into_iter()
                .map(|tone| fits(tone).collect::<Vec<_>>())
                .find(|some| !some.is_empty())?;
            Some(some[chance.below(some.len())].code.clone())
        };
        Some(match &question.kind {
            Kind::One(choices) => Answer::One(pick(choices, chance)?),
            Kind::Many(choices) => {
                let some = (0..=chance.below(3)).filter_map(|_| pick(choices, chance));
                let mut some: Vec<Slug> = some.collect();
                some.sort();
                some.dedup();
                Answer::Many(some)
            }
            Kind::Scale { steps, .. } => {
                let mut step = || chance.below(steps.len()) as u8;
                Answer::Scale { soon: step(), familiar: step() }
            }
            Kind::Text => {
                let fits = |it: &&(Slug, Tone, String)| it.0 == question.id && it.1 == mood;
                let some: Vec<_> = self.comments.iter().filter(fits).collect();
                let at = chance.below(some.len().max(1));
                Answer::Text(some.get(at)?.2.clone())
            }
        })
    }
}

/// A comment: to which question, of which mood, and its words.
fn comment(json: Json) -> Result<(Slug, Tone, String), Misfit> {
    let misfit = Misfit { field: "comments", expected: "a question, a mood and words" };
    let Json::List(parts) = json else { return Err(misfit) };
    let texts: Result<Vec<String>, Misfit> =
        parts.into_iter().map(|part| text_of(part, "comments")).collect();
    let [question, mood, words]: [String; 3] = texts?.try_into().map_err(|_| misfit)?;
    let tone = match mood.as_str() {
        "good" => Tone::Good,
        "neutral" => Tone::Neutral,
        "poor" => Tone::Poor,
        _ => return Err(misfit),
    };
    Ok((Slug::parse(&question).map_err(|_| misfit)?, tone, words))
}

/// Numbers that look random, the same each time: samples decide nothing.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::{ENGLISH_BANK, Records};

    fn samples() -> Samples {
        let bank = Bank::read(ENGLISH_BANK).unwrap();
        Samples::of(&bank, ENGLISH_SAMPLES, Month::parse("2026-11").unwrap()).unwrap()
    }

    #[test]
    fn made_up_answers_are_as_real_ones_are_and_say_what_they_are() {
        let samples = samples();
        let records = Records::of(&samples.holding);
        assert_eq!(records.responses.len(), PEOPLE as usize);
        let survey = records.surveys[0].survey();
        for words in [&survey.title, &survey.asker.group, &survey.asker.practice] {
            assert!(words.contains("ade-up"), "{words}");
        }
        let names = samples.names.practices.iter().map(|it| &it.name);
        assert!(names.chain([&samples.names.pcns[0].name]).all(|it| it.starts_with("Made-up")));
        for response in &records.responses {
            let accepted = response.answers.accepted_by(survey).unwrap();
            assert_eq!(accepted, response.answers, "an answer that no one could have given");
        }
        for question in &survey.questions {
            let given =
                records.responses.iter().filter(|it| it.answers.get(&question.id).is_some());
            assert!(given.count() >= 5, "hardly anyone answers {}", question.id);
        }
        assert_eq!(samples.holding, self::samples().holding);
    }

    #[test]
    fn a_damaged_file_is_refused() {
        let bank = Bank::read(ENGLISH_BANK).unwrap();
        let month = Month::parse("2026-11").unwrap();
        for damaged in ["", "{}", &ENGLISH_SAMPLES.replace("\"poor\"", "\"sad\"")] {
            assert!(Samples::of(&bank, damaged, month).is_err());
        }
    }
}
