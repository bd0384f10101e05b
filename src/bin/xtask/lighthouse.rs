//! Lighthouse, Google's page audit, on the served app. Not part of the tests: its performance
//! figure moves with whatever else the machine is doing.

use std::path::Path;

use anyhow::Result;

use crate::serve::Site;
use crate::{build, finish, tools};

/// Builds the app, serves it, and audits four of its pages.
pub fn run() -> Result<()> {
    let tools = tools::for_tests()?;
    build::app(&tools)?;
    Site::read(Path::new("dist"))?.serve_during(|address| {
        finish(tools.command("node").args(["tests/end-to-end/lighthouse.mjs", address]))
    })
}
