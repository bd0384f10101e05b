//! Every test of the project, fastest first, each named and timed; the first that fails ends it.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::tools::{self, Tools};
use crate::{build, dist, finish, say, sizes};

const NATIVE: [&str; 3] = ["--no-default-features", "--features", "find,import,report,xtask"];
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const BENCH_WASM: [&str; 5] =
    ["--no-default-features", "--features", "bench-wasm", "--bin", "bench-wasm"];
const STRICT: [&str; 3] = ["--", "-D", "warnings"];

/// Installs what the tests need, then runs them all.
pub fn run() -> Result<()> {
    // Asked at once: the steps below build this tool anew, and a replaced program no longer knows
    // where it lies.
    let xtask = env::current_exe()?;
    let mut timings = Timings::default();
    let tools = timings.step("set-up", tools::for_tests)?;
    let cargo = |parts: &[&[&str]]| {
        let mut command = tools.command("cargo");
        command.args(parts.concat()).env("RUSTDOCFLAGS", "-D warnings");
        finish(&mut command)
    };

    timings.step("format", || cargo(&[&["fmt", "--check"]]))?;
    timings.step("clippy: domain alone", || {
        cargo(&[&["clippy", "--no-default-features", "--all-targets"], &STRICT])
    })?;
    timings.step("clippy: tools", || cargo(&[&["clippy", "--all-targets"], &NATIVE, &STRICT]))?;
    timings.step("tests: domain alone", || cargo(&[&["test", "--no-default-features"]]))?;
    timings.step("tests: domain and tools", || cargo(&[&["test"], &NATIVE]))?;
    timings.step("tests: components alone (about 3 minutes the first time)", || {
        cargo(&[&["test", "--lib", "ui::"]])
    })?;
    timings.step("docs: domain and tools", || cargo(&[&["doc", "--no-deps"], &NATIVE]))?;
    timings
        .step("clippy: search as wasm", || cargo(&[&["clippy"], &WASM, &BENCH_WASM, &STRICT]))?;
    timings.step("clippy: app (about 3 minutes the first time)", || {
        cargo(&[&["clippy", "--lib", "--bins", "--test", "browser"], &WASM, &STRICT])
    })?;
    timings.step("docs: app", || cargo(&[&["doc", "--no-deps", "--lib"], &WASM]))?;
    timings.step("tests: components in a browser (about 3 minutes the first time)", || {
        finish(&mut browser_tests(&tools))
    })?;
    timings.step("build: app", || build::app(&tools))?;
    timings.step("sizes", sizes::check)?;
    let packed = timings.step("zip and one file", || dist::pack(&tools))?;
    timings.step("tests: the whole app in a browser", || end_to_end(&tools, &xtask, &packed))?;
    timings.print();
    Ok(())
}

/// `wasm-bindgen-test` in Chromium without a window.
fn browser_tests(tools: &Tools) -> Command {
    let mut command = tools.command("cargo");
    command.args(["test", "--test", "browser"]).args(WASM);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", "tests/webdriver.json");
    // A mount of the whole app takes longer on a busy machine than the runner allows.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    if let Some(driver) = tools.find("chromedriver") {
        command.env("CHROMEDRIVER", driver);
    }
    command
}

/// Playwright on the app in `dist/`, by Node's own test runner.
fn end_to_end(tools: &Tools, xtask: &Path, packed: &Path) -> Result<()> {
    let mut specs = Vec::new();
    for entry in fs::read_dir("tests/end-to-end").context("tests/end-to-end is missing")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".spec.mjs") {
            specs.push(path);
        }
    }
    specs.sort();
    finish(
        tools
            .command("node")
            .env("XTASK", xtask)
            .env("ONE_FILE", packed.join("pcn-finder.html"))
            .args(["--test", "--test-reporter=spec", "--test-timeout=1800000"])
            .args(specs),
    )
}

/// How long each step took.
#[derive(Default)]
struct Timings(Vec<(String, Duration)>);

impl Timings {
    fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        say(name);
        // Clocks are forbidden to the app, not to its tools.
        #[allow(clippy::disallowed_methods)]
        let start = Instant::now();
        let done = work().with_context(|| format!("The step '{name}' failed"))?;
        let short = name.split(" (").next().unwrap_or(name);
        let time = start.elapsed();
        println!("({:.1} s)", time.as_secs_f64());
        self.0.push((short.to_owned(), time));
        Ok(done)
    }

    fn print(&self) {
        say("Everything passed");
        for (name, time) in &self.0 {
            println!("{:>7.1} s  {name}", time.as_secs_f64());
        }
        let all: Duration = self.0.iter().map(|(_, time)| *time).sum();
        println!("{:>7.1} s  in all", all.as_secs_f64());
    }
}
