//! A row of a summary list, as HTML: what it is, and its value.

use super::{html::element, marked};

/// A row of a summary list; the value is HTML.
pub(crate) fn summary_row(label: &str, value: &str) -> String {
    let row =
        element("dt", "summary__key", &marked(label)) + &element("dd", "summary__value", value);
    element("div", "summary__row", &row)
}
