//! The published files in, a [`Directory`](crate::directory::Directory) out. Files are opened by
//! others: here they are text in memory, so that the same code can run in a browser.

mod address;
mod changes;
mod csv;
mod epcn;
mod epraccur;
mod join;
mod list_sizes;
mod mapping;
mod positions;
mod postcodes;
mod rejection;
mod report;
mod source;
mod title_case;

pub use changes::Changes;
pub use epcn::MembershipCheck;
pub use join::{Imported, import};
pub use list_sizes::RegisteredByAge;
pub use postcodes::{LivePostcodes, PostcodesCheck, PostcodesFault};
pub use rejection::{ImportError, Reason, Rejection};
pub use report::Reading;
pub use source::{Kind, Source};
pub use title_case::title_case;
