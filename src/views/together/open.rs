//! Taking in what other devices hold: first what would change, then, when asked, step by step. It
//! may be cut short anywhere and done again.

use super::Desk;
use crate::browser::file::File;
use crate::feedback::sharing::{Erasures, Holding, Merge, Preview, merge_all};
use crate::feedback::store::{Key, Step};
use crate::feedback::{DeviceId, Month};
use crate::text::TakeInText;
use crate::ui::{element, escaped, heading, paragraph, summary_row};
use crate::views::board::{button, file_button, focus_soon};
use crate::views::month_in_words;
use leptos::prelude::*;

/// How many steps are taken before it is said how far it has come.
const AT_ONCE: usize = 100;

/// The name of a file, and the device and month it was made on.
type Origin = (String, DeviceId, Option<Month>);

/// The files that were opened.
#[derive(Default)]
pub(super) struct Opened {
    /// Those that could be read.
    origins: Vec<Origin>,
    /// What those hold.
    holdings: Vec<Holding>,
    /// The names of the others, and why.
    refused: Vec<(String, String)>,
    /// Whether what was erased elsewhere is to be erased here.
    takes_erasures: bool,
    /// Whether it is being taken in.
    is_busy: bool,
}

/// Reads files, and shows what they would change.
pub(super) async fn open(desk: Desk, files: Vec<File>) {
    if files.is_empty() {
        return;
    }
    let mut opened = Opened::default();
    for file in files {
        let name = file.name();
        match desk.read(&file).await {
            Ok((bundle, _)) => {
                opened.origins.push((name, bundle.header.device, bundle.header.made));
                opened.holdings.push(bundle.items);
            }
            Err(why) => opened.refused.push((name, why)),
        }
    }
    let _ = desk.opened.try_set(opened);
    focus_soon("#opened");
}

/// Where a file comes from, as HTML.
fn origin((name, device, made): &Origin, text: &TakeInText) -> String {
    let made = made.map(month_in_words);
    let from = (text.from)(&device.to_string()[..4], made.as_deref());
    format!("<bdi><b>{}</b></bdi>, {}", escaped(name), escaped(&from))
}

pub(super) fn toggle_erasures(desk: Desk) {
    desk.opened.update(|opened| opened.takes_erasures = !opened.takes_erasures);
}

/// Takes in what was opened, and says how far it has come.
pub(super) async fn take(desk: Desk) {
    let text = &desk.text.open;
    // Worked out anew: another window may have changed something.
    let plan = desk.opened.try_update(|opened| {
        (!std::mem::replace(&mut opened.is_busy, true)).then(|| opened.merges(desk))
    });
    let Some(merges) = plan.flatten() else { return };
    let sum = sum(&merges);
    let steps: Vec<Step> = merges.into_iter().flat_map(|merge| merge.steps).collect();
    let erased = steps.iter().filter(|step| is_erasing(step)).count();
    for (at, some) in steps.chunks(AT_ONCE).enumerate() {
        desk.say((text.progress)(at * AT_ONCE, steps.len()));
        if let Err(why) = desk.store.take(some).await {
            desk.opened.update(|opened| opened.is_busy = false);
            return desk.say((text.stopped)(desk.why_not(why)));
        }
    }
    let _ = desk.opened.try_set(Opened::default());
    desk.say((text.done)(sum.new_responses, sum.new_others, erased));
}

fn is_erasing(step: &Step) -> bool {
    matches!(step, Step::Forget { key } if key.is_record())
}

fn sum(merges: &[Merge]) -> Preview {
    let mut sum = Preview::default();
    for Merge { preview, .. } in merges {
        sum.new_responses += preview.new_responses;
        sum.new_others += preview.new_others;
        sum.already_here += preview.already_here;
        sum.erased += preview.erased;
        sum.would_erase += preview.would_erase;
        sum.conflicting += preview.conflicting;
        sum.room += preview.room;
    }
    sum
}

impl Opened {
    fn merges(&self, desk: Desk) -> Vec<Merge> {
        let erasures = if self.takes_erasures { Erasures::Take } else { Erasures::Leave };
        merge_all(&desk.store.holding(), &self.holdings, erasures)
    }

    /// The button to open files, and what those opened would change.
    pub(super) fn html(&self, desk: Desk) -> String {
        let text = &desk.text.open;
        let open = file_button("set-open", text.open, true);
        let what = heading(text.heading)
            + &paragraph("", text.what)
            + &element("p", "", &(open + " " + &element("span", "quiet", &escaped(text.drop))));
        let preview = if self.origins.len() + self.refused.len() > 0 {
            self.preview(desk)
        } else {
            String::new()
        };
        element("section", "sheet drop-zone", &(what + &preview))
    }

    fn preview(&self, desk: Desk) -> String {
        let text = &desk.text.open;
        let mut files: String =
            self.origins.iter().map(|it| element("li", "opened-file", &origin(it, text))).collect();
        for (name, why) in &self.refused {
            let refused = format!(
                "<b>{}</b> <bdi>{}</bdi>. {}",
                escaped(text.refused),
                escaped(name),
                escaped(why)
            );
            files += &element("li", "opened-file opened-file--refused", &refused);
        }
        let title = format!("<h3 id=\"opened\" tabindex=\"-1\">{}</h3>", escaped(text.preview));
        let body = if self.holdings.is_empty() { String::new() } else { self.changes(desk) };
        let quiet = paragraph("quiet", text.nothing_yet);
        let inside = [title, element("ul", "opened-files", &files), body, quiet].concat();
        element("div", "opened", &inside)
    }

    fn changes(&self, desk: Desk) -> String {
        let text = &desk.text.open;
        let merges = self.merges(desk);
        let sum = sum(&merges);
        let sealed = self.holdings.iter().flat_map(|holding| holding.keys());
        let sealed = sealed.filter(|key| matches!(key, Key::Sealed(_))).count();
        let rows = [
            (text.new_responses, sum.new_responses, true),
            (text.sealed, sealed, false),
            (text.new_others, sum.new_others, false),
            (text.already_here, sum.already_here, false),
            (text.erased, sum.erased, false),
            (text.conflicting, sum.conflicting, false),
        ];
        let rows = rows.into_iter().filter(|(_, count, is_always)| *is_always || *count > 0);
        let rows: String =
            rows.map(|(label, count, _)| summary_row(label, &format!("<b>{count}</b>"))).collect();
        let mut html = element("dl", "summary opened__counts", &rows);
        if sum.conflicting > 0 {
            html += &paragraph("quiet", text.conflicting_hint);
        }
        if sum.would_erase > 0 {
            let checked = if self.takes_erasures { " checked" } else { "" };
            let words = escaped(&(text.would_erase)(sum.would_erase));
            html += &format!(
                "<label class=\"choice\"><input class=\"choice__input\" type=\"checkbox\" \
                 data-do=\"set-erasures\"{checked}><span class=\"choice__words\">{words}</span>\
                 </label>"
            );
            html += &paragraph("quiet", text.would_erase_hint);
        }
        let fits = desk.store.health().meter.has_room_for(sum.room);
        let has_steps = merges.iter().any(|merge| !merge.steps.is_empty());
        let cancel = button("button button--second", ("put-away", ""), desk.text.cancel);
        html + &match (has_steps, fits) {
            (false, _) => paragraph("opened__nothing", text.nothing_new) + &cancel,
            (true, false) => paragraph("error", text.no_room) + &cancel,
            (true, true) => {
                let take = button("button", ("take", ""), text.take);
                element("p", "buttons", &(take + " " + &cancel))
            }
        }
    }
}
