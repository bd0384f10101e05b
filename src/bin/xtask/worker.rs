//! The service worker of built files: what stands in `public/service-worker.js`, after the list of
//! the files and the version that they make.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// What it is called, in `public/` and beside the page.
const WORKER: &str = "service-worker.js";

/// Writes the worker of all files in a folder, in the place of one that is there.
pub fn write(folder: &Path) -> Result<()> {
    let code = fs::read_to_string(Path::new("public").join(WORKER))?;
    let mut names = Vec::new();
    for path in list(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        if name != WORKER {
            names.push((name, digest(&fs::read(&path)?)));
        }
    }
    names.sort();
    fs::write(folder.join(WORKER), worker(&names, &code)).context("dist/ cannot be written to")
}

/// The worker's code behind its list of names and digests.
fn worker(files: &[(String, String)], code: &str) -> String {
    let list = files.iter().fold(String::new(), |mut list, (name, digest)| {
        let _ = writeln!(list, "  {name:?}: \"{digest}\",");
        list
    });
    // Of the code too: a new worker is a new version, so that it begins with a cache of its own.
    let version = &digest([&list, code].concat().as_bytes())[..16];
    format!("const VERSION = \"{version}\";\nconst FILES = {{\n{list}}};\n\n{code}")
}

/// The SHA-256 digest in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut digest, byte| {
        let _ = write!(digest, "{byte:02x}");
        digest
    })
}

/// Every file of a folder and of those in it.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).context("The app is not built: run cargo xtask build")?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() { files.extend(list(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, bytes: &[u8]) -> (String, String) {
        (name.to_owned(), digest(bytes))
    }

    fn version(worker: &str) -> &str {
        worker.split('"').nth(1).unwrap()
    }

    #[test]
    fn names_every_file_with_its_digest() {
        let worker = worker(&[file("data/a.bin", b"abc")], "code();\n");
        // The digest of "abc" in FIPS 180-2.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(worker.contains(&format!("  \"data/a.bin\": \"{abc}\",\n")), "{worker}");
        assert!(worker.ends_with("};\n\ncode();\n"), "{worker}");
    }

    #[test]
    fn is_another_version_when_a_file_or_the_code_is_another() {
        let of = |bytes: &[u8], code| worker(&[file("a", bytes)], code);
        let first = of(b"1", "code");
        assert_eq!(version(&first).len(), 16);
        assert_eq!(version(&first), version(&of(b"1", "code")));
        assert_ne!(version(&first), version(&of(b"2", "code")));
        assert_ne!(version(&first), version(&of(b"1", "other")));
    }
}
