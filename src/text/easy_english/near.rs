//! Distances, places typed and the device's own place, in Easy English.

use crate::{
    directory::{Country, Origin},
    text::{
        ENGLISH, LocationFailure, NearText,
        english::near::{country_name, name},
    },
};

pub(super) const NEAR: NearText = NearText {
    is_rough: "This is only a rough distance. We know the area but not the exact place.",
    method: |origin| {
        let from = match origin {
            Origin::Device => "where your device says you are.".into(),
            Origin::Postcode(_) => format!("the middle of {}.", name(origin)),
            Origin::SectorOf(postcode) => {
                format!("the middle of the {} area.", name(Origin::Sector(postcode.sector())))
            }
            Origin::Sector(_) | Origin::Outward(_) | Origin::Area(_) => {
                format!("the middle of the {} area. So they are less exact.", name(origin))
            }
        };
        format!("Distances are in a straight line. They start from {from}")
    },
    exact_to_come: "More exact ones are coming.",
    exact_failed: "We could not get more exact ones. Load the page again to try once more.",
    unfinished: |origin| {
        format!("That is not a whole postcode yet. These surgeries are near {}.", name(origin))
    },
    not_found_advice: "Check that it is right. Or try the first half of it. Our list may not have new postcodes.",
    may_be_in: |country| {
        format!("It may be in {}. This list is for England only.", country_name(country))
    },
    elsewhere_advice: |country| match country {
        Country::Scotland => {
            "This list is for England only. NHS inform can help you find a GP surgery in Scotland:"
        }
        Country::Wales => {
            "This list is for England only. NHS 111 Wales can help you find a GP surgery:"
        }
        Country::NorthernIreland => {
            "This list is for England only. Nidirect can help you find a GP surgery:"
        }
        Country::Jersey | Country::Guernsey | Country::IsleOfMan => {
            "This list is for England only. The island's own site can help you find a GP surgery:"
        }
    },
    locate_hint: "Your browser will ask you first. We do not send your place to anyone.",
    no_location: |failure| match failure {
        LocationFailure::Refused => {
            "Your browser did not tell us where you are. You can type your postcode."
        }
        LocationFailure::Failed => {
            "Your device does not know where it is. You can type your postcode."
        }
        LocationFailure::Outside => {
            "Your device says you are not in England. This list is for England only."
        }
    },
    unknown: "Type your postcode in the box above. Or press the button and let your device tell us.",
    from_network: "Distances are in a straight line. They start from the middle of this network.",
    ..ENGLISH.near
};
