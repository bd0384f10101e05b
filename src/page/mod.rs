//! The addresses of the app's screens. Everything stands after the `?`, so that they work on any
//! static host, in a sub-folder and from a file. What a person types is never part of one.

mod areas;
mod part;
mod views;

use std::fmt;

pub use self::areas::AreasPage;
pub use self::part::Part;
pub use self::views::ViewsPage;
use crate::directory::{PcnCode, PracticeCode, search::Target};

/// A screen, as its address names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The front page: `?` or nothing.
    Home,
    /// The results of the words typed last, which the address does not hold: `?page=results`.
    Results {
        /// Which page of them, counted from 1: `&at=2`.
        at: usize,
        /// What comes first: `&sort=name`.
        order: Order,
    },
    /// The surgeries nearest to the visitor, whose place the address does not hold: `?page=near`.
    Near {
        /// Which page of them, counted from 1: `&at=2`.
        at: usize,
        /// What comes first: `&sort=name`.
        order: Order,
    },
    /// A surgery: `?surgery=E84014`.
    Surgery(PracticeCode),
    /// A network: `?network=U12345`.
    Network(PcnCode),
    /// Every surgery of England on a map: `?page=map`.
    Map,
    /// What networks are, a page of that by its id, cut to 40 characters: `?explain=networks`.
    Explain(String),
    /// 999, 111 and who else can help: `?page=help`.
    Help,
    /// Where the data comes from: `?page=data`.
    Data,
    /// Taking over a newer list, on this device: `?page=update`.
    Update,
    /// What is kept and what is sent: `?page=privacy`.
    Privacy,
    /// Who can use the app, and what falls short: `?page=accessibility`.
    Accessibility,
    /// How the app looks, and its language: `?page=display`.
    Display,
    /// Giving views, and the patient group's desk: `?views=start`.
    Views(ViewsPage),
    /// Areas, fact sheets, closed surgeries, keeping and sharing: `?area=E09000015`.
    Areas(AreasPage),
    /// An address that names nothing: the code or word it gave, cut to 40 characters.
    Unknown(String),
}

/// What comes first in a list of surgeries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What answers best: the nearest, where a place was asked for.
    #[default]
    Best,
    /// The first in the alphabet.
    Name,
}

impl Page {
    /// What the page on privacy is called among those that come with the explainer.
    pub const PRIVACY: &'static str = "privacy";
    /// What the page on accessibility is called among them.
    pub const ACCESSIBILITY: &'static str = "accessibility";

    /// Reads a page from the values of an address, found by name. Other names are passed over,
    /// so that old links and other people's additions do no harm.
    ///
    /// ```
    /// use pcn_finder::page::Page;
    /// let page = Page::parse(|name| (name == "page").then_some("help"));
    /// assert_eq!(page, Page::Help);
    /// ```
    pub fn parse<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Self {
        let unknown = |text: &str| Self::Unknown(cut(text));
        if let Some(code) = value("surgery") {
            return PracticeCode::parse(code).map_or_else(|_| unknown(code), Self::Surgery);
        }
        if let Some(code) = value("network") {
            return PcnCode::parse(code).map_or_else(|_| unknown(code), Self::Network);
        }
        if let Some(page) = AreasPage::parse(&value) {
            return page.map_or_else(Self::Unknown, Self::Areas);
        }
        if let Some(id) = value("explain") {
            return Self::Explain(cut(id));
        }
        let at = value("at").and_then(|at| at.parse().ok()).filter(|at| *at > 0).unwrap_or(1);
        if let Some(name) = value("views") {
            return ViewsPage::parse(name, at).map_or_else(|| unknown(name), Self::Views);
        }
        let order = if value("sort") == Some("name") { Order::Name } else { Order::Best };
        match value("page") {
            None | Some("") => Self::Home,
            Some("results") => Self::Results { at, order },
            Some("near") => Self::Near { at, order },
            Some("map") => Self::Map,
            Some("help") => Self::Help,
            Some("data") => Self::Data,
            Some("update") => Self::Update,
            Some(Self::PRIVACY) => Self::Privacy,
            Some(Self::ACCESSIBILITY) => Self::Accessibility,
            Some("display") => Self::Display,
            Some(other) => unknown(other),
        }
    }

    /// Whether the search box stands in a band above it: the front page has one of its own, and
    /// someone who gives their views is not to be led away.
    pub fn has_search_band(&self) -> bool {
        !matches!(self, Self::Home | Self::Views(_))
    }
}

impl From<Target> for Page {
    /// The screen of a record.
    fn from(target: Target) -> Self {
        match target {
            Target::Practice(code) => Self::Surgery(code),
            Target::Pcn(code) => Self::Network(code),
        }
    }
}

impl fmt::Display for Page {
    /// The address, relative to the app's own: `?surgery=E84014`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Unknown(_) => f.write_str("?"),
            Self::Results { at, order } => write_list(f, "results", *at, *order),
            Self::Near { at, order } => write_list(f, "near", *at, *order),
            Self::Surgery(code) => write!(f, "?surgery={code}"),
            Self::Network(code) => write!(f, "?network={code}"),
            Self::Map => f.write_str("?page=map"),
            Self::Explain(id) => write!(f, "?explain={id}"),
            Self::Help => f.write_str("?page=help"),
            Self::Data => f.write_str("?page=data"),
            Self::Update => f.write_str("?page=update"),
            Self::Privacy => f.write_str("?page=privacy"),
            Self::Accessibility => f.write_str("?page=accessibility"),
            Self::Display => f.write_str("?page=display"),
            Self::Views(page) => page.fmt(f),
            Self::Areas(page) => page.fmt(f),
        }
    }
}

/// What an address gave, short enough to be said.
fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

fn write_list(f: &mut fmt::Formatter<'_>, name: &str, at: usize, order: Order) -> fmt::Result {
    write!(f, "?page={name}")?;
    if order == Order::Name {
        f.write_str("&sort=name")?;
    }
    if at > 1 { write!(f, "&at={at}") } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::AreaCode;

    /// Splits an address as a browser does.
    fn parse(address: &str) -> Page {
        let pairs = address.trim_start_matches('?').split('&');
        let pairs: Vec<_> = pairs.filter_map(|pair| pair.split_once('=')).collect();
        Page::parse(|name| pairs.iter().find(|pair| pair.0 == name).map(|pair| pair.1))
    }

    #[test]
    fn what_is_printed_is_read_back() {
        let pages = [
            Page::Home,
            Page::Results { at: 1, order: Order::Best },
            Page::Results { at: 7, order: Order::Name },
            Page::Near { at: 1, order: Order::Best },
            Page::Near { at: 2, order: Order::Name },
            Page::Surgery(PracticeCode::parse("E84014").unwrap()),
            Page::Network(PcnCode::parse("U12345").unwrap()),
            Page::Map,
            Page::Explain("what-is-a-network".into()),
            Page::Help,
            Page::Data,
            Page::Update,
            Page::Privacy,
            Page::Accessibility,
            Page::Display,
            Page::Views(ViewsPage::Question(7)),
        ];
        let area = AreaCode::parse("E09000015").unwrap();
        let practice = PracticeCode::parse("A81001").unwrap();
        let areas = [
            AreasPage::Area(area),
            AreasPage::Councils,
            AreasPage::NetworkSheet(PcnCode::parse("U12345").unwrap()),
            AreasPage::AreaSheet(area),
            AreasPage::AreaSheet(AreaCode::parse("QRV").unwrap()),
            AreasPage::Closed(practice),
            AreasPage::FindClosed,
            AreasPage::Share(practice),
            AreasPage::Saved,
        ];
        let areas = areas.into_iter().map(Page::Areas);
        let views = ViewsPage::ALL.into_iter().map(|(page, _)| Page::Views(page));
        for page in pages.into_iter().chain(views).chain(areas) {
            assert_eq!(parse(&page.to_string()), page);
        }
    }

    #[test]
    fn odd_addresses_lead_somewhere() {
        #[track_caller]
        fn check(address: &str, expected: Page) {
            assert_eq!(parse(address), expected);
        }
        check("?surgery=e84014", Page::Surgery(PracticeCode::parse("E84014").unwrap()));
        check("?surgery=nonsense", Page::Unknown("nonsense".into()));
        check("?network=U", Page::Unknown("U".into()));
        check("?page=results&at=0", Page::Results { at: 1, order: Order::Best });
        check("?page=results&at=-1", Page::Results { at: 1, order: Order::Best });
        check(
            "?page=results&at=99999999999999999999999",
            Page::Results { at: 1, order: Order::Best },
        );
        check("?page=near&sort=size", Page::Near { at: 1, order: Order::Best });
        check("?page=<script>", Page::Unknown("<script>".into()));
        check("?x=1&page=help", Page::Help);
        check("?views=nothing", Page::Unknown("nothing".into()));
        check("?area=<b>", Page::Unknown("<b>".into()));
        check("?sheet=U1", Page::Unknown("U1".into()));
        check("?closed=", Page::Unknown(String::new()));
        check("?share=saved ", Page::Unknown("saved ".into()));
        check("?views=question&at=0", Page::Views(ViewsPage::Question(1)));
    }
}
