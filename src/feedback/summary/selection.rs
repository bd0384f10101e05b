//! Which responses count: all, or those of a surgery, a network, some months, a method.

use super::Heard;
use crate::directory::{PcnCode, PracticeCode};
use crate::feedback::{Desk, Id, Method, Month, Response};

/// Which responses count. Each part that is set must fit; the default takes everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection {
    /// To this survey, in any version of it.
    pub survey: Option<Id>,
    /// About this surgery.
    pub surgery: Option<PracticeCode>,
    /// About this network, or a surgery of it.
    pub network: Option<PcnCode>,
    /// From this month on. Without a month a response does not fit.
    pub from: Option<Month>,
    /// Up to and with this month. Without a month a response does not fit.
    pub to: Option<Month>,
    /// Given in this way.
    pub method: Option<Method>,
}

/// What to tell responses apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The surgery they are about.
    Surgery,
    /// The network they are about.
    Network,
    /// The month they were given in.
    Month,
    /// How they were given.
    Method,
}

impl Selection {
    /// Whether a response counts, as far as it says so itself and not the survey that it names.
    pub(super) fn takes(&self, response: &Response, desk: &Desk) -> bool {
        let fits = |month: Option<Month>| {
            self.from.is_none_or(|from| month.is_some_and(|month| from <= month))
                && self.to.is_none_or(|to| month.is_some_and(|month| month <= to))
        };
        (self.surgery.is_none() || self.surgery == response.about.surgery)
            && (self.network.is_none() || self.network == response.about.network)
            && self.method.is_none_or(|method| method == response.method)
            && (self.from.is_none() && self.to.is_none() || fits(desk.month_of(response)))
    }
}

/// The selections that a selection falls into, in the order of codes, months or methods. What is
/// not known of a response puts it in none: the parts may add up to less than the whole.
pub fn parts(heard: Heard, selection: &Selection, by: By) -> Vec<Selection> {
    let mut parts: Vec<Selection> = Vec::new();
    for response in heard.chosen(selection) {
        let mut part = *selection;
        let is_known = match by {
            By::Surgery => {
                part.surgery = response.about.surgery;
                part.surgery.is_some()
            }
            By::Network => {
                part.network = response.about.network;
                part.network.is_some()
            }
            By::Month => {
                part.from = heard.desk.month_of(response);
                part.to = part.from;
                part.from.is_some()
            }
            By::Method => {
                part.method = Some(response.method);
                true
            }
        };
        // Few parts, each found again often: a list that is kept in order is enough.
        let key = |part: &Selection| (part.surgery, part.network, part.from, part.method);
        if is_known && let Err(at) = parts.binary_search_by(|known| key(known).cmp(&key(&part))) {
            parts.insert(at, part);
        }
    }
    parts
}
