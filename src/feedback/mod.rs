//! Views that people give to a patient participation group: asked, kept and brought together on
//! devices that send nothing anywhere.

mod bank;
mod codec;
mod ids;
mod json;
mod model;
mod month;
mod personal_details;
pub mod sharing;
pub mod store;

pub use bank::{Bank, BankError, ENGLISH_BANK};
pub use ids::{BootId, DeviceId, Digest, Id, KeyId, NameError, Sha, Slug};
pub use json::{Json, JsonError, Misfit};
pub use model::*;
pub use month::{Month, trusted_month};
pub use personal_details::{Detail, DetailKind, personal_details};
