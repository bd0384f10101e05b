//! Whether what is kept is safe: what the looking over at the start had to tell, the backup, and
//! the room that is left.

use super::Sight;
use crate::feedback::store::{Fullness, QUOTA, Trouble, Urgency};
use crate::page::{Page, ViewsPage};
use crate::text::DeskText;
use crate::ui::{element, escaped, heading, link, paragraph, summary_row};
use crate::views::store::Health;

/// What an answer takes on average, in UTF-16 units, with its key.
const AN_ANSWER: usize = 1_000;

/// What there is to know, the gravest first.
pub(super) fn troubles(text: &DeskText, health: &Health) -> String {
    let mut notes: Vec<(&str, String)> = Vec::new();
    if health.is_denied {
        notes.push(("now", text.denied.to_owned()));
    }
    for trouble in &health.troubles {
        notes.push(match *trouble {
            Trouble::Newer => ("now", text.newer.to_owned()),
            Trouble::Forgets => ("now", text.forgets.to_owned()),
            Trouble::Restored(count) => ("soon", (text.restored)(count)),
            Trouble::Replayed(count) => ("fine", (text.replayed)(count)),
            Trouble::SetAside(count) => ("soon", (text.set_aside)(count)),
            Trouble::NoJournal => ("soon", text.no_journal.to_owned()),
        });
    }
    let fullness = match health.meter.fullness() {
        Fullness::Fine => None,
        Fullness::Filling => Some(("soon", text.fullness[0])),
        Fullness::NearlyFull => Some(("now", text.fullness[1])),
        Fullness::Full => Some(("now", text.fullness[2])),
    };
    notes.extend(fullness.map(|(urgency, words)| (urgency, words.to_owned())));
    if notes.is_empty() {
        return String::new();
    }
    let rows = notes.iter().map(|(urgency, words)| {
        element("li", &format!("desk-note desk-note--{urgency}"), &escaped(words))
    });
    heading(text.to_know) + &element("ul", "desk-notes", &rows.collect::<String>())
}

/// What has no backup, and for how long: always in view.
pub(super) fn backup(text: &DeskText, health: &Health) -> String {
    let backup = health.backup;
    let (at, urgency) = match backup.urgency {
        Urgency::Fine => (0, "fine"),
        Urgency::Soon => (1, "soon"),
        Urgency::Now => (2, "now"),
    };
    let words = (text.missing)(backup.missing);
    let since = if health.has_backup { text.since_backup } else { text.never_backed_up };
    let since = backup.days.map(since).unwrap_or_default();
    let heading = if backup.missing > 0 && at == 0 { text.backup_later } else { text.backup[at] };
    let body = element("h2", "backup__heading", &escaped(heading))
        + &paragraph("backup__words", &[words.as_str(), &since].join(" "));
    let button = link("button", &Page::Views(ViewsPage::Together), text.save_backup);
    let inside = element("div", "", &body) + &button;
    element("section", &format!("backup backup--{urgency}"), &inside)
}

/// How the device is.
pub(super) fn device(sight: &Sight, health: &Health) -> String {
    let text = sight.text;
    let used = health.meter.used();
    let more = (QUOTA * 95 / 100).saturating_sub(used) / AN_ANSWER;
    let room = paragraph("", &(text.room)(used * 100 / QUOTA, more / 10 * 10));
    let width = (used * 200 / QUOTA).clamp(1, 200);
    let bar = format!(
        "<svg class=\"room\" viewBox=\"0 0 200 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect class=\"room__all\" width=\"200\" height=\"8\" rx=\"4\"/>\
         <rect class=\"room__used\" width=\"{width}\" height=\"8\" rx=\"4\"/></svg>"
    );
    let aside = match health.set_aside {
        0 => String::new(),
        count => {
            let page = Page::Views(ViewsPage::Together);
            let words = escaped(&(text.aside)(count)) + " ";
            element("p", "", &(words + &link("", &page, text.see_aside)))
        }
    };
    let fingerprint = element("code", "fingerprint", &escaped(&sight.records.fingerprint));
    let print = element("dl", "", &summary_row(text.fingerprint, &fingerprint))
        + &paragraph("quiet", text.fingerprint_hint);
    element("section", "sheet", &(heading(text.device) + &room + &bar + &aside + &print))
}
