//! Address, telephone and council of a surgery, and what is not known of it.

use crate::{
    directory::{Directory, Practice, areas::AreaId},
    parts::area_link,
    text::SurgeryText,
    ui::{element, escaped, heading, paragraph, summary_row},
};

/// How to reach a surgery.
pub(super) fn contact(directory: &Directory, practice: &Practice, text: &SurgeryText) -> String {
    let mut address = String::new();
    for line in practice.address_lines() {
        address.extend([&escaped(line), "<br>"]);
    }
    address += &practice.postcode.unbroken();
    let telephone = match practice.telephone {
        Some(number) => format!("<a href=\"tel:{}\">{}</a>", number.digits(), number.grouped()),
        None => escaped(text.no_telephone),
    };
    let mut rows = summary_row(text.telephone, &telephone) + &summary_row(text.address, &address);
    let council = practice.local_authority.and_then(|code| directory.local_authority(code));
    if let Some(council) = council {
        let council = area_link(AreaId::Council(council.code), &council.name);
        rows += &summary_row(text.council, &council);
    }
    if let Some(name) = &practice.other_name {
        rows += &summary_row(text.other_name, &escaped(name));
    }
    let mut html = heading(text.contact) + &element("dl", "summary", &rows);
    if practice.has_moved {
        html += &paragraph("inset", text.has_moved);
    }
    html + &paragraph("inset", text.not_known)
}
