//! `cargo find`: the shipped directory searched from the command line.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use pcn_finder::directory::Directory;
use pcn_finder::directory::search::{SearchIndex, SearchResults, Target};
use pcn_finder::native::read_directory;
use serde::Deserialize;
use serde_json::json;

const USAGE: &str = "\
Finds GP surgeries and primary care networks.

  cargo find WORDS… [--count 10] [--json]   a table, or a line of JSON for each record
  cargo find --queries FILE.jsonl           a line of JSON for each line {\"q\": …} of a file
      --pack FILE                           another pack than public/data/directory.bin";

/// Codes given for each query of a file.
const CODES_PER_QUERY: usize = 10;

struct Arguments {
    words: Vec<String>,
    count: usize,
    is_json: bool,
    queries: Option<PathBuf>,
    pack: PathBuf,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.is_empty() || arguments.iter().any(|a| matches!(a.as_str(), "--help" | "-h")) {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run(arguments) {
        Ok(text) => {
            // A closed pipe, as of `cargo find … | head`, is no failure.
            let _ = std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Vec<String>) -> Result<String> {
    let arguments = parse_arguments(arguments.into_iter())?;
    let shown = arguments.pack.display();
    let bytes = fs::read(&arguments.pack).with_context(|| format!("cannot read {shown}"))?;
    let directory = read_directory(&bytes).with_context(|| format!("cannot use {shown}"))?;
    let index = SearchIndex::build(&directory);
    match &arguments.queries {
        Some(file) => answer_file(&index, file),
        None => answer_words(&directory, &index, &arguments),
    }
}

fn parse_arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments> {
    let mut arguments = Arguments {
        words: Vec::new(),
        count: 10,
        is_json: false,
        queries: None,
        pack: concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/directory.bin").into(),
    };
    while let Some(argument) = given.next() {
        let mut value = || given.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--count" => {
                let count = value()?;
                arguments.count =
                    count.parse().with_context(|| format!("--count {count} is not a number"))?;
            }
            "--json" => arguments.is_json = true,
            "--queries" => arguments.queries = Some(value()?.into()),
            "--pack" => arguments.pack = value()?.into(),
            flag if flag.starts_with("--") => bail!("there is no {flag}\n\n{USAGE}"),
            word => arguments.words.push(word.to_owned()),
        }
    }
    if arguments.queries.is_some() != arguments.words.is_empty() {
        bail!("give either words to search for or --queries and a file\n\n{USAGE}");
    }
    Ok(arguments)
}

#[derive(Deserialize)]
struct Query {
    q: String,
}

fn answer_file(index: &SearchIndex, file: &PathBuf) -> Result<String> {
    let shown = file.display();
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {shown}"))?;
    let mut out = String::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let query: Query = serde_json::from_str(line).with_context(|| {
            format!("{shown}, line {}: expected JSON like {{\"q\": \"pinner\"}}", number + 1)
        })?;
        let (results, milliseconds) = timed(index, &query.q);
        let ids: Vec<&str> = results.hits.iter().map(|hit| code(&hit.target)).collect();
        writeln!(out, "{}", json!({ "q": query.q, "ids": ids, "ms": milliseconds }))?;
    }
    Ok(out)
}

#[allow(clippy::disallowed_methods, reason = "a native tool has a clock")]
fn timed(index: &SearchIndex, query: &str) -> (SearchResults, f64) {
    let start = Instant::now();
    let results = index.search(query, CODES_PER_QUERY);
    (results, start.elapsed().as_secs_f64() * 1000.0)
}

fn answer_words(
    directory: &Directory,
    index: &SearchIndex,
    arguments: &Arguments,
) -> Result<String> {
    let query = arguments.words.join(" ");
    let results = index.search(&query, arguments.count);
    let mut out = String::new();
    if !arguments.is_json {
        writeln!(out, "{}", summary(&query, &results))?;
    }
    for hit in &results.hits {
        let (name, place, network) = described(directory, hit.target);
        let code = code(&hit.target);
        if arguments.is_json {
            let line = json!({
                "code": code, "name": name, "place": place, "network": network, "score": hit.score,
            });
            writeln!(out, "{line}")?;
        } else {
            writeln!(out, "{code}  {name:<44}  {place:<34}  {network}")?;
        }
    }
    Ok(out)
}

fn summary(query: &str, results: &SearchResults) -> String {
    let corrected = match &results.showing_for {
        Some(corrected) => format!(", read as \"{corrected}\""),
        None => String::new(),
    };
    let (practices, pcns) = (results.practices_matching, results.pcns_matching);
    format!("\"{query}\"{corrected}: {practices} surgeries and {pcns} networks match")
}

/// A record's name, where it is, and its network.
fn described(directory: &Directory, target: Target) -> (String, String, String) {
    let pcn_name = |code| directory.pcn(code).map_or(String::new(), |pcn| pcn.name.to_string());
    match target {
        Target::Practice(code) => match directory.practice(code) {
            Some(practice) => (
                practice.name.to_string(),
                format!("{}, {}", practice.town().unwrap_or("-"), practice.postcode),
                practice.pcn.map_or(String::new(), pcn_name),
            ),
            None => Default::default(),
        },
        Target::Pcn(code) => (pcn_name(code), "network".to_owned(), String::new()),
    }
}

fn code(target: &Target) -> &str {
    match target {
        Target::Practice(code) => code.as_str(),
        Target::Pcn(code) => code.as_str(),
    }
}
