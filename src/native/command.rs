//! How the command-line tools answer: what they found, or in one sentence why not.

use std::env;
use std::io::{Write, stdout};
use std::process::ExitCode;

/// Runs a tool on the arguments it was called with and prints what it gives. Without arguments or
/// with `--help` it prints how to use it; an error goes to standard error, with exit code 2.
pub fn answer(usage: &str, run: fn(Vec<String>) -> anyhow::Result<String>) -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.is_empty() || arguments.iter().any(|a| matches!(a.as_str(), "--help" | "-h")) {
        println!("{usage}");
        return ExitCode::SUCCESS;
    }
    match run(arguments) {
        Ok(text) => {
            // A closed pipe, as of `cargo find … | head`, is no failure.
            let _ = stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}
