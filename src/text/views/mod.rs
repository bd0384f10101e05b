//! The words of giving views, and those of the group's desk: a table each, since each comes with a
//! WebAssembly of its own.

mod asked;
mod desk;
mod giving;
mod keys;
mod paper;
mod read;
mod report;
mod said_done;
mod set_up;
mod together;
mod try_out;

pub use asked::AskedText;
pub use desk::DeskText;
pub use giving::*;
pub use keys::{HereText, KeysText, MakeText, NoKeyText, OpenText};
pub use paper::PaperText;
pub use read::ReadText;
pub use report::ReportText;
pub use said_done::SaidDoneText;
pub use set_up::SetUpText;
pub use together::{AwayText, RefusedText, SaveText, TakeInText, TogetherText};
pub use try_out::TryOutText;

/// All words of the group's desk.
#[derive(Debug)]
pub struct ViewsText {
    /// A question with what it can be answered with, as the group sees it.
    pub asked: AskedText,
    /// Setting a survey up.
    pub set_up: SetUpText,
    /// The form on paper, and typing in what came back.
    pub paper: PaperText,
    /// The group's desk.
    pub desk: DeskText,
    /// Reading comments, and what the group makes of them.
    pub read: ReadText,
    /// You said, we did, we can't because.
    pub said_done: SaidDoneText,
    /// The report, and the files for a spreadsheet.
    pub report: ReportText,
    /// Backups, other devices' files, and taking away.
    pub together: TogetherText,
    /// The keys that answers are sealed to.
    pub keys: KeysText,
    /// Trying the desk with made-up answers.
    pub try_out: TryOutText,
}
