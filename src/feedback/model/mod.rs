//! What feedback is made of: surveys, responses, and what a group does with them.

mod answers;
mod desk;
mod locked;
mod op;
mod ready;
mod response;
mod survey;

pub use answers::{Answer, AnswerError, Answers, MAX_ANSWER};
pub use desk::{Card, Desk, SaidDone};
pub use locked::{FRIENDS_AND_FAMILY, FriendsAndFamily};
pub use op::{Done, Lamport, Op, OpKind, Sort, Tombstone, WhyErased};
pub use ready::NotReady;
pub use response::{About, Help, Method, Response, SealedKey, SealedResponse};
pub use survey::{
    Asker, Choice, Condition, Kind, OpenSurvey, Question, Source, Survey, Test, Tone,
};
