//! Trying the desk with made-up answers, in Easy English.

use crate::text::{TryOutText, VIEWS_IN_ENGLISH};

pub(super) const TRY_OUT: TryOutText = TryOutText {
    offer: "See what the desk can do before anyone has answered. We show you 60 made-up answers. The GP surgeries in them are not real. Read them, sort them and make a report. We never keep them. They never mix with real answers.",
    meaning: "We do not keep what you do here. You cannot see real answers now. They stay as they are. Clear the made-up answers, or load the page again. Then the real ones are back.",
    not_now: "This screen needs what is real. First clear the made-up answers.",
    failed: "We could not show the made-up answers. Load the page again.",
    ..VIEWS_IN_ENGLISH.try_out
};
