//! Words of the screens: the front page, a surgery, a network, and the pages that only inform.

use super::Section;
use crate::directory::SizeBand;

/// The front page.
#[derive(Debug)]
pub struct HomeText {
    /// The heading.
    pub title: &'static str,
    /// What the drawing of England shows, for those who do not see it.
    pub england: &'static str,
    /// What the app tells, as cards: heading and one sentence.
    pub cards: [(&'static str, &'static str); 3],
}

/// A surgery's page.
#[derive(Debug)]
pub struct SurgeryText {
    /// The sentence before the link to the network.
    pub part_of: &'static str,
    /// Instead, when it is in none: a heading and what that means.
    pub no_network: (&'static str, &'static str),
    /// What the link to the network is called: its short name in, its full name out.
    pub network_name: fn(&str) -> String,
    /// How many surgeries the network has and people they look after together.
    pub network_summary: fn(usize, u32) -> String,
    /// The heading over the other surgeries of the network, given its short name.
    pub others: fn(&str) -> String,
    /// Said once of the distances.
    pub distance_note: &'static str,
    /// Said when it is the only surgery of its network.
    pub only_one: &'static str,
    /// The heading over address and telephone.
    pub contact: &'static str,
    /// Before the address.
    pub address: &'static str,
    /// Before the telephone number.
    pub telephone: &'static str,
    /// Instead of a telephone number.
    pub no_telephone: &'static str,
    /// Before the council.
    pub council: &'static str,
    /// Before another name it is known by.
    pub other_name: &'static str,
    /// Said when the address lines may be those of the old site.
    pub has_moved: &'static str,
    /// What is not known of it.
    pub not_known: &'static str,
    /// The heading over the codes.
    pub for_staff: &'static str,
    /// Before the practice code.
    pub practice_code: &'static str,
    /// Before the network code.
    pub network_code: &'static str,
    /// Before the sub-ICB location.
    pub sub_icb_location: &'static str,
    /// Before the board.
    pub icb: &'static str,
}

/// A network's page.
#[derive(Debug)]
pub struct NetworkText {
    /// The sentence under the heading: surgeries and people.
    pub summary: fn(usize, u32) -> String,
    /// Whether that is usual for England.
    pub size_band: fn(SizeBand) -> &'static str,
    /// The whole drawn scale in words: people here.
    pub scale: fn(u32) -> String,
    /// Marks the network on the scale.
    pub scale_here: fn(u32) -> String,
    /// Marks the range that networks were designed for.
    pub scale_range: &'static str,
    /// Marks the right end of the scale.
    pub scale_end: fn(u32) -> String,
    /// The heading over the list of surgeries.
    pub surgeries: &'static str,
    /// Said when no surgery is in it today.
    pub no_surgeries: &'static str,
    /// What being in a network means for a patient.
    pub meaning: Section,
    /// Said when the surgeries belong to more than one board.
    pub two_boards: &'static str,
}

/// An address that names nothing.
#[derive(Debug)]
pub struct UnknownText {
    /// The heading.
    pub title: &'static str,
    /// What was asked for.
    pub what: fn(&str) -> String,
    /// What to do.
    pub advice: &'static [&'static str],
}

/// 999, 111 and others who help.
#[derive(Debug)]
pub struct HelpText {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// Life at risk: heading, lines.
    pub emergency: Section,
    /// Urgent: heading, lines.
    pub urgent: Section,
    /// Everything else.
    pub others: &'static [Section],
}

/// Where the data comes from.
#[derive(Debug)]
pub struct DataText {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The heading over the counts.
    pub counts: &'static str,
    /// What is counted, in the order practices, in no network, networks, boards, councils.
    pub count_names: [&'static str; 5],
    /// The heading over the sources.
    pub sources: &'static str,
    /// Each source: its name, its publisher, what it gives.
    pub source_rows: [(&'static str, &'static str, &'static str); 5],
    /// The column headings of that table, with the date last.
    pub source_columns: [&'static str; 4],
    /// When a source does not say its date.
    pub no_date: &'static str,
    /// The dates of the surgeries and of the count of people, when they differ.
    pub counted_before: fn(&str, &str) -> String,
    /// How to have a newer list.
    pub newer: &'static str,
    /// This list was updated on this device.
    pub is_kept: &'static str,
    /// The list that was updated on this device is damaged.
    pub kept_is_damaged: &'static str,
    /// The licence.
    pub licence: Section,
    /// What is known to be missing or wrong.
    pub gaps: Section,
    /// How to have a mistake put right.
    pub mistakes: Section,
}

/// The pages that only inform. They come with the explainer, so that the app is downloaded without.
#[derive(Debug)]
pub struct InfoPages {
    /// What is kept and what is sent.
    pub privacy: InfoText,
    /// Who can use the app.
    pub accessibility: InfoText,
}

/// A page that only informs: privacy, accessibility.
#[derive(Debug)]
pub struct InfoText {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The rest.
    pub sections: &'static [Section],
}
