//! What feedback promises, tried against a browser that loses, damages and refuses, against other
//! devices in any order, and against files that anyone may have made.

#![allow(clippy::unwrap_used, reason = "these are all tests")]
#![allow(clippy::disallowed_methods, reason = "the time that hostile files take is bounded")]

mod for_screens;
mod golden;
mod hostile;
mod recovery;
mod sharing;
mod support;
mod writing;
