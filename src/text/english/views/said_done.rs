//! You said, we did, we can't because, in English.

use crate::text::SaidDoneText;

pub(super) const SAID_DONE: SaidDoneText = SaidDoneText {
    title: "You said, we did",
    lead: "People who gave their views want to know what came of it. Say what was done, what is planned, and what cannot be and why. It opens the report.",
    none: "Nothing is written here yet.",
    you_said: "You said",
    we: ["We have asked", "We will", "We did", "We can't, because"],
    states: ["We have asked the GP surgery", "It is planned", "It is done", "It cannot be done"],
    change: "Change",
    form: ["Add what came of it", "Change what came of it"],
    said: ["You said", "In a sentence, without names"],
    state: "How far it has come",
    reply: ["The answer", "What was done, what is planned, or why it cannot be"],
    owner: "Who sees to it",
    month: ["When", "Not said"],
    about: ["About", "Everyone"],
    keep: ["Add it", "Keep the change"],
    kept: "It is kept.",
    no_said: "Write what people said first.",
    not_kept: "This browser could not keep it. Save a backup and try again.",
    cancel: "Cancel",
};
