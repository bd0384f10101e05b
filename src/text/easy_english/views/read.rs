//! Reading comments, and what the group makes of them, in Easy English.

use crate::text::{ReadText, VIEWS_IN_ENGLISH};

pub(super) const READ: ReadText = ReadText {
    lead: "Read one after another. It is best to have 2 or 3 of you. You cannot change what people wrote.",
    shows: [
        "All comments",
        "Comments you have not sorted",
        "Comments you may want to show",
        "Comments to look at first",
    ],
    none: "There is no comment like that.",
    nothing: "No one has written a comment yet.",
    details: |kinds| format!("We see {kinds}. Black it out before anyone else sees it."),
    detail_kinds: ["an NHS number", "a phone number", "an email address", "a postcode", "a date"],
    harm: "This may be about someone who gets hurt. Tell the GP surgery today. Ask for the person who keeps people safe. That is the safeguarding lead. You cannot find out who wrote this. Do not try.",
    cards: "Sort this comment",
    cards_what: "Put it on a card. Say what it is about, and what kind it is. Does it say more than one thing? Make more cards.",
    theme: ["What is it about?", "Use a few words. For example, Getting through"],
    words: ["Words on the card", "You can make them shorter. Keep what this card is about"],
    sort: "What kind is it?",
    no_theme: "First write what it is about.",
    take_away: "Take this card away",
    quoting: "Can you show these words?",
    may_not: "This person did not let you show their words. You may sort and count them.",
    cleared: [
        "This person lets you show their words. Someone in your group must read them first. Do the words show who wrote them? Do they name anyone? Then do not show them.",
        "You may show these words in the report.",
        "You will not show these words.",
    ],
    clear: ["You may show them", "Do not show them"],
    cleared_now: ["You may show them now.", "We will not show them."],
    black_out_how: "Press the words that no one should see. They turn black in the report and in the files. We keep what the person wrote as it is.",
    blacked_out: "From now on people see it like this.",
    as_shown: "What other people will see",
    erase_what: "Use this when words hurt someone. Or when the person asks you to. Do you only want to hide a name? Black it out.",
    erased: "The answer is gone.",
    undo: "Undo what I did last",
    undone: "We undid it.",
    not_kept: "This browser could not keep that. Save a backup and try again.",
    note: "We never show who people are beside their words.",
    ..VIEWS_IN_ENGLISH.read
};
