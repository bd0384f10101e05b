//! Find your GP network: every GP practice of England and the primary care network it is in.

pub mod directory;
#[cfg(feature = "import")]
pub mod import;
#[cfg(any(feature = "find", feature = "import", feature = "xtask"))]
pub mod native;
