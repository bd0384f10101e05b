//! Our search beside JavaScript search libraries, all in one page of one browser: the same
//! records, the same queries. `benches/peers/` measures; this builds, prints and writes.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::tools::{self, Tools};
use crate::{finish, output, say, target};

const QUERIES: &str = "tests/data/queries.jsonl";
const README: &str = "README.md";
/// What surrounds the table in the README.
const MARKERS: (&str, &str) = ("<!-- bench-peers -->", "<!-- /bench-peers -->");

/// Builds the search as WebAssembly, measures it beside the libraries, and prints the table.
pub fn run(options: &[&str]) -> Result<()> {
    let (mut queries, mut is_kept) = (QUERIES, false);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--queries" => queries = options.next().context("--queries needs a file")?,
            "--write-readme" => is_kept = true,
            other => bail!("'{other}' is not an option of cargo xtask bench-peers"),
        }
    }
    let tools = tools::for_tests()?;
    let module = build_module(&tools)?;

    say("Measuring in Chromium: about 10 minutes");
    let results = target().join("bench-peers/results.json");
    let mut node = tools.command("node");
    node.args(["benches/peers/run.mjs", queries]).arg(&module).arg(&results);
    finish(&mut node)?;
    let results: Value = serde_json::from_str(&fs::read_to_string(&results)?)?;
    let table = table(&results).context("The benchmark left out a figure")?;
    println!("\n{table}");
    if is_kept {
        let readme = fs::read_to_string(README).context("There is no README.md to write to")?;
        fs::write(README, replace(&readme, &table)?)?;
        println!("Written to {README}.");
    }
    Ok(())
}

/// The search alone, compiled and shrunk as the app is, as a module for a page.
fn build_module(tools: &Tools) -> Result<std::path::PathBuf> {
    say("Building the search as WebAssembly: about a minute the first time");
    let folder = target().join("bench-peers");
    let wasm = target().join("wasm32-unknown-unknown/release/bench-wasm.wasm");
    finish(tools.app_command("cargo").args(["build", "--release", "--bin", "bench-wasm"]).args([
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--features",
        "bench-wasm",
    ]))?;
    let mut bindgen = tools.command("wasm-bindgen");
    finish(
        bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(wasm),
    )?;
    let wasm = folder.join("bench-wasm_bg.wasm");
    let mut shrink = tools.command("wasm-opt");
    let index = fs::read_to_string("index.html")?;
    let as_the_app =
        shrinking_of_app(&index).context("index.html does not say how to shrink it")?;
    finish(shrink.args(as_the_app).arg("-o").arg(&wasm).arg(&wasm))?;
    Ok(folder)
}

/// The options with which the app is shrunk.
fn shrinking_of_app(index: &str) -> Option<impl Iterator<Item = &str>> {
    let (_, app) = index.split_once("data-bin=\"pcn-finder\"")?;
    let (_, options) = app.split_once("data-wasm-opt-params=\"")?;
    Some(options.split_once('"')?.0.split_whitespace())
}

/// The results as a table for the README, with when and where they were measured.
fn table(results: &Value) -> Option<String> {
    let mut text = format!(
        "Measured on {} in Chromium {}, {}: {} queries, {} keystrokes (each \
         three times, the middle one counts), {} records. Times in milliseconds.\n\n\
         | search | ready after | keystroke p50 | p99 | success@1 | success@5 | bytes, gzip |\n\
         |---|--:|--:|--:|--:|--:|--:|\n",
        results["date"].as_str()?,
        results["browser"].as_str()?,
        machine(),
        results["queries"],
        results["keystrokes"],
        results["records"],
    );
    for row in results["rows"].as_array()? {
        let number = |name: &str| row[name].as_f64();
        let sample = if row["isSlow"] == true { " *" } else { "" };
        text += &format!(
            "| {}{sample} | {:.0} | {:.3} | {:.3} | {:.3} | {:.3} | {} |\n",
            row["name"].as_str()?,
            number("build")?,
            number("p50")?,
            number("p99")?,
            number("first")?,
            number("five")?,
            row["bytes"],
        );
    }
    text += "\n\\* too slow for all of that: a quarter of the keystrokes, each once.\n";
    Some(text)
}

/// The processor, as far as the system tells.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let names = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = names.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let system = output(std::process::Command::new("uname").arg("-sm")).unwrap_or_default();
    format!("{cores} cores of {} ({system})", name.unwrap_or("an unnamed processor"))
}

/// A text with the table between the markers instead of what stood there.
fn replace(text: &str, table: &str) -> Result<String> {
    let (open, close) = MARKERS;
    let parts =
        text.split_once(open).and_then(|(before, rest)| Some((before, rest.split_once(close)?.1)));
    let (before, after) =
        parts.with_context(|| format!("README.md needs the lines {open} and {close}"))?;
    Ok(format!("{before}{open}\n{table}{close}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_stands_around_the_table() {
        let before = "a\n<!-- bench-peers -->\nold\n<!-- /bench-peers -->\nb\n";
        let after = replace(before, "new\n").unwrap();
        assert_eq!(after, "a\n<!-- bench-peers -->\nnew\n<!-- /bench-peers -->\nb\n");
        assert_eq!(replace(&after, "new\n").unwrap(), after);
    }

    #[test]
    fn shrinks_as_the_app_is_shrunk() {
        let options: Vec<_> =
            shrinking_of_app(include_str!("../../../index.html")).unwrap().collect();
        assert!(options.contains(&"-Oz") && options.iter().all(|option| option.starts_with('-')));
        assert!(shrinking_of_app("data-bin=\"views\" data-wasm-opt-params=\"-Oz\"").is_none());
    }

    #[test]
    fn refuses_a_readme_without_markers() {
        let error = replace("a", "new").unwrap_err().to_string();
        assert!(error.starts_with("README.md needs the lines"), "{error}");
    }
}
