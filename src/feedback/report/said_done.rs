//! "You said, we did": what has come of what people said, and what comes next.

use super::Material;
use crate::feedback::html::{Html, month_in_words};
use crate::feedback::{Done, SaidDone};

/// Writes what was answered: done, or not possible and why.
pub(super) fn said_done(html: &mut Html, given: Material) {
    table(
        html,
        given,
        "You said, we did",
        &[(Done::Did, "We did"), (Done::Cannot, "We can’t, because")],
    );
}

/// Writes what is planned, and what nobody has answered yet.
pub(super) fn next_steps(html: &mut Html, given: Material) {
    table(html, given, "Next steps", &[(Done::Planned, "We will"), (Done::Asked, "We have asked")]);
}

fn table(html: &mut Html, given: Material, heading: &str, states: &[(Done, &str)]) {
    let wanted = given.selection;
    let is_about = |entry: &&SaidDone| {
        // An entry that names no surgery or network is for everyone.
        let (surgery, network) = (entry.about.surgery, entry.about.network);
        (wanted.surgery.is_none() || surgery.is_none() || surgery == wanted.surgery)
            && (wanted.network.is_none() || network.is_none() || network == wanted.network)
    };
    let is_here = |entry: &&SaidDone| states.iter().any(|(done, _)| *done == entry.done);
    let entries = given.heard.desk.said_done.iter().filter(is_about).filter(is_here);
    if entries.clone().next().is_none() {
        return;
    }
    html.add("<section><h2>~</h2><ul class=\"report__done\">", &[heading]);
    for (state, words) in states {
        for entry in entries.clone().filter(|entry| entry.done == *state) {
            html.add("<li><p><b>You said</b> <bdi>~</bdi></p>", &[&entry.said]);
            html.add("<p><b>~</b> <bdi>~</bdi></p>", &[words, &entry.reply]);
            let when = entry.month.map_or(String::new(), month_in_words);
            let notes: Vec<&str> =
                [entry.owner.as_str(), &when].into_iter().filter(|note| !note.is_empty()).collect();
            html.add("<p class=\"report__n\">~</p></li>", &[&notes.join(", ")]);
        }
    }
    html.raw("</ul></section>");
}
