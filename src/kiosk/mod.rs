//! What a kiosk is, without a screen: how it is set, when it asks and when it forgets, what its
//! keyboard types, and which names of what is kept belong to whoever used it last. The screens
//! around it are in `stand`.

mod address;
mod forget;
mod idle;
mod keys;
mod pin;
mod settings;
mod tries;

pub use address::{AddressError, PublicAddress};
pub use forget::is_left_behind;
pub use idle::{Idle, Moment, NOTICE};
pub use keys::{Key, Layout, Order, caps_follow, rows};
pub use pin::{KeptPin, PinError};
pub use settings::{IDLE_CHOICES, KEY, KioskSettings};
pub use tries::{TRIES_KEY, Tries};
