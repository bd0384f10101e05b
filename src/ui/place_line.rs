//! Where a surgery is, in a line: what tells it apart from others of its name.

use crate::directory::Practice;

/// Street, town and postcode of a practice.
pub(crate) fn place_line(practice: &Practice) -> String {
    let places = practice.street().into_iter().chain(practice.town()).map(str::to_owned);
    let places: Vec<_> = places.chain([practice.postcode.unbroken()]).collect();
    places.join(", ")
}
