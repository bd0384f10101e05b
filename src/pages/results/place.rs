//! What there is to say of a place that was typed, beside the surgeries near it.

use crate::{
    directory::PlaceRead,
    text::NearText,
    ui::{element, escaped, paragraph},
};

/// Says that a postcode is unfinished, not in the list, or in another country; or nothing.
pub(super) fn place_notice(read: PlaceRead, text: &NearText) -> String {
    match read {
        PlaceRead::Found(_) => String::new(),
        PlaceRead::Unfinished(from) => paragraph("lead", &(text.unfinished)(from.origin)),
        PlaceRead::NotFound { may_be_in, nearby, .. } => {
            let lines = [
                Some(text.not_found_advice.to_owned()),
                may_be_in.map(text.may_be_in),
                nearby.map(|from| (text.not_found_nearby)(from.origin)),
            ];
            lines.into_iter().flatten().flat_map(|line| ["<p>".into(), escaped(&line)]).collect()
        }
        PlaceRead::Elsewhere { country, .. } => {
            let (name, address) = (text.service)(country);
            let advice = escaped((text.elsewhere_advice)(country));
            element("p", "lead", &format!("{advice} <a href=\"{address}\">{name}</a>"))
        }
    }
}
