//! What only a native tool can do: packs read from and written to bytes, published files opened.

mod pack;
#[cfg(feature = "import")]
mod published;

#[cfg(feature = "import")]
pub use pack::write_directory;
#[cfg(feature = "content")]
pub use pack::write_explainer;
pub use pack::{ReadPackError, read_directory, read_explainer};
#[cfg(feature = "import")]
pub use published::{OpenError, PublishedFile, open_published};
