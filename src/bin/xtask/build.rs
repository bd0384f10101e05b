//! Building the app with trunk, from tools and packages that are already here.

use anyhow::Result;

use crate::tools::Tools;
use crate::{finish, say};

/// Builds the release app into `dist/`.
pub fn app(tools: &Tools) -> Result<()> {
    say("Building the app: 5 to 8 minutes the first time, then as long as what changed takes");
    finish(tools.command("trunk").args(["build", "--release", "--offline", "--skip-version-check"]))
}
