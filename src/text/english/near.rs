//! Distances, places typed and the device's own place, in English.

use super::surgeries;
use crate::{
    directory::{Country, Miles, Origin},
    text::{LocationFailure, NearText},
};

pub(super) const NEAR: NearText = NearText {
    title: |count, origin| match origin {
        Origin::Device => format!("{} nearest to you", the(count)),
        _ => format!("{} nearest to {}", the(count), name(origin)),
    },
    away,
    same_place: |name| format!("at the same postcode as {name}"),
    is_rough: "This distance is rough: we only know the middle of its area.",
    method: |origin| {
        let from = match origin {
            Origin::Device => "from where your device says you are".into(),
            Origin::Postcode(_) => format!("from the middle of {}", name(origin)),
            Origin::SectorOf(postcode) => {
                let sector = name(Origin::Sector(postcode.sector()));
                format!("from the middle of the {sector} area")
            }
            Origin::Sector(_) | Origin::Outward(_) | Origin::Area(_) => {
                format!("from the middle of the {} area, so they are less exact", name(origin))
            }
        };
        format!("Distances are in a straight line {from}.")
    },
    exact_to_come: "More exact ones are on their way.",
    exact_failed: "We could not load more exact ones. Load the page again to try once more.",
    now_exact: "The distances are now exact.",
    order_again: "Put the list in order again",
    unfinished: |origin| {
        format!("That is not a whole postcode yet. These are the surgeries near {}.", name(origin))
    },
    not_found: |origin| match origin {
        Origin::Postcode(_) => format!("We cannot find the postcode {}", name(origin)),
        _ => format!("We cannot find a postcode that starts with {}", name(origin)),
    },
    not_found_advice: "Check it, or try the first half of it. New postcodes may be missing from our list.",
    not_found_nearby: |origin| format!("These are the surgeries near {}.", name(origin)),
    may_be_in: |country| {
        format!("It may be in {}, which this list does not cover.", country_name(country))
    },
    elsewhere: |origin, country| format!("{} is in {}", name(origin), country_name(country)),
    elsewhere_advice: |country| match country {
        Country::Scotland => {
            "This list is for England only. In Scotland, NHS inform can help you find a GP surgery:"
        }
        Country::Wales => {
            "This list is for England only. In Wales, NHS 111 Wales can help you find a GP surgery:"
        }
        Country::NorthernIreland => {
            "This list is for England only. In Northern Ireland, nidirect can help you find a GP surgery:"
        }
        Country::Jersey => {
            "This list is for England only. In Jersey, the government's site can help you find a GP surgery:"
        }
        Country::Guernsey => {
            "This list is for England only. In Guernsey, the government's site can help you find a GP surgery:"
        }
        Country::IsleOfMan => {
            "This list is for England only. On the Isle of Man, the government's site can help you find a GP surgery:"
        }
    },
    service: |country| match country {
        Country::Scotland => ("nhsinform.scot", "https://www.nhsinform.scot"),
        Country::Wales => ("111.wales.nhs.uk", "https://111.wales.nhs.uk"),
        Country::NorthernIreland => ("nidirect.gov.uk", "https://www.nidirect.gov.uk"),
        Country::Jersey => ("gov.je", "https://www.gov.je"),
        Country::Guernsey => ("gov.gg", "https://www.gov.gg"),
        Country::IsleOfMan => ("gov.im", "https://www.gov.im"),
    },
    near_area: |origin| format!("Near the middle of the {} area", name(origin)),
    name_begins_so: "Names and addresses with these letters",
    sorted_by_distance: "Nearest first.",
    sorted_by_name: "In order of name.",
    sort_by_distance: "Sort by distance",
    sort_by_name: "Sort by name",
    locate: "Use my location",
    locate_hint: "Your browser will ask you first. Where you are is used on this device and not sent to anyone.",
    locating: "Asking your device where it is…",
    no_location: |failure| match failure {
        LocationFailure::Refused => {
            "Your browser did not let us see where you are. You can type your postcode instead."
        }
        LocationFailure::Failed => {
            "Your device could not tell where it is. You can type your postcode instead."
        }
        LocationFailure::Outside => {
            "Your device says you are not in England. This list is for England only."
        }
    },
    unknown_title: "We do not know where you are",
    unknown: "Type your postcode in the box above, or use the button to let your device tell us.",
    nearest_others: "Nearest other surgeries",
    nearest_other_networks: "Nearest surgeries in other networks",
    from_you: |miles, origin| match origin {
        Origin::Device => format!("{} from you, in a straight line", length(miles)),
        _ => format!("{} from {}, in a straight line", length(miles), name(origin)),
    },
    from_network: "Distances are in a straight line from the middle of this network's surgeries.",
};

/// "The nearest", with a count that reads well for one.
fn the(count: usize) -> String {
    match count {
        1 => "The GP surgery".into(),
        _ => format!("The {}", surgeries(count)),
    }
}

/// "0.4 miles away".
fn away(miles: Miles) -> String {
    format!("{} away", length(miles))
}

/// "0.4 miles", "1 mile".
fn length(miles: Miles) -> String {
    match () {
        () if miles.is_less_than_a_tenth() => "Less than 0.1 miles".into(),
        () if miles.is_one() => "1 mile".into(),
        () => format!("{miles} miles"),
    }
}

/// A place as written, with no break inside.
pub(in crate::text) fn name(origin: Origin) -> String {
    match origin {
        Origin::Postcode(postcode) | Origin::SectorOf(postcode) => postcode.unbroken(),
        Origin::Sector(sector) => sector.to_string().replace(' ', "\u{a0}"),
        Origin::Outward(outward) => outward.to_string(),
        Origin::Area(area) => area.to_string(),
        Origin::Device => "you".into(),
    }
}

pub(in crate::text) fn country_name(country: Country) -> &'static str {
    match country {
        Country::Scotland => "Scotland",
        Country::Wales => "Wales",
        Country::NorthernIreland => "Northern Ireland",
        Country::Jersey => "Jersey",
        Country::Guernsey => "Guernsey",
        Country::IsleOfMan => "the Isle of Man",
    }
}
