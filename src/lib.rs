//! Find your GP network: every GP practice of England and the primary care network (PCN) it is
//! in, for patients, patient groups and kiosks. A client-side app that carries the whole
//! directory with it, so that nothing a person types ever leaves the device.
//!
//! # How it works
//!
//! ```text
//! published files ──import──▶ public/data/directory.bin ──fetch, gunzip──▶ Directory ─▶ SearchIndex
//!  (csv, zip, xlsx)  native         committed, 0.2 MB        browser            │            │
//!                                                                               ▼            ▼
//!                                                                        screens ◀── what is typed
//! ```
//!
//! 1. `cargo import` joins the files that NHS England, the ONS and Ordnance Survey publish into
//!    one [`directory::Directory`], and packs it: magic, version, checksum, dates, counts, then
//!    columns under gzip. The same files always make the same bytes. The position of every
//!    postcode makes a second pack, see [`directory::postcodes`]; people by age a third, see
//!    [`directory::people`]; surgeries that closed a fourth, see [`directory::closed`].
//! 2. The page is static. `index.html` paints the search box before any code runs;
//!    `public/start.js` starts the wasm, which puts the app in its place and keeps what was typed,
//!    and has the browser fetch and gunzip the pack meanwhile.
//! 3. The app refuses the pack when a single byte is wrong, and builds the
//!    [`directory::search::SearchIndex`] in memory. The postcodes' positions follow by themselves,
//!    whole, whatever is typed. From then on nothing is requested.
//!    What patients are told about networks ([`explainer`]) is a pack of its own, which
//!    `cargo xtask content` makes, page by page, from `src/explainer/english/*.toml` and the words
//!    of other languages beside it: a pack each. The one of the language chosen is fetched, and
//!    another when that changes.
//! 4. [`page::Page`] is the address, all of it after the `?`, so that any static host will do.
//!    The words of a search are never in it: they live in the browser's history state.
//!
//! # Layers
//!
//! Each may name what its row says and nothing else; `tests/tidy.rs` fails the build otherwise.
//!
//! | layer | owns | may name |
//! |---|---|---|
//! | [`directory`] | practices, networks, codes, the pack's format, search, distance | nothing |
//! | [`explainer`] | what patients are told, as pages that are fetched | `directory` |
//! | [`feedback`] | surveys, answers, keeping them, bringing devices together | `directory`, `spreadsheet` |
//! | [`figures`] | pictures of numbers with their tables, lists to take away | `directory`, `text` |
//! | `spreadsheet` | tables as files that a spreadsheet opens right | nothing |
//! | [`kiosk`] | how a kiosk is set, when it forgets, what its keyboard types | `directory` |
//! | [`text`] | every sentence, a table per screen, a folder per language | `directory` |
//! | [`page`] | the addresses | `directory` |
//! | `content` (native) | what patients are told as it is written, made into pages | `explainer`, `page`, `text` and theirs |
//! | [`display`] | how a visitor wants it to look, as text that is kept | `text` |
//! | `import` (native) | published files in, a directory out | `directory` |
//! | `native` | reading and writing packs on disk, backups | `directory`, `explainer`, `feedback` |
//! | `browser` | all of web-sys: fetch, timing, document, drawing, history, clock, location | `directory` |
//! | `ui` | components that take props and share nothing | `directory`, `text`, `page` |
//! | `context` | what screens share: directory, postcodes, search, the visitor's place, title, words | the above but `ui` |
//! | `parts` | components that take what is shared, used by several screens | `ui`, `context` and theirs |
//! | `pages` | a file or folder per screen | as `parts`, and `parts` |
//! | `app` | the frame, which screen an address shows | all but `views`, `areas`, `stand`, `update` |
//! | `update` | the monthly update of the list: a WebAssembly that runs in a worker too | as `views`, `import`, `native` |
//! | `views` | giving views and the group's desk: a WebAssembly each | all but `pages`, `app` and the parts below and above |
//! | `areas` | areas, fact sheets, closed surgeries, sharing, the data: a WebAssembly | as `views` |
//! | `stand` | what stands around the app on a kiosk: a WebAssembly | as `views`, and `views` |
//!
//! In short: `ui` takes props, `pages` take context, only `browser` touches the browser, and the
//! domain touches nothing: no I/O, no clock, no globals. It builds and is tested without the app
//! (`cargo test --no-default-features`), which is also the fastest way to work on it.
//!
//! # Where to start
//!
//! - What a practice is: `directory/model.rs`. How the pack is laid out: `directory/codec`.
//! - How search forgives: `directory/search/mod.rs`, which explains the design.
//! - A screen: `pages/surgery/mod.rs`. Its words: `text/english/pages.rs`. Its style: `style/`.
//! - How answers are kept and shared: `feedback/mod.rs`, which lists what it promises.
//! - Building, serving, testing and measuring: `src/bin/xtask`.

#[cfg(feature = "content")]
pub mod content;
pub mod directory;
pub mod display;
pub mod explainer;
pub mod feedback;
pub mod figures;
#[cfg(any(feature = "import", feature = "app", feature = "xtask"))]
pub mod import;
pub mod kiosk;
#[cfg(any(
    feature = "app",
    feature = "find",
    feature = "import",
    feature = "content",
    feature = "report"
))]
pub mod native;
pub mod page;
mod spreadsheet;
pub mod text;

#[cfg(feature = "app")]
mod app;
#[cfg(feature = "app")]
mod areas;
#[cfg(feature = "app")]
mod browser;
#[cfg(feature = "app")]
mod context;
#[cfg(feature = "app")]
mod pages;
#[cfg(feature = "app")]
mod parts;
#[cfg(feature = "app")]
mod stand;
#[cfg(feature = "app")]
mod ui;
#[cfg(feature = "app")]
mod update;
#[cfg(feature = "app")]
mod views;

#[cfg(feature = "app")]
pub use app::{mount, start};
#[cfg(feature = "app")]
pub use areas::open_areas;
#[cfg(feature = "app")]
pub use context::unmount_screen as close_part;
#[cfg(feature = "app")]
pub use stand::open as open_kiosk;
#[cfg(feature = "app")]
pub use update::{open_update, work_on_update};
#[cfg(feature = "app")]
pub use views::{open_desk, open_giving};
