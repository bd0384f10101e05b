//! Building the app with trunk, from tools and packages that are already here.

use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use anyhow::Result;

use crate::tools::Tools;
use crate::{finish, say, target, worker};

/// All that the built app depends on.
const SOURCES: [&str; 8] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "package-lock.json",
    "public",
    "src",
    "style",
];

/// Builds the release app into `dist/`, unless the one there is of these very sources.
pub fn app(tools: &Tools) -> Result<()> {
    // Trunk shrinks the WebAssembly anew each time, changed or not: half a minute.
    let stamp = target().join("app-built");
    if is_up_to_date(&stamp).unwrap_or(false) {
        say("The app in dist/ is up to date");
        return Ok(());
    }
    say("Building the app: 5 to 8 minutes the first time, then under a minute");
    fs::create_dir_all(target())?;
    fs::write(&stamp, "")?;
    let started = modified(&stamp)?;
    let arguments = ["build", "--release", "--offline", "--skip-version-check"];
    if let Err(error) = finish(tools.app_command("trunk").args(arguments)) {
        fs::remove_file(&stamp)?;
        return Err(error);
    }
    shrink_scripts(tools)?;
    worker::write(Path::new("dist"))?;
    // The time of the start, so that a source saved during the build counts as newer.
    fs::write(&stamp, format!("{:?}", modified(Path::new("dist/index.html"))?))?;
    fs::File::options().write(true).open(&stamp)?.set_modified(started)?;
    Ok(())
}

/// Shrinks the scripts in `dist/`: trunk leaves the one that wasm-bindgen wrote as it is.
fn shrink_scripts(tools: &Tools) -> Result<()> {
    for file in fs::read_dir("dist")? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let arguments = ["--minify", "--allow-overwrite", "--log-level=warning"];
            let outfile = format!("--outfile={}", path.display());
            finish(tools.command("esbuild").args(arguments).arg(&path).arg(outfile))?;
        }
    }
    Ok(())
}

/// Whether `dist/` is what the last build left, and no source is newer than that build's start.
fn is_up_to_date(stamp: &Path) -> io::Result<bool> {
    let left = format!("{:?}", modified(Path::new("dist/index.html"))?);
    let started = modified(stamp)?;
    let mut newest = SystemTime::UNIX_EPOCH;
    for source in SOURCES {
        newest = newest.max(newest_below(Path::new(source))?);
    }
    Ok(fs::read_to_string(stamp)? == left && newest < started)
}

/// The last change of a file, or of a folder and all below it.
fn newest_below(path: &Path) -> io::Result<SystemTime> {
    let mut newest = modified(path)?;
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            newest = newest.max(newest_below(&entry?.path())?);
        }
    }
    Ok(newest)
}

fn modified(path: &Path) -> io::Result<SystemTime> {
    fs::metadata(path)?.modified()
}
