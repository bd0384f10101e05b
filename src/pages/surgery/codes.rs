//! The codes of a surgery and of what it belongs to, for those who work with them.

use crate::{
    directory::{Directory, Practice, areas::AreaId},
    parts::area_link,
    text::SurgeryText,
    ui::{element, summary_row},
};

/// The codes, folded away.
pub(super) fn codes(directory: &Directory, practice: &Practice, text: &SurgeryText) -> String {
    let sub_icb_location = directory.sub_icb_location(practice.sub_icb_location);
    let icb = sub_icb_location.and_then(|location| directory.icb(location.icb));
    let area = |id: AreaId, name: &str| format!("{} ({id})", area_link(id, name));
    let rows = [
        Some((text.practice_code, practice.code.to_string())),
        practice.pcn.map(|code| (text.network_code, code.to_string())),
        sub_icb_location
            .map(|s| (text.sub_icb_location, area(AreaId::SubIcbLocation(s.code), &s.name))),
        icb.map(|icb| (text.icb, area(AreaId::Icb(icb.code), &icb.name))),
    ];
    let rows = rows.into_iter().flatten();
    let rows: String = rows.map(|(label, value)| summary_row(label, &value)).collect();
    let summary = element("summary", "details__summary", text.for_staff);
    element("details", "details", &(summary + &element("dl", "summary", &rows)))
}
