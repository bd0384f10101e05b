//! One person's answers, as they are kept: never changed afterwards, and known by a random id.

use super::answers::Answers;
use crate::directory::{PcnCode, PracticeCode};
use crate::feedback::ids::{BootId, DeviceId, Digest, Id, KeyId};
use crate::feedback::month::Month;

/// What one person said in one survey, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Its random id.
    pub id: Id,
    /// The survey and its version: the hash of all that was asked. [`Survey::digest`] of exactly
    /// one version gives it.
    ///
    /// [`Survey::digest`]: super::Survey::digest
    pub survey: Digest,
    /// What it is about.
    pub about: About,
    /// When, or nothing if the device's clock could not be right.
    pub month: Option<Month>,
    /// The browser it was given in.
    pub device: DeviceId,
    /// The start of the app it was given in.
    pub boot: BootId,
    /// The how-manieth of that start: 1, 2, 3 and so on.
    pub number: u32,
    /// How it was given.
    pub method: Method,
    /// The language it was given in, as `en-GB`.
    pub language: String,
    /// Who helped.
    pub help: Help,
    /// What was answered. What was skipped or not shown is not in it.
    pub answers: Answers,
    /// Whether the person lets the group quote their words.
    pub may_quote: bool,
    /// Whether the person was told that a text seems to hold personal details, and left it so.
    pub was_warned: bool,
}

/// The surgery and network a response is about. Either or both may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct About {
    /// The surgery.
    pub surgery: Option<PracticeCode>,
    /// The network: the surgery's, at the time, or one named without a surgery.
    pub network: Option<PcnCode>,
}

/// How a response was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// On the waiting room's screen.
    Kiosk,
    /// On a phone or computer of the person's own.
    Home,
    /// On paper, typed in by the group.
    PaperTyped,
    /// By telephone, typed in by the group.
    Telephone,
    /// Otherwise.
    Other,
}

/// Who helped a person answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Help {
    /// Nobody, or it was not said.
    None,
    /// A carer, a relative or a friend.
    Carer,
    /// Someone who works at the surgery.
    Staff,
    /// An interpreter.
    Interpreter,
}

/// A response that only the group's key opens. What stands outside is what cannot be told to
/// anyone's harm, and cannot be swapped: the seal covers it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedResponse {
    /// The id of the response within.
    pub id: Id,
    /// The survey and its version.
    pub survey: Digest,
    /// The browser it was given in.
    pub device: DeviceId,
    /// The start of the app it was given in.
    pub boot: BootId,
    /// The how-manieth of that start.
    pub number: u32,
    /// The keys that open it, one or two, in the order of their names.
    pub keys: Vec<SealedKey>,
    /// The response, locked, in base64.
    pub sealed: String,
}

/// What locks a response, sealed to one of the group's keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKey {
    /// The group's key.
    pub to: KeyId,
    /// The sealed key, in base64.
    pub sealed: String,
}

impl Method {
    /// Every method with the name it is kept under.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Kiosk, "kiosk"),
        (Self::Home, "home"),
        (Self::PaperTyped, "paper"),
        (Self::Telephone, "telephone"),
        (Self::Other, "other"),
    ];
}

impl Help {
    /// Every kind of help with the name it is kept under.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::None, "none"),
        (Self::Carer, "carer"),
        (Self::Staff, "staff"),
        (Self::Interpreter, "interpreter"),
    ];
}
