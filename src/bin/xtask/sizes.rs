//! What a visitor downloads, against what they may be asked to: the budgets of the built app.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::serve::gzip;
use crate::worker::list;

/// Script and WebAssembly, compressed, in bytes.
const CODE: usize = 260_000;
/// Styles, compressed, in bytes.
const STYLES: usize = 14_000;
/// Giving views, compressed, in bytes: fetched by whoever opens it.
const GIVING_VIEWS: usize = 300_000;
/// The group's desk, compressed, in bytes: fetched by whoever opens it.
const DESK: usize = 450_000;
/// Keeping the app for use offline, compressed, in bytes: fetched when all else is there.
const OFFLINE: usize = 4_000;
/// What stands around the app on a kiosk, compressed, in bytes: fetched by kiosks.
const KIOSK: usize = 300_000;
/// Everything before the first answer, as sent, in bytes.
const FIRST_ANSWER: usize = 560_000;

/// The whole app as one file, in bytes.
pub const ONE_FILE: usize = 6_000_000;

/// The parts that have files of their own and come when they are opened.
const PARTS: [&str; 5] = ["views", "desk", "kiosk", "offline", "service-worker"];

/// Prints what the files in `dist/` weigh, and fails when they are over a budget.
pub fn check() -> Result<()> {
    let files = list(Path::new("dist"))?;
    let compressed = |part: Option<&str>, extensions: &[&str]| -> Result<usize> {
        let name = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let is_meant = |file: &&PathBuf| {
            let stem = name(file.file_stem());
            let of = PARTS.into_iter().find(|part| stem.starts_with(part));
            extensions.contains(&name(file.extension()).as_str()) && of == part
        };
        let sizes = files.iter().filter(is_meant).map(|file| Ok(gzip(&fs::read(file)?).len()));
        sizes.sum()
    };
    let pack = files
        .iter()
        .find(|file| file.ends_with("data/directory.bin"))
        .context("The app was built without its directory, data/directory.bin")?;
    let pack = fs::read(pack)?.len();
    let code = compressed(None, &["wasm", "js"])?;
    let styles = compressed(None, &["css"])?;
    let [views, desk, kiosk, offline, worker] =
        PARTS.map(|part| compressed(Some(part), &["wasm", "js", "css"]));
    let page = gzip(&fs::read("dist/index.html")?).len();

    let mut is_over = false;
    for (what, size, budget) in [
        ("WebAssembly and its script, gzip", code, CODE),
        ("styles, gzip", styles, STYLES),
        ("all before the first answer, as sent", page + styles + code + pack, FIRST_ANSWER),
        ("giving views, gzip", views?, GIVING_VIEWS),
        ("the patient group's desk, gzip", desk?, DESK),
        ("keeping it for use offline, gzip", offline? + worker?, OFFLINE),
        ("what makes a kiosk, gzip", kiosk?, KIOSK),
    ] {
        println!("{what:<38} {size:>8} of at most {budget:>8} bytes");
        is_over |= size > budget;
    }
    println!("(of it the page {page}, the directory {pack})");
    ensure!(!is_over, "The app is over its size budget: see the figures above");
    Ok(())
}
