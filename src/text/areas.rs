//! Words of the part where places are looked up: areas, fact sheets, surgeries that have closed,
//! keeping and sharing. They come with a WebAssembly of their own.

use super::Section;
use crate::directory::{Date, ListSize};

/// What an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// England.
    England,
    /// An NHS England region.
    Region,
    /// An integrated care board.
    Board,
    /// A sub-ICB location.
    Location,
    /// A local council.
    Council,
}

/// All words of that part.
#[derive(Debug)]
pub struct AreasText {
    /// Finding the way from England down to a network.
    pub browse: BrowseText,
    /// The fact sheets.
    pub sheet: SheetText,
    /// The pictures.
    pub pictures: PicturesText,
    /// Surgeries that have closed.
    pub closed: ClosedText,
    /// Keeping a surgery on the device, and sharing.
    pub share: ShareText,
}

/// Finding the way from England down to a network.
#[derive(Debug)]
pub struct BrowseText {
    /// What an area is, under its name; nothing for England.
    pub kind: fn(AreaKind) -> &'static str,
    /// How much there is: surgeries, networks, and people where that is known.
    pub counts: fn(usize, usize, Option<ListSize>) -> String,
    /// So many networks of other places have a surgery in it.
    pub visiting: fn(usize) -> String,
    /// So many of these surgeries are in no network.
    pub without_network: fn(usize) -> String,
    /// The heading over the areas within one of this kind.
    pub within: fn(AreaKind) -> &'static str,
    /// After the name of an area in a list: surgeries and networks.
    pub row: fn(usize, usize) -> String,
    /// Which councils a sub-ICB location is mostly in, since its name does not say.
    pub mostly: fn(&[&str]) -> String,
    /// The heading over networks.
    pub networks: &'static str,
    /// After the name of a network: its surgeries here and in all, and its people.
    pub network_row: fn(usize, usize, ListSize) -> String,
    /// The heading over surgeries that are in no network.
    pub no_network: &'static str,
    /// What that means.
    pub no_network_why: &'static str,
    /// The heading over what crosses the border of an area.
    pub border: fn(&str) -> String,
    /// What that means.
    pub border_why: fn(&str) -> String,
    /// Between a network of the area and its surgeries outside.
    pub border_row: &'static str,
    /// Between a network of elsewhere and its surgeries in the area.
    pub visiting_row: &'static str,
    /// The heading over the councils that an area's surgeries are in.
    pub councils_in: fn(&str) -> String,
    /// How many surgeries there are in a council's area that belong to the area shown.
    pub council_row: fn(usize) -> String,
    /// The heading of the list of every council.
    pub councils: &'static str,
    /// Said first there.
    pub councils_lead: fn(usize) -> String,
    /// The way there.
    pub councils_link: fn(usize) -> String,
    /// Names the links to the letters.
    pub letters: &'static str,
    /// What a link to a letter does, for screen readers.
    pub letter: fn(char) -> String,
    /// The way to the fact sheet.
    pub to_sheet: &'static str,
    /// What the sheet is.
    pub to_sheet_why: &'static str,
    /// The heading of London's own section.
    pub london: &'static str,
    /// What its numbers are: surgeries, networks, boards.
    pub london_numbers: fn(usize, usize, usize) -> String,
    /// The way to London's part of the explainer.
    pub london_way: &'static str,
    /// No area has the code of the address.
    pub unknown: UnknownAreaText,
}

/// No area has the code of the address.
#[derive(Debug)]
pub struct UnknownAreaText {
    /// The heading.
    pub title: &'static str,
    /// What was asked for.
    pub what: fn(&str) -> String,
    /// The way on.
    pub way_on: &'static str,
}

/// The fact sheets.
#[derive(Debug)]
pub struct SheetText {
    /// The heading of an area's sheet: its name.
    pub title: fn(&str) -> String,
    /// What networks are, in five sentences under a heading.
    pub what: Section,
    /// The heading over networks.
    pub networks: &'static str,
    /// The heading over the surgeries of a network.
    pub surgeries: &'static str,
    /// A network of an area: its surgeries here and in all, and its people.
    pub network: fn(usize, usize, ListSize) -> String,
    /// After a surgery outside the area: its council.
    pub outside: fn(&str) -> String,
    /// Before a telephone number.
    pub telephone: &'static str,
    /// The heading over the map, and what is drawn on it.
    pub map: (&'static str, fn(usize, usize) -> String),
    /// What the map of a network shows.
    pub network_map: &'static str,
    /// The numbers on the map of an area are those of the list.
    pub numbers: &'static str,
    /// What the lines on it are.
    pub lines: &'static str,
    /// What the rings on it are.
    pub rings: &'static str,
    /// The day on which all was counted.
    pub dated: fn(Date) -> String,
    /// What the square code holds.
    pub code: &'static str,
    /// Names the buttons.
    pub actions: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Saves the table.
    pub csv: &'static str,
    /// Copies it as text.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied: it is in a box below.
    pub not_copied: &'static str,
    /// Names that box.
    pub plain: &'static str,
    /// A file was saved: its name.
    pub saved: fn(&str) -> String,
    /// A file could not be saved.
    pub not_saved: &'static str,
}

/// The pictures drawn from numbers of people.
#[derive(Debug)]
pub struct PicturesText {
    /// The heading over ages.
    pub ages: &'static str,
    /// The heading over sizes of networks in an area.
    pub sizes: &'static str,
    /// The heading over sizes of networks in England.
    pub england: &'static str,
    /// Opens the table behind a picture.
    pub table: &'static str,
    /// The numbers of people could not be had.
    pub missing: &'static str,
    /// They are on their way.
    pub waiting: &'static str,
}

/// Surgeries that have closed.
#[derive(Debug)]
pub struct ClosedText {
    /// The heading of looking for one.
    pub title: &'static str,
    /// What can be found.
    pub lead: &'static str,
    /// The label of the box.
    pub label: &'static str,
    /// The button.
    pub button: &'static str,
    /// How many match, and the words.
    pub found: fn(usize, &str) -> String,
    /// None match the words.
    pub none: fn(&str) -> String,
    /// What to try then.
    pub advice: &'static [&'static str],
    /// The heading of one: its name.
    pub has_closed: fn(&str) -> String,
    /// When it closed.
    pub when: fn(Date) -> String,
    /// Where it was: its address.
    pub was_at: &'static str,
    /// Its practice code.
    pub code: &'static str,
    /// What patients should do.
    pub what_now: Section,
    /// The heading over what is near.
    pub near: &'static str,
    /// From where distances are measured.
    pub near_note: &'static str,
    /// No closed surgery has this code.
    pub unknown: fn(&str) -> String,
    /// It is open: the way to it.
    pub is_open: &'static str,
    /// The list could not be had.
    pub missing: &'static str,
}

/// Keeping a surgery on the device, and sharing.
#[derive(Debug)]
pub struct ShareText {
    /// The heading: the surgery's name.
    pub title: fn(&str) -> String,
    /// The heading over keeping.
    pub keep: &'static str,
    /// What keeping does.
    pub keep_why: &'static str,
    /// The button that keeps.
    pub keep_button: &'static str,
    /// It is kept.
    pub kept: &'static str,
    /// The browser keeps nothing.
    pub not_kept: &'static str,
    /// Another is kept: its name.
    pub other_kept: fn(&str) -> String,
    /// The button that forgets.
    pub forget: &'static str,
    /// It is forgotten.
    pub forgotten: &'static str,
    /// The heading over sharing.
    pub share: &'static str,
    /// What is shared.
    pub share_why: &'static str,
    /// The button that copies the link.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// It could not be copied: it is below.
    pub not_copied: &'static str,
    /// The button that opens the device's own way to share.
    pub send: &'static str,
    /// Names the link.
    pub link: &'static str,
    /// The heading over the square code.
    pub code: &'static str,
    /// What to do with it.
    pub code_why: &'static str,
    /// The page is a file of this device: others cannot open its address.
    pub no_address: &'static str,
    /// The page is on a kiosk whose address others cannot open.
    pub no_address_here: &'static str,
    /// The heading of what is kept on this device.
    pub saved: &'static str,
    /// What is kept: nothing.
    pub nothing_saved: &'static str,
    /// How a surgery is kept.
    pub how_to_save: &'static str,
    /// A kiosk keeps nothing.
    pub kiosk: &'static str,
}
