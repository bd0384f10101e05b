//! What only a native tool can do: packs read from and written to bytes, published files opened,
//! content read as it is written.

#[cfg(feature = "content")]
mod content;
mod pack;
#[cfg(feature = "import")]
mod published;

#[cfg(feature = "content")]
pub use content::{ContentError, read_content};
#[cfg(feature = "import")]
pub use pack::write_directory;
#[cfg(feature = "content")]
pub use pack::write_explainer;
pub use pack::{ReadPackError, read_directory, read_explainer};
#[cfg(feature = "import")]
pub use published::{OpenError, PublishedFile, open_published};
