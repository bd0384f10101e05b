//! Words of distances, of places typed, and of the device's own place.

use crate::directory::{Country, Miles, Origin};

/// Why the device's place cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocationFailure {
    /// The visitor, or someone who set the device up, said no.
    Refused,
    /// The device cannot tell, or not soon enough.
    Failed,
    /// It is not in England.
    Outside,
}

/// Surgeries by distance.
#[derive(Debug)]
pub struct NearText {
    /// The heading: how many surgeries are shown, and nearest to what.
    pub title: fn(usize, Origin) -> String,
    /// How far away a surgery is.
    pub away: fn(Miles) -> String,
    /// Added for a surgery at the postcode of the one above it, which is named.
    pub same_place: fn(&str) -> String,
    /// Added where the surgery's own place is only roughly known.
    pub is_rough: &'static str,
    /// Said once of the distances: what they are measured from.
    pub method: fn(Origin) -> String,
    /// Added while the exact places of postcodes are on their way.
    pub exact_to_come: &'static str,
    /// Added when they could not be had.
    pub exact_failed: &'static str,
    /// Said when they have come and the list is still in the order it had.
    pub now_exact: &'static str,
    /// The button that puts the list in order by them.
    pub order_again: &'static str,
    /// Said of a postcode that lacks its end.
    pub unfinished: fn(Origin) -> String,
    /// The heading when a postcode, or the beginning of one, is not in the list.
    pub not_found: fn(Origin) -> String,
    /// What to do then; and, when there are some, that those nearby are shown.
    pub not_found_advice: &'static str,
    /// That the surgeries near the part of it that is known are shown.
    pub not_found_nearby: fn(Origin) -> String,
    /// Added when it may be in another country.
    pub may_be_in: fn(Country) -> String,
    /// The heading for a place outside England.
    pub elsewhere: fn(Origin, Country) -> String,
    /// That this app knows England only, and who knows that country.
    pub elsewhere_advice: fn(Country) -> &'static str,
    /// The name and address of that country's service.
    pub service: fn(Country) -> (&'static str, &'static str),
    /// The heading over surgeries near an area whose letters may be a name as well.
    pub near_area: fn(Origin) -> String,
    /// The heading over what has a name with these letters.
    pub name_begins_so: &'static str,
    /// Before what the list is sorted by.
    pub sorted_by_distance: &'static str,
    /// The same, by name.
    pub sorted_by_name: &'static str,
    /// The link that sorts by distance.
    pub sort_by_distance: &'static str,
    /// The link that sorts by name.
    pub sort_by_name: &'static str,
    /// The button that asks the device where it is.
    pub locate: &'static str,
    /// What that does.
    pub locate_hint: &'static str,
    /// Said while the device is asked.
    pub locating: &'static str,
    /// Said when the device does not say where it is, or is elsewhere.
    pub no_location: fn(LocationFailure) -> &'static str,
    /// The heading when it is not known where the visitor is.
    pub unknown_title: &'static str,
    /// What to do then.
    pub unknown: &'static str,
    /// The heading over the surgeries nearest to a surgery.
    pub nearest_others: &'static str,
    /// The heading over the surgeries of other networks nearest to a network.
    pub nearest_other_networks: &'static str,
    /// How far the page's surgery is from the place asked for last.
    pub from_you: fn(Miles, Origin) -> String,
    /// Said once of distances from a network's middle.
    pub from_network: &'static str,
}
