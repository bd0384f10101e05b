//! What the directory's numbers say, as pictures: each with a sentence that says it and a table of
//! the same figures behind it. And lists of networks and surgeries to take away, as a table for a
//! spreadsheet and as plain text.
//!
//! Pictures are SVG without script, ids or style attributes: colours and type are classes of
//! `style/areas/_figures.scss`. Sides, lines and numbers say what colours do.

mod ages;
mod list;
mod scale;
mod sizes;
mod table;

pub use ages::ages_figure;
pub use list::{area_csv, area_text, network_csv, network_text};
pub use sizes::{area_sizes, england_sizes};
pub use table::{Figure, Table};
