//! What a visitor downloads, against what they may be asked to: the budgets of the built app.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::serve::gzip;

/// Script and WebAssembly, compressed, in bytes.
const CODE: usize = 260_000;
/// Styles, compressed, in bytes.
const STYLES: usize = 14_000;
/// All of giving views and the group's desk, compressed, in bytes: fetched by whoever opens it.
const OF_VIEWS: usize = 480_000;
/// Everything before the first answer, as sent, in bytes.
const FIRST_ANSWER: usize = 560_000;

/// The part where views are given and read, which has files of its own and comes when it is opened.
const VIEWS: &str = "views";

/// Prints what the files in `dist/` weigh, and fails when they are over a budget.
pub fn check() -> Result<()> {
    let files = list(Path::new("dist"))?;
    let compressed = |is_views: bool, extensions: &[&str]| -> Result<usize> {
        let name = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let is_meant = |file: &&PathBuf| {
            extensions.contains(&name(file.extension()).as_str())
                && name(file.file_stem()).starts_with(VIEWS) == is_views
        };
        let sizes = files.iter().filter(is_meant).map(|file| Ok(gzip(&fs::read(file)?).len()));
        sizes.sum()
    };
    let pack = files
        .iter()
        .find(|file| file.ends_with("data/directory.bin"))
        .context("The app was built without its directory, data/directory.bin")?;
    let pack = fs::read(pack)?.len();
    let code = compressed(false, &["wasm", "js"])?;
    let styles = compressed(false, &["css"])?;
    let views = compressed(true, &["wasm", "js", "css"])?;
    let page = gzip(&fs::read("dist/index.html")?).len();

    let mut is_over = false;
    for (what, size, budget) in [
        ("WebAssembly and its script, gzip", code, CODE),
        ("styles, gzip", styles, STYLES),
        ("all before the first answer, as sent", page + styles + code + pack, FIRST_ANSWER),
        ("giving views and the desk, gzip", views, OF_VIEWS),
    ] {
        println!("{what:<38} {size:>8} of at most {budget:>8} bytes");
        is_over |= size > budget;
    }
    println!("(of it the page {page}, the directory {pack})");
    ensure!(!is_over, "The app is over its size budget: see the figures above");
    Ok(())
}

fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).context("The app is not built: run cargo xtask build")?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() { files.extend(list(&path)?) } else { files.push(path) }
    }
    Ok(files)
}
