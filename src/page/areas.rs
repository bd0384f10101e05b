//! The addresses of the part where places are looked up: areas, fact sheets, surgeries that have
//! closed, and keeping or sharing a surgery.

use std::fmt;

use super::cut;
use crate::directory::{AreaCode, CodeError, PcnCode, PracticeCode};

/// A screen of that part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreasPage {
    /// England, a region, a board, a sub-ICB location or a council: `?area=E09000015`.
    Area(AreaCode),
    /// Every council, A to Z: `?area=councils`.
    Councils,
    /// The fact sheet of a network, to print: `?sheet=U12345`.
    NetworkSheet(PcnCode),
    /// The fact sheet of an area, to print: `?sheet=E09000015`.
    AreaSheet(AreaCode),
    /// A surgery that has closed: `?closed=A81001`.
    Closed(PracticeCode),
    /// Looking for a surgery that has closed, in words that the address does not hold:
    /// `?closed=search`.
    FindClosed,
    /// Keeping a surgery on the device, and sharing it: `?share=E84014`.
    Share(PracticeCode),
    /// The surgery that is kept on the device, and how to forget it: `?share=saved`.
    Saved,
}

const COUNCILS: &str = "councils";
const SEARCH: &str = "search";
const SAVED: &str = "saved";

impl AreasPage {
    /// England's screen, where browsing begins.
    pub const ENGLAND: Self = Self::Area(AreaCode::ENGLAND);

    /// The screen that the values of an address name, or the value that is no code; nothing when
    /// they name no screen of this part.
    pub(super) fn parse<'a>(
        value: impl Fn(&str) -> Option<&'a str>,
    ) -> Option<Result<Self, String>> {
        type Read = fn(&str) -> Result<AreasPage, CodeError>;
        let kinds: [(&str, Read); 4] = [
            ("area", |text| match text {
                COUNCILS => Ok(Self::Councils),
                _ => AreaCode::parse(text).map(Self::Area),
            }),
            ("sheet", |text| {
                let network = PcnCode::parse(text).map(Self::NetworkSheet);
                network.or_else(|_| AreaCode::parse(text).map(Self::AreaSheet))
            }),
            ("closed", |text| match text {
                SEARCH => Ok(Self::FindClosed),
                _ => PracticeCode::parse(text).map(Self::Closed),
            }),
            ("share", |text| match text {
                SAVED => Ok(Self::Saved),
                _ => PracticeCode::parse(text).map(Self::Share),
            }),
        ];
        let (text, read) = kinds.into_iter().find_map(|(name, read)| Some((value(name)?, read)))?;
        Some(read(text).map_err(|_| cut(text)))
    }
}

impl fmt::Display for AreasPage {
    /// The address, as [`super::Page`] writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Area(code) => write!(f, "?area={code}"),
            Self::Councils => write!(f, "?area={COUNCILS}"),
            Self::NetworkSheet(code) => write!(f, "?sheet={code}"),
            Self::AreaSheet(code) => write!(f, "?sheet={code}"),
            Self::Closed(code) => write!(f, "?closed={code}"),
            Self::FindClosed => write!(f, "?closed={SEARCH}"),
            Self::Share(code) => write!(f, "?share={code}"),
            Self::Saved => write!(f, "?share={SAVED}"),
        }
    }
}
