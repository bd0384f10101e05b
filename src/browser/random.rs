//! Chance, from the browser's own source.

use thiserror::Error;
use web_sys::window;

/// The browser gave no random bytes. Nothing may be made without them: not an id, not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the browser gave no random bytes")]
pub(crate) struct NoChance;

/// Fresh random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], NoChance> {
    let mut bytes = [0; N];
    let crypto = window().and_then(|window| window.crypto().ok()).ok_or(NoChance)?;
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| NoChance)?;
    // A source that is broken gives nothing rather than an error.
    if bytes.iter().all(|byte| *byte == 0) { Err(NoChance) } else { Ok(bytes) }
}
