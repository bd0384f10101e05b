//! What a group does to a survey before it opens: questions go in, out, up and down, and a version
//! after the first begins as a copy. Whether the result may open is for [`Survey::open`] to say.

use super::bank::Bank;
use super::ids::{Id, Slug};
use super::model::{Choice, Condition, Kind, Question, Source, Survey, Test, Tone};

/// The short name of the answer that says nothing for or against, which a group may offer beside
/// its own. It is counted apart.
const CANNOT_SAY: &str = "cannot-say";

/// A short name that nothing else has, in this version or any other.
fn fresh(start: &str, id: Id) -> Slug {
    Slug::parse(&[start, &id.short()].concat()).expect("a letter, a hyphen and eight digits")
}

impl Survey {
    /// The draft of the version after this one, where `latest` is the latest there is.
    #[must_use]
    pub fn next_version(&self, latest: u32) -> Self {
        Self { version: latest.max(self.version).saturating_add(1), ..self.clone() }
    }

    /// Where a question stands among those that are asked of everyone.
    pub fn place(&self, id: &Slug) -> Option<usize> {
        self.questions.iter().position(|question| question.id == *id)
    }

    /// Puts a question of the bank at the end, after those that it depends on. How many went in.
    pub fn take_from(&mut self, bank: &Bank, id: &Slug) -> usize {
        let question = bank.questions.iter().find(|question| question.id == *id);
        let Some(question) = question.filter(|_| self.place(id).is_none()) else { return 0 };
        let tests = question.visible_if.tests().iter();
        let needed: usize = tests.map(|test| self.take_from(bank, &test.question)).sum();
        self.questions.push(question.clone());
        needed + 1
    }

    /// Puts a question of the group's own at the end, with two empty choices if it is to have any,
    /// and gives its short name. The ids must be new.
    pub fn ask_own(&mut self, kind: OwnKind, ids: [Id; 3]) -> Slug {
        let [id, first, second] = ids;
        let choices = || vec![own_choice(first), own_choice(second)];
        let question = Question {
            id: fresh("own-", id),
            text: String::new(),
            hint: String::new(),
            kind: match kind {
                OwnKind::One => Kind::One(choices()),
                OwnKind::Many => Kind::Many(choices()),
                OwnKind::Text => Kind::Text,
            },
            visible_if: Condition::Always,
            source: Source::Local,
        };
        let name = question.id.clone();
        self.questions.push(question);
        name
    }

    /// Moves a question one place up or down. Whether it could.
    pub fn shift(&mut self, id: &Slug, is_up: bool) -> bool {
        let Some(at) = self.place(id) else { return false };
        let other = if is_up { at.checked_sub(1) } else { Some(at + 1) };
        let other = other.filter(|other| *other < self.questions.len());
        if let Some(other) = other {
            self.questions.swap(at, other);
        }
        other.is_some()
    }

    /// The question of a short name, if its words may be changed.
    pub fn local_mut(&mut self, id: &Slug) -> Option<&mut Question> {
        self.questions.iter_mut().find(|q| q.id == *id && q.source == Source::Local)
    }

    /// The questions before one that it can be made to depend on: those with choices.
    pub fn deciders(&self, id: &Slug) -> Vec<&Question> {
        let before = self.place(id).unwrap_or_default();
        self.questions[..before].iter().filter(|q| !q.kind.choices().is_empty()).collect()
    }

    /// Asks a question on who took part, or no longer; they stand in the order of the bank.
    pub fn ask_who(&mut self, bank: &Bank, id: &Slug, is_asked: bool) {
        let was = std::mem::take(&mut self.equality);
        for question in &bank.equality {
            let kept = was.iter().find(|q| q.id == question.id);
            if question.id == *id {
                self.equality.extend(is_asked.then(|| question.clone()));
            } else {
                self.equality.extend(kept.cloned());
            }
        }
    }

    /// About how many minutes it takes to answer: a quarter for a choice, half for own words.
    pub fn minutes(&self) -> usize {
        let quarters = self.all_questions().map(|q| if q.kind == Kind::Text { 2 } else { 1 });
        quarters.sum::<usize>().div_ceil(4)
    }
}

/// How a question of the group's own is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnKind {
    /// One of several choices.
    One,
    /// As many of several choices as fit.
    Many,
    /// In one's own words.
    Text,
}

impl OwnKind {
    /// Every kind with its name.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::One, "one"), (Self::Many, "many"), (Self::Text, "text")];
}

fn own_choice(id: Id) -> Choice {
    Choice { code: fresh("c-", id), label: String::new(), tone: Tone::Plain }
}

impl Question {
    fn choices_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match &mut self.kind {
            Kind::One(choices) | Kind::Many(choices) => Some(choices),
            Kind::Scale { .. } | Kind::Text => None,
        }
    }

    /// Offers one choice more, without words yet, before the one that is counted apart.
    pub fn offer(&mut self, id: Id) {
        let is_graded = self.is_graded();
        if let Some(choices) = self.choices_mut() {
            let end = choices.iter().rposition(|c| c.tone != Tone::Aside).map_or(0, |at| at + 1);
            choices.insert(end, own_choice(id));
        }
        if is_graded {
            self.grade(true);
        }
    }

    /// Takes a choice away.
    pub fn withdraw(&mut self, code: &Slug) {
        let is_graded = self.is_graded();
        if let Some(choices) = self.choices_mut() {
            choices.retain(|choice| choice.code != *code);
        }
        if is_graded {
            self.grade(true);
        }
    }

    /// Sets the words of a choice.
    pub fn relabel(&mut self, code: &Slug, label: &str) {
        let choice = self.choices_mut().and_then(|all| all.iter_mut().find(|c| c.code == *code));
        if let Some(choice) = choice {
            choice.label = label.to_owned();
        }
    }

    /// Whether its choices run from good to poor.
    pub fn is_graded(&self) -> bool {
        self.kind.choices().iter().any(|c| matches!(c.tone, Tone::Good | Tone::Poor))
    }

    /// Says that its choices run from good, the first, to poor, or that they are only different.
    pub fn grade(&mut self, is_graded: bool) {
        let Some(choices) = self.choices_mut() else { return };
        let count = choices.iter().filter(|choice| choice.tone != Tone::Aside).count();
        let graded = choices.iter_mut().filter(|choice| choice.tone != Tone::Aside);
        for (at, choice) in graded.enumerate() {
            choice.tone = match (2 * at + 1).cmp(&count) {
                _ if !is_graded => Tone::Plain,
                std::cmp::Ordering::Less => Tone::Good,
                std::cmp::Ordering::Equal => Tone::Neutral,
                std::cmp::Ordering::Greater => Tone::Poor,
            };
        }
    }

    /// Whether it offers a choice that is counted apart, as "I cannot say".
    pub fn has_aside(&self) -> bool {
        self.kind.choices().iter().any(|choice| choice.tone == Tone::Aside)
    }

    /// Offers such a choice as the last, with these words, or takes it away.
    pub fn offer_aside(&mut self, label: Option<&str>) {
        let Some(choices) = self.choices_mut() else { return };
        choices.retain(|choice| choice.tone != Tone::Aside);
        if let (Some(label), Ok(code)) = (label, Slug::parse(CANNOT_SAY)) {
            choices.push(Choice { code, label: label.to_owned(), tone: Tone::Aside });
        }
    }

    /// Has it asked of everyone, or only after another question was answered.
    pub fn ask_after(&mut self, other: Option<Slug>) {
        self.visible_if = match other {
            Some(question) => Condition::All(vec![Test { question, is_in: Vec::new() }]),
            None => Condition::Always,
        };
    }

    /// Has it asked, or not, when the other question was answered like this.
    pub fn ask_when(&mut self, code: &Slug, is_asked: bool) {
        if let Condition::All(tests) | Condition::Any(tests) = &mut self.visible_if
            && let [test] = &mut tests[..]
        {
            test.is_in.retain(|other| other != code);
            test.is_in.extend(is_asked.then(|| code.clone()));
        }
    }
}

#[cfg(test)]
mod tests;
