//! What the native tools do: packs read from and written to bytes, published files opened,
//! arguments answered, backups opened. Packs are all that the app has of it too, in the part that
//! updates the directory.

#[cfg(feature = "report")]
mod bundle;
#[cfg(any(feature = "find", feature = "report"))]
mod command;
mod pack;
#[cfg(feature = "import")]
mod published;

#[cfg(feature = "report")]
pub use bundle::read_bundle_file;
#[cfg(any(feature = "find", feature = "report"))]
pub use command::answer;
#[cfg(feature = "import")]
pub use pack::write_closed;
#[cfg(any(feature = "import", feature = "app", feature = "xtask"))]
pub use pack::write_directory;
#[cfg(feature = "content")]
pub use pack::write_explainer;
pub use pack::{ReadPackError, read_closed, read_directory, read_explainer, read_searchable};
#[cfg(feature = "import")]
pub use published::{OpenError, PublishedFile, open_published};
