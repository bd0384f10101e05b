//! What an explainer is made of. Everything is immutable and lives as long as the page.

use super::Own;
use crate::directory::Date;

/// Everything that patients are told, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explainer {
    /// The language, as the `lang` attribute wants it.
    pub language: &'static str,
    /// The chapters, in the order in which previous and next go.
    pub chapters: &'static [Chapter],
    /// Chapters that stand apart from that order, such as London's.
    pub asides: &'static [Chapter],
    /// Who works in a network's team.
    pub roles: Roles,
    /// From the reader up to the region, and what replaced what.
    pub bigger_picture: BiggerPicture,
    /// What happened when.
    pub timeline: Timeline,
    /// "Who can help me?"
    pub cards: Cards,
    /// Plain meanings of words.
    pub glossary: Glossary,
    /// What people say, and what is true.
    pub myths: Myths,
    /// A self-check.
    pub quiz: Quiz,
    /// One idea a row, each with a picture.
    pub easy_read: EasyRead,
    /// "Better together", scene by scene.
    pub animation: Animation,
    /// Who says so, sorted by number.
    pub sources: &'static [Source],
}

/// Where a claim comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The numbers of its sources: never none.
    pub sources: &'static [u16],
    /// When they were last read.
    pub checked: Date,
    /// Whether it may have changed since, or rests on weak ground: to be shown softly.
    pub is_uncertain: bool,
}

/// A publication that facts come from, or one of the three that are none: our own count of the
/// data, our own advice, and general knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub number: u16,
    /// Who published it.
    pub publisher: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// When it is from, if it says so.
    pub date: Option<PartDate>,
}

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartDate {
    /// Year, as 2026.
    pub year: u16,
    /// Month, 1 to 12; 0 when only the year is known.
    pub month: u8,
    /// Day of the month; 0 when only the month is known.
    pub day: u8,
}

impl PartDate {
    /// Makes a date, or nothing when there is no such day or month. Unknown parts are 0.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_part = day == 0 && month <= 12;
        let is_whole = month > 0 && Date::new(year, month, day).is_some();
        (is_part || is_whole).then_some(Self { year, month, day })
    }
}

/// A text and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// The text, with marks.
    pub text: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// A chapter, which reads well alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// Its name in addresses, as `what-is-a-network`.
    pub id: &'static str,
    /// Its heading: a question that patients ask.
    pub question: &'static str,
    /// A few words for menus and for previous and next.
    pub name: &'static str,
    /// What to take away, said first.
    pub key: Statement,
    /// The rest.
    pub blocks: &'static [Block],
    /// What to read after it.
    pub related: &'static [Target],
    /// The screens on which its question arises, and which link to it.
    pub asked_on: &'static [Place],
}

/// A part of a chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// A heading: most are questions too.
    Heading(&'static str),
    /// A paragraph.
    Paragraph(Statement),
    /// A list.
    List {
        /// Its items, with marks.
        items: &'static [&'static str],
        /// Where they come from.
        fact: Fact,
    },
    /// Something to be careful about, set apart.
    Caution(Statement),
    /// What differs from place to place: questions for the reader's own surgery.
    AskSurgery {
        /// The questions, with marks.
        items: &'static [&'static str],
        /// Where they come from.
        fact: Fact,
    },
    /// A paragraph with the reader's own numbers.
    Yours {
        /// Said when a surgery or network was looked at, with places for its numbers.
        yours: &'static str,
        /// Said otherwise, or when the surgery is in no network.
        anyone: &'static str,
        /// Where it comes from.
        fact: Fact,
    },
    /// A piece that is kept elsewhere.
    Show(Insert),
}

/// A piece of the explainer that a chapter shows in its midst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Insert {
    /// [`Explainer::animation`].
    Animation,
    /// [`Explainer::roles`].
    Roles,
    /// [`BiggerPicture::levels`], as a diagram.
    Levels,
    /// [`BiggerPicture::replaced`], as a table.
    Replaced,
    /// A way to [`Explainer::timeline`].
    Timeline,
    /// A way to [`Explainer::cards`].
    Cards,
    /// The scale on which the reader sets speed against a familiar face.
    Scale,
}

/// Somewhere in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The chapter or aside with this id.
    Chapter(&'static str),
    /// The term with this id.
    Term(&'static str),
    /// A screen.
    Place(Place),
}

/// A screen of the app, as far as the explainer knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The front page, with the search.
    Home,
    /// The results of a search.
    Results,
    /// A surgery.
    Surgery,
    /// A surgery that is in no network.
    SurgeryWithoutNetwork,
    /// A network.
    Network,
    /// 999, 111 and who else can help.
    Help,
    /// Where the data comes from.
    Data,
    /// What is kept and what is sent.
    Privacy,
    /// Where the reader gives a view.
    Feedback,
    /// All chapters.
    Chapters,
    /// "Who can help me?"
    Cards,
    /// The timeline.
    Timeline,
    /// The glossary.
    Glossary,
    /// Myths.
    Myths,
    /// The quiz.
    Quiz,
    /// The Easy Read version.
    EasyRead,
    /// The animation.
    Animation,
}

/// Who works in a network's team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roles {
    /// Said of all of them.
    pub lead: Statement,
    /// The roles, nearest to patients first.
    pub entries: &'static [Role],
}

/// Someone in a network's team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// What they are called.
    pub name: &'static str,
    /// What they can do for a patient.
    pub does: &'static str,
    /// Since when networks could hire them.
    pub since: Option<PartDate>,
    /// Where it comes from.
    pub fact: Fact,
}

/// How the parts of the NHS near a patient fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BiggerPicture {
    /// From the reader to the region.
    pub levels: &'static [Level],
    /// What took the place of what.
    pub replaced: &'static [Replacement],
}

/// A ring of the diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// What it is called.
    pub name: &'static str,
    /// What it does, or how big it is.
    pub meaning: &'static str,
    /// The reader's own, when that is known.
    pub own: Option<Own>,
    /// Where it comes from.
    pub fact: Fact,
}

/// Something that ended, and what took its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replacement {
    /// What it was called.
    pub old: &'static str,
    /// From when to when, in words.
    pub years: &'static str,
    /// What it did.
    pub did: &'static str,
    /// What does that now.
    pub now: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// What happened when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeline {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// What happened, oldest first.
    pub entries: &'static [TimelineEntry],
}

/// Something that happened, or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineEntry {
    /// When.
    pub when: PartDate,
    /// Until when, if it went on.
    pub until: Option<PartDate>,
    /// A few words.
    pub title: &'static str,
    /// What it meant.
    pub text: &'static str,
    /// Whether it is one of the few that matter most here.
    pub is_turning_point: bool,
    /// Where it comes from.
    pub fact: Fact,
}

/// "Who can help me?": signposting, never triage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cards {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// What it is not.
    pub limits: &'static str,
    /// When to call 999, above all cards.
    pub emergency: Statement,
    /// When to call 111, above all cards.
    pub urgent: Statement,
    /// Said on every card.
    pub on_every_card: &'static str,
    /// Said while no clinician has signed the cards off.
    pub unsigned: &'static str,
    /// Said before the name of the clinician who has.
    pub signed: &'static str,
    /// The clinician who has read and agreed every card; the only place where that is kept.
    pub sign_off: Option<SignOff>,
    /// The cards.
    pub groups: &'static [CardGroup],
}

/// A clinician's word that the cards are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOff {
    /// Their name.
    pub name: &'static str,
    /// Their profession.
    pub role: &'static str,
    /// When they signed.
    pub date: Date,
}

/// Cards that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardGroup {
    /// What they have in common.
    pub name: &'static str,
    /// The cards, in no order of urgency.
    pub cards: &'static [Card],
}

/// A need, and who can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Its name in addresses.
    pub id: &'static str,
    /// The need, in a patient's words.
    pub need: &'static str,
    /// Who can help, in a few words.
    pub who: &'static str,
    /// How to reach them and what they do.
    pub how: &'static str,
    /// When to get help fast; one need has nothing of the kind.
    pub fast: Option<&'static str>,
    /// Other words that people may type for it.
    pub words: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// Plain meanings of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glossary {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The terms, sorted by name as people would look them up.
    pub terms: &'static [Term],
}

/// A word and its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Its name in marks and addresses.
    pub id: &'static str,
    /// The word.
    pub name: &'static str,
    /// What its letters stand for, or another name for it.
    pub long: Option<&'static str>,
    /// What it means.
    pub meaning: &'static str,
    /// The chapter that says more.
    pub chapter: Option<&'static str>,
    /// Where it comes from.
    pub fact: Fact,
}

/// What people say, and what is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Myths {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The myths.
    pub entries: &'static [Myth],
}

/// Something that people say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Myth {
    /// What is said.
    pub saying: &'static str,
    /// Whether it is so.
    pub verdict: Verdict,
    /// What is true.
    pub truth: &'static str,
    /// The chapter that says more.
    pub chapter: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// Whether a saying is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is not.
    NotTrue,
    /// It can be.
    PartlyTrue,
    /// No one knows yet.
    NotKnown,
}

/// A self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiz {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// Said at the end, whatever the score.
    pub end: &'static str,
    /// The questions.
    pub questions: &'static [Question],
}

/// A question with answers to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub question: &'static str,
    /// The answers, of which one is right.
    pub answers: &'static [Answer],
    /// The chapter that says more.
    pub chapter: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// An answer to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub text: &'static str,
    /// Whether it is the right one.
    pub is_right: bool,
    /// What is said to someone who chose it, kindly.
    pub reply: &'static str,
}

/// The Easy Read version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EasyRead {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The rows.
    pub rows: &'static [EasyReadRow],
}

/// One idea, with a picture on its left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EasyReadRow {
    /// The picture, by its name.
    pub picture: &'static str,
    /// The words: no marks, at most 15 a sentence.
    pub words: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// "Better together", scene by scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Animation {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The scenes.
    pub scenes: &'static [Scene],
}

/// A scene: what is seen, and what is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scene {
    /// The drawing, by its name.
    pub picture: &'static str,
    /// How long it lasts, in seconds.
    pub seconds: u16,
    /// The caption, always shown.
    pub caption: &'static str,
    /// What is seen, for the transcript.
    pub shows: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

impl Explainer {
    /// The chapter or aside with this id.
    pub fn chapter(&self, id: &str) -> Option<&'static Chapter> {
        self.chapters.iter().chain(self.asides).find(|chapter| chapter.id == id)
    }

    /// The chapters before and after the one with this id.
    pub fn neighbours(&self, id: &str) -> (Option<&'static Chapter>, Option<&'static Chapter>) {
        let Some(at) = self.chapters.iter().position(|chapter| chapter.id == id) else {
            return (None, None);
        };
        (at.checked_sub(1).and_then(|at| self.chapters.get(at)), self.chapters.get(at + 1))
    }

    /// The chapters whose question arises on a screen.
    pub fn asked_on(&self, place: Place) -> impl Iterator<Item = &'static Chapter> {
        let chapters = self.chapters.iter().chain(self.asides);
        chapters.filter(move |chapter| chapter.asked_on.contains(&place))
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&'static Term> {
        self.glossary.terms.iter().find(|term| term.id == id)
    }

    /// The sources of a fact.
    pub fn sources_of(&self, fact: &Fact) -> impl Iterator<Item = &'static Source> {
        let sources = self.sources;
        fact.sources.iter().filter_map(move |number| {
            sources.binary_search_by_key(number, |s| s.number).ok().and_then(|at| sources.get(at))
        })
    }
}

impl Block {
    /// Where it comes from, when it claims something.
    pub fn fact(&self) -> Option<&Fact> {
        match self {
            Self::Heading(_) | Self::Show(_) => None,
            Self::Paragraph(statement) | Self::Caution(statement) => Some(&statement.fact),
            Self::List { fact, .. } | Self::AskSurgery { fact, .. } | Self::Yours { fact, .. } => {
                Some(fact)
            }
        }
    }
}

impl Chapter {
    /// The facts it rests on, in the order in which they are told.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        std::iter::once(&self.key.fact).chain(self.blocks.iter().filter_map(Block::fact))
    }

    /// The oldest day on which one of its facts was last checked.
    pub fn checked(&self) -> Date {
        self.facts().map(|fact| fact.checked).min().unwrap_or(self.key.fact.checked)
    }
}
