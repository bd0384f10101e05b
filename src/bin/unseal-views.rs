//! `cargo unseal-views`: opens the sealed answers of a bundle with the group's key, without the app,
//! and writes a bundle that holds them open.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use pcn_finder::feedback::sealing::{Opened, PrivateKey, open_all};
use pcn_finder::feedback::sharing::write_bundles;
use pcn_finder::native::{answer, read_bundle_file};

const USAGE: &str = "\
Opens the answers that a kiosk sealed, with the patient group's key.

  cargo unseal-views FILE.ppg.json --key KEYFILE --out FILE
                                        asks for the passphrase of the key file
  cargo unseal-views FILE.ppg.json --words FILE --out FILE
                                        with the words of the recovery sheet, typed into a file
      --passphrase-file FILE            reads the passphrase from a file instead
      --out FILE_OR_FOLDER              where to write the backup with the answers open; nothing
                                        that is there already is written over

What comes out holds everything that went in, and the answers open beside the sealed ones:
`cargo report-views` reads it. Whoever has it can read it too: keep it as you keep the key.";

struct Arguments {
    file: PathBuf,
    out: PathBuf,
    key: KeyFrom,
}

/// Where the key comes from.
enum KeyFrom {
    /// A key file, and a file with its passphrase unless it is asked for.
    File(PathBuf, Option<PathBuf>),
    /// A file with the words of the recovery sheet.
    Words(PathBuf),
}

fn main() -> ExitCode {
    answer(USAGE, run)
}

fn run(arguments: Vec<String>) -> Result<String> {
    let arguments = parse_arguments(arguments.into_iter())?;
    let bundle = read_bundle_file(&arguments.file)?;
    let file = arguments.file.display();
    let key = read_key(&arguments.key)?;
    let Opened { opened, already, erased, closed } = open_all(&bundle.items, &key);
    let all = opened.len() + already + erased + closed.len();
    if all == 0 {
        bail!("{file} holds no sealed answers: `cargo report-views` reads it as it is");
    }
    let told: String = closed.iter().map(|(id, why)| format!("  {id}: {why}\n")).collect();
    if opened.is_empty() && already + erased == 0 {
        bail!("none of the {all} sealed answers in {file} can be opened:\n{}", told.trim_end());
    }
    let count = opened.len();
    let mut holding = bundle.items;
    holding.extend(opened);
    let bundles = write_bundles(&bundle.header, &holding);
    let written = write(&arguments, &bundles)?;
    let mut out = format!("Opened {count} of {all} sealed answers with the key {}\n", key.id());
    for (what, count) in [("Opened before", already), ("Erased, and left closed", erased)] {
        if count > 0 {
            out += &format!("{what}: {count}\n");
        }
    }
    if !closed.is_empty() {
        out += &format!("Could not be opened: {}\n{told}", closed.len());
    }
    written.iter().for_each(|path| out += &format!("Written to {}\n", path.display()));
    Ok(out)
}

fn parse_arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments> {
    let (mut file, mut out, mut key, mut passphrase, mut words) = (None, None, None, None, None);
    while let Some(argument) = given.next() {
        let mut value =
            || given.next().map(PathBuf::from).with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--out" => out = Some(value()?),
            "--key" => key = Some(value()?),
            "--passphrase-file" => passphrase = Some(value()?),
            "--words" => words = Some(value()?),
            flag if flag.starts_with("--") => bail!("there is no {flag}\n\n{USAGE}"),
            path if file.is_none() => file = Some(path.into()),
            path => bail!("give one file at a time, not {path} as well"),
        }
    }
    let key = match (key, words) {
        (Some(key), None) => KeyFrom::File(key, passphrase),
        (None, Some(words)) => KeyFrom::Words(words),
        _ => bail!("give the group's key: either --key or --words\n\n{USAGE}"),
    };
    Ok(Arguments {
        file: file.with_context(|| format!("give the file of a backup\n\n{USAGE}"))?,
        out: out.with_context(|| format!("say where to write to: --out\n\n{USAGE}"))?,
        key,
    })
}

fn read_key(from: &KeyFrom) -> Result<PrivateKey> {
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    let unusable = |path: &Path| format!("cannot use {}", path.display());
    match from {
        KeyFrom::Words(path) => {
            PrivateKey::from_words(&read(path)?).with_context(|| unusable(path))
        }
        KeyFrom::File(path, passphrase) => {
            let file = read(path)?;
            let passphrase = passphrase.as_deref().map_or_else(ask_for_passphrase, read)?;
            PrivateKey::from_file(&file, &passphrase).with_context(|| unusable(path))
        }
    }
}

/// Asks on the terminal, hiding what is typed where that can be done, or reads a line.
fn ask_for_passphrase() -> Result<String> {
    let is_terminal = io::stdin().is_terminal();
    if is_terminal {
        eprint!("Passphrase of the key file: ");
    }
    let is_hidden = is_terminal && set_terminal("-echo");
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line);
    if is_hidden {
        set_terminal("echo");
        eprintln!();
    }
    read.context("cannot read the passphrase")?;
    Ok(line)
}

fn set_terminal(how: &str) -> bool {
    Command::new("stty").arg(how).status().is_ok_and(|status| status.success())
}

/// Writes the bundles, mostly one, where nothing is yet, for nobody else to read.
fn write(arguments: &Arguments, bundles: &[String]) -> Result<Vec<PathBuf>> {
    let name = arguments.file.file_name().unwrap_or_default().to_string_lossy();
    let name = name.trim_end_matches(".ppg.json");
    let out = &arguments.out;
    let first =
        if out.is_dir() { out.join(format!("{name}-opened.ppg.json")) } else { out.clone() };
    let mut written = Vec::new();
    for (at, bundle) in bundles.iter().enumerate() {
        let path = match at {
            0 => first.clone(),
            _ => PathBuf::from(format!(
                "{}-{}.ppg.json",
                first.to_string_lossy().trim_end_matches(".ppg.json"),
                at + 1
            )),
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path);
        let mut file = file.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => {
                anyhow::anyhow!("{} is there already: choose another name", path.display())
            }
            _ => anyhow::Error::new(error).context(format!("cannot write {}", path.display())),
        })?;
        file.write_all(bundle.as_bytes())
            .with_context(|| format!("cannot write {}", path.display()))?;
        written.push(path);
    }
    Ok(written)
}
