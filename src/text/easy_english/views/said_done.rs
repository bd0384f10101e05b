//! You said, we did, we can't because, in Easy English.

use crate::text::{SaidDoneText, VIEWS_IN_ENGLISH};

pub(super) const SAID_DONE: SaidDoneText = SaidDoneText {
    lead: "People want to know what came of their views. Say what was done. Say what you plan. Say what cannot be done and why. The report starts with this.",
    none: "You have not written anything here yet.",
    we: ["We have asked", "We will", "We did", "We cannot, because"],
    states: ["We asked the GP surgery", "It is planned", "It is done", "It cannot be done"],
    said: ["You said", "Write 1 sentence. Leave out names"],
    state: "How far is it?",
    reply: ["The answer", "What was done, what you plan, or why it cannot be done"],
    owner: "Who will do it?",
    kept: "We kept it.",
    no_said: "First write what people said.",
    ..VIEWS_IN_ENGLISH.said_done
};
