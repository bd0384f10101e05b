//! What the files would change, or what is wrong with them, as HTML.

use crate::{
    directory::Directory,
    import::{Change, Doubt, Reason, Updated, Was},
    text::{UpdateDoubt, UpdateRefusal, UpdateText},
    ui::{element, escaped, heading, paragraph},
};

/// The most changes of a kind that are shown one by one.
const SHOWN: usize = 200;

/// What is refused: a file by its name, or all of it.
#[derive(Debug)]
pub(super) struct Refused(pub(super) Option<String>, pub(super) UpdateRefusal);

/// Why files are refused.
pub(super) fn refused(files: &[(&str, UpdateRefusal)], text: &UpdateText) -> String {
    let lines = files.iter().map(|(name, why)| {
        let why = escaped((text.refused)(*why));
        let words = match *name {
            "" => why,
            name => format!("<bdi><b>{}</b></bdi> {why}.", escaped(name)),
        };
        element("p", "error-summary__message", &words)
    });
    let lines: String = lines.collect();
    element("div", "error-summary", &(lines + &element("p", "", &escaped(text.unchanged))))
}

/// Which other file is needed.
pub(super) fn other_needed(name: &str, text: &UpdateText) -> String {
    paragraph("inset", &(text.other_needed)(&escaped(name)))
}

/// The files say what is known already.
pub(super) fn nothing(present: &Directory, text: &UpdateText) -> String {
    let date = date(present, text);
    heading(text.changes)
        + &element("p", "", &escaped(&(text.from_to)(&date, &date)))
        + &element("p", "", &escaped(text.nothing))
}

/// What would change, and what has to be agreed to.
pub(super) fn changes(present: &Directory, updated: &Updated, text: &UpdateText) -> String {
    let (new, old) = (date(&updated.directory, text), date(present, text));
    let mut html = heading(text.changes) + &paragraph("", &(text.from_to)(&new, &old));
    for ((_, list), kind) in updated.changes.by_heading().into_iter().zip(text.kinds) {
        html += &of_kind(kind, list, text);
    }
    // The file of addresses holds practices of no concern here, in Jersey for one: only rows of the
    // mapping are losses.
    let left_out = updated.readings.iter().take(1).flat_map(|reading| &reading.rejections);
    match left_out.filter(|it| is_row_lost(&it.reason)).count() {
        0 => {}
        count => html += &paragraph("", &(text.rows_left_out)(count)),
    }
    let counted = updated.directory.dates.list_sizes_date;
    if let Some(counted) = counted.filter(|_| updated.directory.dates.extract_date != counted) {
        html += &paragraph("quiet", &(text.carried_over)(&(text.date)(counted)));
    }
    if !updated.doubts.is_empty() {
        let doubts = updated.doubts.iter().map(|doubt| {
            let doubt = match *doubt {
                Doubt::OlderPractices { .. } => UpdateDoubt::OlderPractices,
                Doubt::OlderAddresses { .. } => UpdateDoubt::OlderAddresses,
                Doubt::PracticesLost { gone, .. } => UpdateDoubt::PracticesLost(gone),
                Doubt::AddressesLost { gone, .. } => UpdateDoubt::AddressesLost(gone),
            };
            element("p", "error-summary__message", &escaped(&(text.doubt)(doubt)))
        });
        let doubts: String = doubts.collect();
        html += &element("div", "error-summary", &(heading(text.check) + &doubts));
    }
    html
}

/// Whether a row of a file was lost, or a practice; else only a part of one.
fn is_row_lost(reason: &Reason) -> bool {
    use Reason::{Code, Columns, Date, NoName, NoPosition, Postcode, Repeated};
    matches!(
        reason,
        Columns { .. }
            | Code(_)
            | Date(_)
            | Postcode { .. }
            | NoName { .. }
            | Repeated { .. }
            | NoPosition { .. }
    )
}

/// The changes of a kind: how many, and one by one for those who open them.
fn of_kind(kind: &str, list: &[Change], text: &UpdateText) -> String {
    let summary = format!("{}: <b>{}</b>", escaped(kind), list.len());
    if list.is_empty() {
        return element("p", "update__none", &summary);
    }
    let mut items = String::new();
    for Change { code, name, was } in list.iter().take(SHOWN) {
        let words = match was {
            Was::Else => escaped(name),
            Was::Named(old) => escaped(&(text.renamed)(old, name)),
            Was::In(from, to) => {
                let title = |it: &Option<String>| it.clone().unwrap_or(text.no_network.to_owned());
                escaped(&format!("{name}: {}", (text.moved)(&title(from), &title(to))))
            }
        };
        items += &element("li", "", &format!("{words} <small>{}</small>", escaped(code)));
    }
    if list.len() > SHOWN {
        items += &element("li", "", &escaped(&(text.more)(list.len() - SHOWN)));
    }
    let summary = element("summary", "details__summary", &element("span", "", &summary));
    element("details", "details update__kind", &(summary + &element("ul", "point-list", &items)))
}

/// The day that the practices are of.
fn date(directory: &Directory, text: &UpdateText) -> String {
    directory.dates.extract_date.map_or_else(|| text.no_date.to_owned(), text.date)
}
