//! What a visitor downloads, against what they may be asked to: the budgets of the built app.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::serve::gzip;
use crate::worker::list;

/// Script and WebAssembly, compressed, in bytes.
const CODE: usize = 260_000;
/// Styles, compressed, in bytes.
const STYLES: usize = 14_000;
/// Everything before the first answer, as sent, in bytes.
const FIRST_ANSWER: usize = 560_000;

/// The whole app as one file, in bytes.
pub const ONE_FILE: usize = 6_000_000;

/// The parts that have files of their own and come when they are opened or all else is there: what
/// the names of their files begin with, what they are, and the most they may weigh, compressed.
const PARTS: [(&[&str], &str, usize); 6] = [
    (&["views"], "giving views, gzip", 300_000),
    (&["desk"], "the patient group's desk, gzip", 450_000),
    (&["areas"], "areas and fact sheets, gzip", 220_000),
    (&["update"], "the monthly update, gzip", 250_000),
    (&["kiosk"], "what makes a kiosk, gzip", 300_000),
    (&["offline", "service-worker"], "keeping it for use offline, gzip", 6_000),
];

/// Prints what the files in `dist/` weigh, and fails when they are over a budget.
pub fn check() -> Result<()> {
    let files = list(Path::new("dist"))?;
    let name = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let part = |file: &Path| {
        let stem = name(file.file_stem());
        PARTS.iter().position(|(names, ..)| names.iter().any(|name| stem.starts_with(name)))
    };
    let compressed = |of: Option<usize>, extensions: &[&str]| -> Result<usize> {
        let is_meant = |file: &&PathBuf| {
            extensions.contains(&name(file.extension()).as_str()) && part(file) == of
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
    let page = gzip(&fs::read("dist/index.html")?).len();
    let mut figures = vec![
        ("WebAssembly and its script, gzip", code, CODE),
        ("styles, gzip", styles, STYLES),
        ("all before the first answer, as sent", page + styles + code + pack, FIRST_ANSWER),
    ];
    for (at, (_, what, budget)) in PARTS.into_iter().enumerate() {
        figures.push((what, compressed(Some(at), &["wasm", "js", "css"])?, budget));
    }
    let mut is_over = false;
    for (what, size, budget) in figures {
        println!("{what:<38} {size:>8} of at most {budget:>8} bytes");
        is_over |= size > budget;
    }
    println!("(of it the page {page}, the directory {pack})");
    ensure!(!is_over, "The app is over its size budget: see the figures above");
    Ok(())
}
