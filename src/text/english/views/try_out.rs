//! Trying the desk with made-up answers, in English.

use crate::text::TryOutText;

pub(super) const TRY_OUT: TryOutText = TryOutText {
    title: "Try it with made-up answers",
    offer: "See what the desk can do before anyone has answered. We show 60 made-up answers, from \
            surgeries that do not exist: read them, sort them and make a report. They are never \
            kept, and they cannot mix with real answers.",
    begin: "Show made-up answers",
    banner: "These answers are made up",
    meaning: "Nothing that you do with them is kept. Real answers stay as they are, out of sight, \
              until you clear these or load the page again.",
    clear: "Clear the made-up answers",
    not_now: "This screen works on what is real. Clear the made-up answers first.",
    failed: "The made-up answers could not be shown. Load the page again.",
};
