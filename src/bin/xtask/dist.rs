//! What is given away: a zip of `dist/`, and the whole app as one file that opens by a double click.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::one_file::one_file;
use crate::tools::{self, Tools};
use crate::{build, say, sizes, target, worker};

/// Builds the app, and leaves both in `target/dist/`.
pub fn run() -> Result<()> {
    let tools = tools::for_build()?;
    build::app(&tools)?;
    sizes::check()?;
    let folder = pack(&tools)?;
    say(&format!(
        "dist/ is for a web server; {} has it as a zip and as one file",
        folder.display()
    ));
    Ok(())
}

/// Packs `dist/`; the folder that holds what comes of it.
pub fn pack(tools: &Tools) -> Result<PathBuf> {
    let folder = target().join("dist");
    fs::create_dir_all(&folder)?;
    let page = one_file(tools, Path::new("dist"))?;
    for (name, bytes) in [("pcn-finder.zip", zipped()?), ("pcn-finder.html", page.into_bytes())] {
        let path = folder.join(name);
        fs::write(&path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{:<38} {:>8} bytes", path.display(), bytes.len());
        let is_small = name.ends_with("zip") || bytes.len() <= sizes::ONE_FILE;
        ensure!(is_small, "The one file is over its budget of {} bytes", sizes::ONE_FILE);
    }
    Ok(folder)
}

/// Everything in `dist/`, in a folder. The same files make the same bytes.
fn zipped() -> Result<Vec<u8>> {
    let mut files = worker::list(Path::new("dist"))?;
    files.sort();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for path in files {
        let name = path.strip_prefix("dist")?.to_string_lossy().replace('\\', "/");
        zip.start_file(format!("pcn-finder/{name}"), SimpleFileOptions::default())?;
        zip.write_all(&fs::read(&path)?)?;
    }
    Ok(zip.finish()?.into_inner())
}
