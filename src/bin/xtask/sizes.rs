//! What a visitor downloads, against what they may be asked to: the budgets of the built app.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::serve::gzip;

/// Script and WebAssembly, compressed, in bytes.
const CODE: usize = 260_000;
/// Styles, compressed, in bytes.
const STYLES: usize = 14_000;
/// Everything before the first answer, as sent, in bytes.
const FIRST_ANSWER: usize = 560_000;

/// Prints what the files in `dist/` weigh, and fails when they are over a budget.
pub fn check() -> Result<()> {
    let files = list(Path::new("dist"))?;
    let compressed = |extension: &str| -> Result<usize> {
        let mut sum = 0;
        for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == extension)) {
            sum += gzip(&fs::read(file)?).len();
        }
        Ok(sum)
    };
    let pack = files
        .iter()
        .find(|file| file.ends_with("data/directory.bin"))
        .context("The app was built without its directory, data/directory.bin")?;
    let pack = fs::read(pack)?.len();
    let code = compressed("wasm")? + compressed("js")?;
    let styles = compressed("css")?;
    let page = gzip(&fs::read("dist/index.html")?).len();

    let mut is_over = false;
    for (what, size, budget) in [
        ("WebAssembly and its script, gzip", code, CODE),
        ("styles, gzip", styles, STYLES),
        ("all before the first answer, as sent", page + styles + code + pack, FIRST_ANSWER),
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
