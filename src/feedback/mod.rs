//! Views that people give to a patient participation group: asked, kept and brought together on
//! devices that send nothing anywhere. Pure: whoever calls brings the bytes of chance, the day,
//! local storage and the journal, and carries out the steps that come back.
//!
//! # The life of an answer
//!
//! ```text
//! Bank ──▶ Survey ──open──▶ OpenSurvey ──shown, accepted_by──▶ Response ──▶ Record, one line of JSON
//!                     who asks is filled in      hidden answers go            hash over all of it
//!                                                                                    │
//!          Kept, KeptInBrowser or NotKept ◀── journal ◀── read back ◀── write_locally ◀┘
//!
//! start_up: local storage against journal ──▶ records, troubles, Steps ──▶ Step::take, in order
//! write_bundles ──▶ a file ──▶ read_bundle ──▶ merge: Preview, Steps ──▶ Step::take, in order
//! ```
//!
//! 1. A [`Survey`] is a draft that a group changes as it likes (`drafting/`), and cannot be
//!    answered before [`Survey::open`] finds nothing missing: who asks, for which surgery, whom to
//!    ask, how long answers are kept. Its hash is the name that every response calls it by, so an
//!    answer stays with the words it was given to.
//! 2. A [`Response`] is known by a random [`Id`], never by its content: two people may say the same.
//!    It is dated by month, and not at all when the clock cannot be right ([`trusted_month`]).
//!    [`personal_details()`] warns, on the device, before it is kept.
//! 3. Nothing that is kept ever changes. What a group does (cards, quotes, "you said, we did") is
//!    added as steps ([`Op`]); what holds now is worked out from them ([`Desk`]), by logical time.
//! 4. Each record has a key of its own in local storage ([`store::Key`]), so two windows cannot
//!    write over each other, and stands in the journal (IndexedDB, flushed to the disk) as well.
//!    [`store::write_locally`] gives the proof that [`store::Written`] is, without which nobody
//!    can say "kept".
//! 5. [`store::start_up`] gives back what the browser lost, sets aside what cannot be read, and
//!    finishes an erasing that was cut short. It only lists [`store::Step`]s; any list may be cut
//!    short and worked out again.
//! 6. [`sharing`] brings devices together by files: the union of all, less what anyone erased.
//! 7. On a kiosk, [`sealing`] makes of each response a record that only the group's key opens:
//!    [`sealing::Keeping::record`] comes before `write_locally`, and has no way around the seal.
//!
//! # What is promised, and tried in `tests/feedback/`
//!
//! - An answer shown as kept for certain is there after any crash, wipe or damage of local storage
//!   that leaves the journal; exactly once.
//! - What was erased does not return, from whichever device, window, journal or file.
//! - What cannot be read is copied, letter for letter, before it is taken away.
//! - Any order, any number of times, any interruption of bringing in files ends the same.
//! - A kiosk that seals keeps nothing that anyone without the group's key can read, and keeps nothing
//!   at all when it cannot seal.
//! - A file that is not as it was made is refused in one sentence, in bounded time and memory, with
//!   nothing changed.
//!
//! # What is not
//!
//! - A hash guards against accidents, not against a forger: whoever can write to local storage, or
//!   make a file, can invent answers. The preview and the counts by device are what there is.
//! - Records of the same id and different content are not honest. Ours then stays and theirs is set
//!   aside, so which is ours depends on who saw which first.
//! - If local storage and the journal are lost together, only a backup helps.
//! - Deleted text may stay readable on the disk for a while. Sealing helps; wiping the device does.
//! - Personal details are found by their form: names are not.
//! - Within a report nobody can be worked back. Two reports made some days apart differ by those who
//!   answered between: a group should not publish who took part more often than a few times a year.
//!
//! # Size
//!
//! All of it is downloaded by everyone, so it has its own JSON, no derives that serialise, no sort,
//! and two kinds of map only (each costs kilobytes for each type it is used with).
//!
//! # What was said
//!
//! [`Records`] puts in order what a device or a bundle holds. [`summarise`] counts it, question by
//! question, and [`parts`] takes it apart by surgery, network, month or method; who took part is
//! only told where it gives nobody away. [`report`](report()) is what a group hands to its practice, with
//! pictures ([`opinion_chart`], [`month_chart`]) and words ([`common_words`]); [`responses_csv`],
//! [`data_dictionary_csv`] and [`friends_and_family_csv`] are files for a spreadsheet. All of it is
//! text made of records: the same in the app and from `cargo report-views`.

mod bank;
mod charts;
mod codec;
mod drafting;
mod export;
mod harm;
mod html;
mod ids;
mod json;
mod model;
mod month;
mod personal_details;
mod places;
mod records;
mod report;
mod samples;
pub mod sealing;
pub mod sharing;
pub mod store;
mod summary;
mod words;

pub use bank::{Bank, BankError, ENGLISH_BANK};
pub use charts::{Chart, MonthShare, OpinionRow, month_chart, opinion_chart};
pub use drafting::OwnKind;
pub use export::{
    BANK_HOLIDAYS_KNOWN_TO, DueDate, WhoTookPart, data_dictionary_csv, friends_and_family_csv,
    friends_and_family_due, method_label, responses_csv,
};
pub use harm::speaks_of_harm;
pub use html::month_in_words;
pub use ids::{BootId, DeviceId, Digest, Id, KeyId, NameError, Sha, Slug};
pub use json::{Json, JsonError, Misfit};
pub use model::*;
pub use month::{Month, trusted_month};
pub use personal_details::{Detail, DetailKind, personal_details};
pub use places::Places;
pub use records::Records;
pub use report::{Stamp, report};
pub use samples::{ENGLISH_SAMPLES, Samples};
pub use summary::{
    By, CAVEAT, Count, FEWEST_FOR_PERCENT, Heard, Percent, Selection, Share, Summary, Table, Tally,
    by_month, parts, summarise,
};
pub use words::{Word, common_words};
