//! What helps to learn it: glossary, myths, quiz, Easy Read and the animation.

use super::Fact;

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
pub struct Story {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The scenes.
    pub scenes: &'static [StoryScene],
}

/// A scene: what is seen, and what is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryScene {
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
