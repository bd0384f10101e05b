//! Choosing a month, a surgery or a network among those that answers are about.

use super::month_in_words;
use crate::directory::{Directory, PcnCode, PracticeCode};
use crate::feedback::{About, By, Month, Places, Records, Selection, parts};

/// The surgeries and networks there are answers about, by code, with `first` for all of them.
pub(crate) fn options(records: &Records, names: &Directory, first: &str) -> Vec<(String, String)> {
    let (places, all) = (Places(names), Selection::default());
    let mut options = vec![(String::new(), first.to_owned())];
    for part in parts(records.heard(), &all, By::Network) {
        options.extend(part.network.map(|code| (code.as_str().to_owned(), places.network(code))));
    }
    for part in parts(records.heard(), &all, By::Surgery) {
        options.extend(part.surgery.map(|code| (code.as_str().to_owned(), places.surgery(code))));
    }
    options
}

/// The surgery or network of a code.
pub(crate) fn about(code: &str) -> About {
    let surgery = PracticeCode::parse(code).ok();
    About { surgery, network: PcnCode::parse(code).ok().filter(|_| surgery.is_none()) }
}

/// The code of a surgery or network, as [`about`] reads it.
pub(crate) fn code(about: About) -> String {
    let surgery = about.surgery.map(|code| code.as_str().to_owned());
    surgery.or_else(|| about.network.map(|code| code.as_str().to_owned())).unwrap_or_default()
}

/// Months to choose from, with `first` for none.
pub(crate) fn months(
    months: impl IntoIterator<Item = Month>,
    first: &str,
) -> Vec<(String, String)> {
    let none = [(String::new(), first.to_owned())];
    let months = months.into_iter().map(|month| (month.to_string(), month_in_words(month)));
    none.into_iter().chain(months).collect()
}
