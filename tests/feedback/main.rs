//! What feedback promises, tried against a browser that loses, damages and refuses, against other
//! devices in any order, and against files that anyone may have made.

mod golden;
mod hostile;
mod recovery;
mod sharing;
mod support;
mod writing;
