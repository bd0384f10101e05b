//! The tools that the build and the tests run, each at one version. What is missing is
//! installed: Cargo's into a cache of this user, npm's into `node_modules`, Debian's by apt-get.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{finish, output, say};

const TRUNK: &str = "0.21.14";
const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The oldest Node that the stylesheet compiler runs on.
const OLDEST_NODE: (u32, u32) = (20, 19);
/// The Node fetched from npm where Debian's own is older than that.
const NEWER_NODE: &str = "node@22.23.3";

/// Has Rust build its own standard library along with the app, for size: an eighth less to
/// download. A panic then says nothing and ends in a trap, which `public/start.js` answers.
/// Cargo counts all of this as unstable, so a release of Rust may rename it.
const SMALL_APP: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

/// Tools of the right versions, as a search path to run commands with.
pub struct Tools {
    path: OsString,
}

/// Which of the npm packages are wanted.
#[derive(Clone, Copy, PartialEq)]
enum Packages {
    Build,
    All,
}

/// All that `trunk build` needs.
pub fn for_build() -> Result<Tools> {
    let tools = Tools { path: search_path()? };
    tools.need_wasm_target()?;
    tools.need_node()?;
    tools.need_packages(Packages::Build)?;
    tools.need_cargo_tool("trunk", "trunk", TRUNK, &["--locked"])?;
    let version = locked_version("wasm-bindgen")?;
    tools.need_cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &version, &[])?;
    let mut fetch = tools.app_command("cargo");
    finish(fetch.args(["fetch", "--locked", "--target", WASM_TARGET]))
        .context("The Rust packages of Cargo.lock could not be fetched")?;
    Ok(tools)
}

/// All that the tests need: the build's tools, the npm packages of the tests, and Chromium.
pub fn for_tests() -> Result<Tools> {
    let tools = for_build()?;
    tools.need_packages(Packages::All)?;
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output(tools.command("cargo").args([program, "--version"])).is_none() {
            say(&format!("Installing {component} with rustup: a few seconds"));
            finish(tools.command("rustup").args(["component", "add", component]))?;
        }
    }
    for (program, other, package) in
        [("chromium", "google-chrome", "chromium"), ("chromedriver", "", "chromium-driver")]
    {
        if tools.find(program).is_none() && tools.find(other).is_none() {
            say(&format!("Installing {package} with apt-get: about 1 minute"));
            apt_get(&[package]).with_context(|| {
                format!("The tests drive a real browser: install {program}, then run this again")
            })?;
        }
    }
    Ok(tools)
}

impl Tools {
    /// A command that finds these tools before any other.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| program.into()));
        // Trunk reads NO_COLOR as "true" or "false" and stops at the usual "1".
        command.env("PATH", &self.path).env_remove("NO_COLOR");
        command.env("SASS_PATH", "node_modules").stdin(Stdio::null());
        command
    }

    /// A command that builds the app as it is shipped.
    pub fn app_command(&self, program: &str) -> Command {
        let mut command = self.command(program);
        command.envs(SMALL_APP);
        command
    }

    /// Where a program is found.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&self.path)
            .map(|folder| folder.join(&file))
            .find(|path| !program.is_empty() && path.is_file())
    }

    fn need_wasm_target(&self) -> Result<()> {
        let sysroot = output(self.command("rustc").args(["--print", "sysroot"])).context(
            "Rust was not found. Install it from https://rustup.rs, then run this again",
        )?;
        let rustlib = Path::new(&sysroot).join("lib/rustlib");
        if !rustlib.join(WASM_TARGET).is_dir() {
            say("Installing Rust's WebAssembly target with rustup: under a minute");
            finish(self.command("rustup").args(["target", "add", WASM_TARGET]))
                .context("Rust's WebAssembly target could not be installed; is rustup there?")?;
        }
        if !rustlib.join("src/rust/library").is_dir() {
            say("Installing the source of Rust's standard library with rustup: a few seconds");
            finish(self.command("rustup").args(["component", "add", "rust-src"]))
                .context("The source of Rust's standard library could not be installed")?;
        }
        Ok(())
    }

    fn need_node(&self) -> Result<()> {
        let is_ready = || {
            let version = output(self.command("node").arg("--version"));
            version.as_deref().and_then(parse_node).is_some_and(|found| found >= OLDEST_NODE)
                && self.find("npm").is_some()
        };
        if is_ready() {
            return Ok(());
        }
        let advice = "Install Node 20.19 or newer with npm, from https://nodejs.org, \
                      then run this again";
        if self.find("npm").is_none() {
            say("Installing Node and npm with apt-get: about 2 minutes");
            apt_get(&["nodejs", "npm"]).context(advice)?;
        }
        if !is_ready() {
            say("Installing a newer Node from npm, for this project only: about 1 minute");
            let mut npm = self.command("npm");
            finish(npm.args(["install", "--no-save", "--prefix"]).arg(cache()?).arg(NEWER_NODE))
                .context(advice)?;
        }
        if is_ready() { Ok(()) } else { bail!(advice) }
    }

    fn need_packages(&self, wanted: Packages) -> Result<()> {
        if packages_are_there(wanted)? {
            return Ok(());
        }
        say("Installing the npm packages of package-lock.json: about half a minute");
        let mut npm = self.command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        if wanted == Packages::Build {
            npm.arg("--omit=dev");
        }
        finish(&mut npm).context("The npm packages could not be installed")
    }

    fn need_cargo_tool(
        &self,
        program: &str,
        package: &str,
        version: &str,
        options: &[&str],
    ) -> Result<()> {
        let found = output(self.command(program).arg("--version"));
        if found.is_some_and(|text| text.split(' ').nth(1) == Some(version)) {
            return Ok(());
        }
        say(&format!("Installing {package} {version}, from its source: 6 to 14 minutes, once"));
        let mut cargo = self.command("cargo");
        cargo.args(["install", package, "--version", version, "--force"]).args(options);
        cargo.arg("--root").arg(cache()?);
        // These are run a few times a day: half the time to compile matters more than speed.
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256");
        finish(&mut cargo).with_context(|| format!("{package} {version} could not be installed"))
    }
}

/// The user's own search path, behind our cache and the project's npm packages.
fn search_path() -> Result<OsString> {
    let own = [
        crate::project().join("node_modules/.bin"),
        cache()?.join("bin"),
        cache()?.join("node_modules/.bin"),
    ];
    let users = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&users)))
        .context("The search path holds a folder that cannot be written in it")
}

/// The folder for tools of this project, apart from those that the user installed.
fn cache() -> Result<PathBuf> {
    let folder = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cache")))
        .context("There is no home folder to keep the tools in: set XDG_CACHE_HOME to one")?;
    Ok(folder.join("pcn-finder/tools"))
}

/// The version that Cargo.lock holds of a package.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string("Cargo.lock").context("Cargo.lock cannot be read")?;
    let (_, rest) = lock
        .split_once(&format!("name = \"{package}\"\nversion = \""))
        .with_context(|| format!("Cargo.lock does not name {package}"))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// `v20.19.1` as its first two numbers.
fn parse_node(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Whether `node_modules` holds what the lock file asks for, by npm's own record of it.
fn packages_are_there(wanted: Packages) -> Result<bool> {
    let lock = fs::read_to_string("package-lock.json").context("package-lock.json is missing")?;
    let lock: Value = serde_json::from_str(&lock).context("package-lock.json is damaged")?;
    let Ok(installed) = fs::read_to_string("node_modules/.package-lock.json") else {
        return Ok(false);
    };
    let installed: Value = serde_json::from_str(&installed).unwrap_or_default();
    let packages = lock["packages"].as_object().context("package-lock.json lists no packages")?;
    Ok(packages.iter().filter(|(path, _)| !path.is_empty()).all(|(path, package)| {
        let is_spared = |mark: &str| package[mark] == true;
        is_spared("optional")
            || is_spared("devOptional")
            || (wanted == Packages::Build && is_spared("dev"))
            || installed["packages"][path]["version"] == package["version"]
    }))
}

/// Installs Debian packages; only root may.
fn apt_get(packages: &[&str]) -> Result<()> {
    let is_root = output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !is_root || output(Command::new("apt-get").arg("--version")).is_none() {
        bail!("Only root on Debian or Ubuntu can have it installed from here");
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        command
    };
    finish(apt().args(["update", "-qq"]))?;
    finish(apt().args(["install", "-qq", "--yes", "--no-install-recommends"]).args(packages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_node_s_version() {
        assert_eq!(parse_node("v20.19.1"), Some((20, 19)));
        assert_eq!(parse_node("20.19.1"), None);
        assert!(parse_node("v18.20.4").is_some_and(|found| found < OLDEST_NODE));
    }
}
