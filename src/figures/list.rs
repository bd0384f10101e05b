//! The networks and surgeries of an area, to take away: a table for a spreadsheet, and plain text.

use crate::directory::areas::{Area, AreaId, AreaNetwork, a_to_z};
use crate::directory::{Directory, Pcn, PcnCode, Practice, Telephone};
use crate::spreadsheet::Csv;
use crate::text::FiguresText;

/// The columns of the table. They are the same in every language: programs read them.
const COLUMNS: [&str; 15] = [
    "network_code",
    "network_name",
    "network_patients",
    "surgery_code",
    "surgery_name",
    "address",
    "postcode",
    "telephone",
    "in_this_area",
    "council_code",
    "council_name",
    "sub_icb_location_code",
    "icb_code",
    "icb_name",
    "data_date",
];

/// The surgeries of an area as a table for a spreadsheet, by network, those in none last. Surgeries
/// that its own networks have elsewhere are there too, and marked.
pub fn area_csv(directory: &Directory, area: &Area) -> String {
    let mut csv = Csv::new(&COLUMNS);
    for AreaNetwork { pcn, inside, outside } in &area.networks {
        inside.iter().for_each(|practice| row(&mut csv, directory, Some(pcn), practice, true));
        outside.iter().for_each(|practice| row(&mut csv, directory, Some(pcn), practice, false));
    }
    for AreaNetwork { pcn, inside, .. } in &area.visiting {
        inside.iter().for_each(|practice| row(&mut csv, directory, Some(pcn), practice, true));
    }
    for practice in &area.in_no_network {
        row(&mut csv, directory, None, practice, true);
    }
    csv.into_text()
}

/// The surgeries of a network as a table for a spreadsheet; nothing when there is no such network.
pub fn network_csv(directory: &Directory, code: PcnCode) -> Option<String> {
    let pcn = directory.pcn(code)?;
    let mut csv = Csv::new(&COLUMNS);
    for practice in members(directory, code) {
        row(&mut csv, directory, Some(pcn), practice, true);
    }
    Some(csv.into_text())
}

fn members(directory: &Directory, code: PcnCode) -> Vec<&Practice> {
    a_to_z(directory.members(code).collect(), |practice| practice.name.to_string())
}

fn row(csv: &mut Csv, directory: &Directory, pcn: Option<&Pcn>, practice: &Practice, is_in: bool) {
    let council = practice.local_authority.and_then(|code| directory.local_authority(code));
    let location = directory.sub_icb_location(practice.sub_icb_location);
    let icb = location.and_then(|location| directory.icb(location.icb));
    let date = directory.dates.extract_date;
    let lines: Vec<&str> = practice.address_lines().collect();
    let empty = String::new;
    csv.row(&[
        pcn.map_or_else(empty, |pcn| pcn.code.to_string()),
        pcn.map_or_else(empty, |pcn| pcn.name.to_string()),
        pcn.map_or_else(empty, |pcn| pcn.list_size.to_string()),
        practice.code.to_string(),
        practice.name.to_string(),
        lines.join(", "),
        practice.postcode.to_string(),
        practice.telephone.map_or_else(empty, Telephone::grouped),
        if is_in { "yes" } else { "no" }.to_owned(),
        council.map_or_else(empty, |council| council.code.to_string()),
        council.map_or_else(empty, |council| council.name.to_string()),
        practice.sub_icb_location.to_string(),
        icb.map_or_else(empty, |icb| icb.code.to_string()),
        icb.map_or_else(empty, |icb| icb.name.to_string()),
        date.map_or_else(empty, |date| date.to_string()),
    ]);
}

/// The networks and surgeries of an area as plain text, without a heading: lines end in `\n`.
pub fn area_text(directory: &Directory, area: &Area, text: &FiguresText) -> String {
    let mut out = String::new();
    for network in &area.networks {
        begin_network(&mut out, network.pcn, text);
        network.inside.iter().for_each(|practice| surgery(&mut out, practice, "", text));
        for practice in &network.outside {
            let council =
                practice.local_authority.and_then(|c| directory.area_name(AreaId::Council(c)));
            // In a council's list only what another council has is elsewhere in words.
            let council = council.filter(|_| matches!(area.id, AreaId::Council(_)));
            surgery(&mut out, practice, &(text.elsewhere)(council), text);
        }
    }
    if !area.visiting.is_empty() {
        paragraph(&mut out, text.visiting);
        for network in &area.visiting {
            begin_network(&mut out, network.pcn, text);
            network.inside.iter().for_each(|practice| surgery(&mut out, practice, "", text));
        }
    }
    if !area.in_no_network.is_empty() {
        paragraph(&mut out, text.in_no_network);
        area.in_no_network.iter().for_each(|practice| surgery(&mut out, practice, "", text));
    }
    out
}

/// A network and its surgeries as plain text; nothing when there is no such network.
pub fn network_text(directory: &Directory, code: PcnCode, text: &FiguresText) -> Option<String> {
    let mut out = String::new();
    begin_network(&mut out, directory.pcn(code)?, text);
    members(directory, code).into_iter().for_each(|practice| surgery(&mut out, practice, "", text));
    Some(out)
}

fn begin_network(out: &mut String, pcn: &Pcn, text: &FiguresText) {
    paragraph(out, &(text.network)(&pcn.name, pcn.code.as_str(), pcn.list_size));
}

/// A line with an empty one before it, unless it is the first.
fn paragraph(out: &mut String, line: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    *out += line;
    out.push('\n');
}

/// A surgery in one line; `note` is said of it at the end.
fn surgery(out: &mut String, practice: &Practice, note: &str, text: &FiguresText) {
    let Practice { name, postcode, telephone, .. } = practice;
    let mut line = vec![name.to_string()];
    line.extend(practice.address_lines().map(str::to_owned));
    line.push(postcode.to_string());
    let mut line = line.join(", ");
    if let Some(telephone) = telephone {
        line += &[". ", &(text.telephone)(&telephone.grouped())].concat();
    }
    if !note.is_empty() {
        line += &[" (", note, ")"].concat();
    }
    *out += &["- ", &line, "\n"].concat();
}
