//! `cargo xtask`: everything between a fresh clone and a running, tested app. It installs the
//! tools that are missing, builds, serves, tests and measures; each module is one of those jobs.

mod build;
mod content;
mod dist;
mod measure;
mod one_file;
mod peers;
mod published;
mod serve;
mod sizes;
mod test;
mod tools;
mod worker;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
cargo xtask serve [--port 8080]    install what is missing, build the app and serve it
cargo xtask build                  the same without serving: the app is left in dist/
cargo xtask dist                   the same, with a zip of it and the app as one file in target/dist/
cargo xtask worker FOLDER          list built files anew for use offline, after one was changed by hand
cargo xtask published FOLDER       write the two lists of the monthly update, made of the shipped pack
cargo xtask test                   install what the tests need and run every test
cargo xtask content                pack what patients are told, from src/explainer, a pack a language
cargo xtask bench-peers [--queries FILE] [--write-readme]
                                   compare our search with JavaScript libraries, in Chromium
cargo xtask bench-app              build, then time the app's own steps in Chromium
cargo xtask faults                 build, then kill browsers and damage what they keep (20 minutes)
cargo xtask soak                   build, then keep 10,000 sealed answers through 200 starts (hours)
cargo xtask lighthouse             build, then audit four pages with Lighthouse";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    env::set_current_dir(project())?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => serve::run(8080),
        ["serve", "--port", port] => {
            serve::run(port.parse().with_context(|| format!("'{port}' is not a port number"))?)
        }
        ["build"] => build::app(&tools::for_build()?),
        ["dist"] => dist::run(),
        ["worker", folder] => worker::write(Path::new(folder)),
        ["published", folder] => published::run(Path::new(folder)),
        ["test"] => test::run(),
        ["content"] => content::run(),
        ["bench-peers", options @ ..] => peers::run(options),
        ["lighthouse"] => measure::run(measure::LIGHTHOUSE),
        ["bench-app"] => measure::run(measure::APP),
        ["soak"] => measure::run(measure::SOAK),
        ["faults"] => measure::FAULTS.into_iter().try_for_each(measure::run),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("There is no 'cargo xtask {}'. What there is:\n\n{USAGE}", words.join(" ")),
    }
}

/// The folder of the project: where Cargo.toml is.
fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where Cargo puts what it builds.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| project().join("target"), PathBuf::from)
}

/// Tells what is about to be done. Long steps say about how long they take.
fn say(what: &str) {
    println!("\n==> {what}");
}

/// Runs a command to its end, and fails with what it was when it does.
fn finish(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("'{name}' could not be started"))?;
    if !status.success() {
        let arguments: Vec<_> = command.get_args().map(|a| a.to_string_lossy()).collect();
        bail!("This did not succeed ({status}): {name} {}", arguments.join(" "));
    }
    Ok(())
}

/// What a command prints, without the space around it; nothing when it is missing or fails.
fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
