//! Saving a backup, which counts once the saved file has been opened again.

use super::Desk;
use crate::browser::clock;
use crate::browser::file::File;
use crate::feedback::DeviceId;
use crate::feedback::store::{Key, Receipt};
use crate::ui::{element, escaped, heading, paragraph};
use crate::views::board::{button, file_button};
use crate::views::bundles::save_bundles;
use crate::views::store::new_id;

/// Both halves of it.
pub(super) fn html(desk: Desk) -> String {
    let text = &desk.text.save;
    let save = heading(text.heading)
        + &paragraph("", text.what)
        + &button("button", ("save", ""), text.save);
    let check = element("h3", "", &escaped(text.check_heading))
        + &paragraph("", text.check)
        + &file_button("set-check", text.check_button, false);
    element("section", "sheet", &[save, check].concat())
}

/// Saves what there is, in as many files as it takes.
pub(super) fn save(desk: Desk) {
    let day = clock::today().map_or(String::new(), |day| format!("{day}-"));
    let name = |device: DeviceId| format!("views-{day}{}", &device.to_string()[..4]);
    desk.say(match save_bundles(desk.store, &desk.store.holding(), name) {
        Ok(names) => (desk.text.save.saved)(names.len()),
        Err(_) if desk.store.device().is_none() => desk.text.not_kept.to_owned(),
        Err(_) => desk.text.file_failed.to_owned(),
    });
}

/// Reads the saved file again. Only what is in it, letter for letter, is backed up.
pub(super) async fn check(desk: Desk, files: Vec<File>) {
    let text = &desk.text.save;
    for file in files {
        let bundle = match desk.read(&file).await {
            Ok((bundle, _)) => bundle,
            Err(why) => return desk.say([&file.name(), ": ", why.as_str()].concat()),
        };
        let holding = desk.store.holding();
        let is_here = |key: &&Key| holding.get(*key) == bundle.items.get(*key);
        let mut saved = bundle.items.keys().filter(is_here).peekable();
        if saved.peek().is_none() && holding.keys().any(Key::is_record) {
            return desk.say(text.not_of_here);
        }
        let (Some(today), Ok(id)) = (clock::today(), new_id()) else {
            return desk.say(text.no_day);
        };
        let receipt = Receipt::of(id, today, bundle.file, saved);
        desk.store.keep_receipt(&receipt).await;
    }
    desk.say(match desk.store.health().backup.missing {
        0 => text.checked.to_owned(),
        missing => (text.checked_part)(missing),
    });
}
