//! Scripts that measure the served app. Not part of the tests: their figures move with whatever
//! else the machine is doing.

use std::path::Path;

use anyhow::Result;

use crate::serve::Site;
use crate::{build, finish, tools};

/// Lighthouse, Google's page audit, on four pages.
pub const LIGHTHOUSE: &str = "tests/end-to-end/lighthouse.mjs";
/// The app's own steps by their User Timing, and the frames of the map.
pub const APP: &str = "benches/app.mjs";
/// Whether an answer that was shown as kept is there after the plug was pulled, after damage, on a
/// full disk, and with two windows at once; whether one that was shown as erased is not; and whether
/// the words of a sealed one are anywhere on the disk.
pub const FAULTS: [&str; 2] = ["tests/faults/kill.mjs", "tests/faults/damage.mjs"];
/// The same for a kiosk in long use.
pub const SOAK: &str = "tests/faults/soak.mjs";

/// Builds the app, serves it, and runs a script on its address.
pub fn run(script: &str) -> Result<()> {
    let tools = tools::for_tests()?;
    build::app(&tools)?;
    Site::read(Path::new("dist"))?
        .serve_during(|address| finish(tools.command("node").args([script, address])))
}
