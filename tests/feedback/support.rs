//! A device to try things on, and a few invented records.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::LazyLock;

use pcn_finder::directory::{PcnCode, PracticeCode};
use pcn_finder::feedback::sealing::{PrivateKey, PublicKeys, seal};
use pcn_finder::feedback::sharing::{Header, Holding};
use pcn_finder::feedback::store::{
    InJournal, JournalError, Key, Local, LocalError, LocalRead, Meter, NotKept, Outcome, Record,
    StartUp, Step, start_up, write_locally,
};
use pcn_finder::feedback::{
    About, Answer, Answers, Asker, BootId, Choice, Condition, DeviceId, Done, FRIENDS_AND_FAMILY,
    Help, Id, Kind, Lamport, Method, Month, Op, OpKind, OpenSurvey, Question, Response,
    SealedResponse, Slug, Sort, Source, Survey, Test, Tombstone, Tone, WhyErased,
};

/// Local storage that can be told to fail, and a journal beside it.
#[derive(Debug, Default, Clone)]
pub struct Device {
    pub local: RefCell<BTreeMap<String, String>>,
    /// What local storage held when the browser last wrote it to the disk.
    pub flushed: BTreeMap<String, String>,
    pub journal: BTreeMap<String, String>,
    pub has_no_journal: bool,
    /// UTF-16 units that fit, or no limit.
    pub quota: Cell<Option<usize>>,
    /// Every call is refused.
    pub is_denied: Cell<bool>,
    /// What is written comes back altered.
    pub is_lying: Cell<bool>,
}

impl Local for Device {
    fn get(&self, key: &str) -> Result<Option<String>, LocalError> {
        if self.is_denied.get() {
            return Err(LocalError::Denied);
        }
        Ok(self.local.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), LocalError> {
        if self.is_denied.get() {
            return Err(LocalError::Denied);
        }
        let mut after = self.local.borrow().clone();
        let value = if self.is_lying.get() { &value[1..] } else { value };
        after.insert(key.into(), value.into());
        if self.quota.get().is_some_and(|quota| used(&after) > quota) {
            return Err(LocalError::Full);
        }
        *self.local.borrow_mut() = after;
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), LocalError> {
        self.local.borrow_mut().remove(key);
        Ok(())
    }
}

impl Device {
    pub fn meter(&self) -> Meter {
        Meter::of(self.local.borrow().iter().map(|(k, v)| (k.as_str(), v.as_str())))
    }

    /// Writes a record as the app does.
    pub fn write(&mut self, record: &Record) -> Outcome {
        let (key, text) = (record.key(), record.write());
        match write_locally(self, &mut self.meter(), &key, &text) {
            Err(why) => why.into(),
            Ok(written) if self.has_no_journal => written.after_journal(Err(JournalError::Failed)),
            Ok(written) => {
                self.journal.insert(key.to_string(), text);
                written.after_journal(Ok(()))
            }
        }
    }

    /// Takes at most so many steps, each in local storage and then in the journal.
    pub fn take(&mut self, steps: &[Step], most: usize) -> Result<(), NotKept> {
        for step in steps.iter().take(most) {
            let in_journal = step.take(self, &mut self.meter())?;
            let name = step.key().to_string();
            match in_journal {
                _ if self.has_no_journal => {}
                InJournal::Put(value) => {
                    self.journal.insert(name, value.into());
                }
                InJournal::Delete => {
                    self.journal.remove(&name);
                }
                InJournal::Nothing => {}
            }
        }
        Ok(())
    }

    pub fn look_over(&self) -> StartUp {
        let pairs = |map: &BTreeMap<String, String>| {
            map.iter().map(|(k, v)| (k.clone(), v.clone())).collect::<Vec<_>>()
        };
        let journal = (!self.has_no_journal).then(|| pairs(&self.journal));
        start_up(LocalRead::of(&pairs(&self.local.borrow())), journal.as_deref())
    }

    /// Starts the app: looks over, does what is to be done, and looks over again.
    pub fn start(&mut self) -> StartUp {
        let first = self.look_over();
        self.take(&first.steps, usize::MAX).unwrap();
        first
    }

    /// All that is under our keys in local storage.
    pub fn holding(&self) -> Holding {
        let local = self.local.borrow();
        local.iter().filter_map(|(k, v)| Some((Key::parse(k)?, v.clone()))).collect()
    }

    pub fn forget_what_was_not_flushed(&mut self) {
        *self.local.borrow_mut() = self.flushed.clone();
    }

    pub fn flush(&mut self) {
        self.flushed = self.local.borrow().clone();
    }
}

fn used(map: &BTreeMap<String, String>) -> usize {
    Meter::of(map.iter().map(|(k, v)| (k.as_str(), v.as_str()))).used()
}

pub fn id(n: u8) -> Id {
    Id::from_random([n; 16])
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn survey() -> &'static OpenSurvey {
    static SURVEY: LazyLock<OpenSurvey> = LazyLock::new(|| {
        let asker = Asker {
            group: "Elm Road patient group".into(),
            practice: "Elm Road Surgery".into(),
            contact: "Ask at the desk.".into(),
            keep_months: 24,
            ..Asker::default()
        };
        let choice = |code: &str, tone| Choice { code: slug(code), label: code.into(), tone };
        let question = |id: &str, kind| Question {
            id: slug(id),
            text: format!("What of {id}?"),
            hint: String::new(),
            kind,
            visible_if: Condition::Always,
            source: Source::Local,
        };
        let steps = ["little", "some", "much", "more", "most"].map(String::from).to_vec();
        let scale = Kind::Scale { soon: "Soon".into(), familiar: "Familiar".into(), steps };
        let seen = vec![choice("gp", Tone::Plain), choice("nurse", Tone::Plain)];
        let helped = vec![choice("yes", Tone::Good), choice("no", Tone::Poor)];
        let visible_if = Condition::Any(vec![Test {
            question: slug("team-seen"),
            is_in: vec![slug("gp"), slug("nurse")],
        }]);
        let survey = Survey {
            id: id(100),
            version: 1,
            title: "Our surgery".into(),
            language: "en-GB".into(),
            asker,
            notice: vec!["You can skip any question.".into()],
            questions: vec![
                FRIENDS_AND_FAMILY.question(),
                Question { hint: "No names, please.".into(), ..question("fft-why", Kind::Text) },
                question("scale", scale),
                question("team-seen", Kind::Many(seen)),
                Question { visible_if, ..question("team-helped", Kind::One(helped)) },
            ],
            equality: vec![Question {
                visible_if: Condition::All(vec![Test {
                    question: slug("fft"),
                    is_in: vec![slug("good")],
                }]),
                ..question(
                    "age",
                    Kind::One(vec![choice("young", Tone::Plain), choice("old", Tone::Aside)]),
                )
            }],
        };
        survey.open().unwrap()
    });
    &SURVEY
}

pub fn response(n: u8, comment: &str) -> Response {
    let mut answers = Answers::default();
    answers.set(slug("fft"), Answer::One(slug("very-good")));
    answers.set(slug("fft-why"), Answer::Text(comment.into()));
    answers.set(slug("scale"), Answer::Scale { soon: 1, familiar: 4 });
    answers.set(slug("team-seen"), Answer::Many(vec![slug("gp"), slug("nurse")]));
    answers.set(slug("team-helped"), Answer::PreferNot);
    Response {
        id: id(n),
        survey: survey().digest(),
        about: About { surgery: PracticeCode::parse("A81001").ok(), network: None },
        month: Month::new(2026, 11),
        device: DeviceId([1; 8]),
        boot: BootId([2; 8]),
        number: u32::from(n) + 1,
        method: Method::Kiosk,
        language: "en-GB".into(),
        help: Help::None,
        answers,
        may_quote: true,
        was_warned: false,
    }
}

/// The words of the group's recovery sheet.
pub const SHEET: &str = "inflict envelope brown skull finger awake ranch purse inner clog orphan dragon \
     among corn";

pub fn group_key() -> PrivateKey {
    PrivateKey::from_words(SHEET).unwrap()
}

/// The same words as ever, sealed to the group's key.
pub fn sealed(n: u8) -> SealedResponse {
    static ALL: LazyLock<Vec<SealedResponse>> = LazyLock::new(|| {
        let keys = PublicKeys::of(group_key().public(), None).unwrap();
        let chance = |n| Some(std::array::from_fn(|at| at as u8 ^ n));
        (0..14).map(|n| seal(&response(n, "Kind & quick."), &keys, chance(n)).unwrap()).collect()
    });
    ALL[usize::from(n)].clone()
}

pub fn op(n: u8, kind: OpKind) -> Op {
    Op { id: id(n), lamport: Lamport(n.into()), device: DeviceId([4; 8]), kind }
}

pub fn card(n: u8, about: u8) -> Op {
    let kind = OpKind::Card {
        response: id(about),
        question: slug("fft-why"),
        theme: "Phones".into(),
        sort: Sort::Concern,
        excerpt: format!("words of {about}"),
    };
    op(n, kind)
}

pub fn tombstone(n: u8, why: WhyErased) -> Tombstone {
    Tombstone { id: id(n), why, device: DeviceId([5; 8]) }
}

pub fn said_done(n: u8) -> Op {
    let kind = OpKind::SaidDone {
        entry: id(90),
        about: About::default(),
        said: "The phones are busy at 8.".into(),
        done: Done::Did,
        reply: "Two more people answer until 10.".into(),
        owner: "The manager".into(),
        month: Month::new(2026, 12),
    };
    op(n, kind)
}

/// Every kind of record with every kind of content, some about others. The first twelve are
/// responses. The golden file holds these: they may not change.
pub fn universe() -> Vec<Record> {
    let mut all: Vec<Record> =
        (0..11).map(|n| Record::Response(response(n, "Kind & quick."))).collect();
    let comment = "\"Two\nlines\", \\ =1 é 👩‍⚕️ \u{202e}\t<b>";
    all.push(Record::Response(Response {
        about: About { surgery: None, network: PcnCode::parse("U12345").ok() },
        month: None,
        method: Method::PaperTyped,
        help: Help::Interpreter,
        may_quote: false,
        was_warned: true,
        ..response(11, comment)
    }));
    all.extend((8..14).map(|n| Record::Sealed(sealed(n))));
    all.extend((0..6).map(|n| Record::Op(card(20 + n, n))));
    let (response, question) = (id(0), slug("fft-why"));
    let month = Month::new(2025, 1).unwrap();
    let ops = [
        said_done(30),
        op(31, OpKind::Undo { op: id(20) }),
        op(32, OpKind::Clear { response, question: question.clone(), may_quote: true }),
        op(33, OpKind::Redact { response, question, spans: vec![(0, 4), (7, 12)] }),
        op(34, OpKind::Date { device: DeviceId([1; 8]), boot: BootId([2; 8]), month }),
    ];
    all.extend(ops.map(Record::Op));
    all.extend([2, 3, 9, 13, 21, 30].map(|n| Record::Tombstone(tombstone(n, WhyErased::Asked))));
    all.push(Record::Tombstone(tombstone(2, WhyErased::Retired)));
    all.push(Record::Survey(survey().survey().clone()));
    all
}

pub fn holding(records: &[Record]) -> Holding {
    records.iter().map(|record| (record.key(), record.write())).collect()
}

pub fn header() -> Header {
    Header {
        app: "0.1.0".into(),
        wasm: String::new(),
        made: Month::new(2026, 11),
        device: DeviceId([1; 8]),
    }
}
