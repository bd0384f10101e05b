//! The fact sheet of a network or of an area: what networks are, which there are here, who is in
//! them and where, to print on A4, to save for a spreadsheet and to copy as text.

mod actions;
mod list;
mod map;
mod network_map;

use std::sync::Arc;

use leptos::prelude::*;

use self::actions::{Actions, Subject};
use super::{browse, pictures, set_heading, use_areas_text};
use crate::context::{address_for_others, use_text};
use crate::directory::{AreaCode, Directory, PcnCode, in_order_of_name};
use crate::page::{AreasPage, Page};
use crate::ui::{
    Breadcrumb, element, escaped, from_html, lines, marked, network_scale, qr_code, title,
};

/// The sheet of a network.
pub(super) fn of_network(directory: &Arc<Directory>, code: PcnCode) -> AnyView {
    let Some(pcn) = directory.pcn(code) else { return browse::unknown(code.as_str()) };
    let text = use_text();
    let name = (text.surgery.network_name)(pcn.short_name());
    let members: Vec<_> = directory.members(code).collect();
    let members = in_order_of_name(members, |practice| practice.name.to_string());
    let summary = (text.network.summary)(members.len(), pcn.list_size);
    let band = (text.network.size_band)(directory.size_band(pcn));
    let lead = element("p", "lead", &escaped(&format!("{summary} {band}")));
    let top = title(&name) + &lead + &network_scale(pcn.list_size, &text.network);
    let sheet = &use_areas_text().sheet;
    let list = list::of_network(&members, sheet);
    let drawn = element("div", "sheet__map", &network_map::of(directory, code, &members));
    let picture = pictures::ages((text.surgery.network_name)(pcn.short_name()), code);
    let body = view! {
        <div class="sheet__network">
            <section inner_html=list></section>
            <div>{from_html(drawn)}{picture}</div>
        </div>
    };
    let back = Page::Network(code);
    show(
        &name,
        Sheet {
            page: AreasPage::NetworkSheet(code),
            back: (back, name.clone()),
            head: top,
            body: body.into_any(),
            of: Subject::Network(code),
        },
        directory,
    )
}

/// The sheet of an area.
pub(super) fn of_area(directory: &Arc<Directory>, code: AreaCode) -> AnyView {
    let Some(area) = directory.area_id(code).and_then(|id| directory.area(id)) else {
        return browse::unknown(code.as_str());
    };
    let sheet = &use_areas_text().sheet;
    let heading = (sheet.title)(area.name);
    let lead = element("p", "lead", &escaped(&browse::lead(&use_areas_text().browse, &area)));
    let drawn = element("div", "sheet__map", &map::of(directory, &area, sheet));
    let list = list::of_area(directory, &area, sheet);
    let body = element("div", "sheet__area", &(drawn + &pictures::sizes(&area)))
        + &element("section", "", &list);
    let body = from_html(body);
    show(
        &heading,
        Sheet {
            page: AreasPage::AreaSheet(code),
            back: (Page::Areas(AreasPage::Area(code)), area.name.to_owned()),
            head: title(&heading) + &lead,
            body,
            of: Subject::Area(area.id),
        },
        directory,
    )
}

/// What a sheet is made of.
struct Sheet {
    page: AreasPage,
    /// The screen that it was made from, and its name.
    back: (Page, String),
    head: String,
    body: AnyView,
    of: Subject,
}

fn show(heading: &str, sheet: Sheet, directory: &Arc<Directory>) -> AnyView {
    set_heading(heading);
    let text = &use_areas_text().sheet;
    let what = crate::ui::heading(text.what.heading) + &sentences(text.what.lines);
    let what = element("section", "sheet__what", &what);
    let address = address_for_others(&Page::Areas(sheet.page));
    let foot = foot(directory, address.as_deref());
    let actions = Actions {
        directory: directory.clone(),
        of: sheet.of,
        heading: heading.to_owned(),
        address: address.unwrap_or_default(),
    };
    view! {
        <Breadcrumb text=&use_text().shell trail=vec![sheet.back] />
        <article class="sheet">
            {from_html(sheet.head)}
            {actions.bar()}
            {from_html(what)}
            {sheet.body}
            <footer class="sheet__foot" inner_html=foot></footer>
        </article>
    }
    .into_any()
}

/// Sentences as one paragraph.
fn sentences(said: &[&str]) -> String {
    element(
        "p",
        "sheet__sentences",
        &said.iter().map(|said| marked(said)).collect::<Vec<_>>().join(" "),
    )
}

/// The date of the data, the licences, who this is not, and the square code of the sheet's address.
fn foot(directory: &Directory, address: Option<&str>) -> String {
    let (text, shell) = (&use_areas_text().sheet, &use_text().shell);
    let dated = directory.dates.extract_date.map(text.dated).unwrap_or_default();
    let said = format!("<b>{}</b> {}", escaped(shell.not_nhs), escaped(&dated));
    let mut words = element("p", "", &said) + &lines(shell.credits);
    let mut code = String::new();
    if let Some(address) = address {
        code = qr_code(address, text.code);
        words += &element("p", "sheet__address", &format!("{}: {}", text.code, escaped(address)));
    }
    element("div", "sheet__code", &code) + &element("div", "sheet__credits", &words)
}
