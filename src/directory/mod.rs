//! England's GP practices and the networks they form: the types, the pack they travel in, and
//! the search over them. Nothing here knows a browser, a file or a clock.

pub mod areas;
mod bits;
pub mod closed;
mod codec;
mod date;
#[cfg(test)]
pub(crate) mod fixtures;
mod geo;
pub mod map;
mod model;
mod naming;
mod nearest;
mod ods;
pub mod people;
mod place;
mod postcode;
pub mod postcodes;
pub(crate) mod radix;
pub mod search;
mod size;
mod telephone;
mod text;
mod wgs84;

pub use codec::{
    Decoding, EncodeError, FORMAT_VERSION, PackError, PackHeader, RowCounts, decode_directory,
    encode_directory, open_pack, seal_pack,
};
pub(crate) use codec::{Reader, envelope, writer};
pub use date::{Date, DateError};
pub use geo::{Distance, GridPoint, Miles};
pub use model::{
    CommissioningRegion, DataDates, Directory, Icb, ListSize, LocalAuthority, Pcn, Position,
    Practice, SectorCentre, SubIcbLocation,
};
pub use nearest::{MeasuredFrom, Near, Origin, by_postcode, in_order_of_name, nearest};
pub use ods::{
    AreaCode, CodeError, CommissioningRegionCode, IcbCode, LocalAuthorityCode, PcnCode,
    PracticeCode, SubIcbLocationCode,
};
pub use place::{Country, Lookup, PlaceRead, TypedPlace};
pub use postcode::{Area, Outward, Postcode, PostcodeError, Sector};
pub use size::{DESIGN_RANGE, SizeBand};
pub use telephone::{Telephone, grouped_telephone};
pub use text::Text;
