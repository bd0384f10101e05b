//! `cargo find`: the shipped directory searched from the command line, by words or by place.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use pcn_finder::directory::postcodes::Postcodes;
use pcn_finder::directory::search::{SearchIndex, SearchResults, Target};
use pcn_finder::directory::{Directory, Lookup, Origin, PlaceRead, TypedPlace, nearest};
use pcn_finder::native::{answer, read_directory, read_searchable};
use serde::Deserialize;
use serde_json::json;

const USAGE: &str = "\
Finds GP surgeries and primary care networks.

  cargo find WORDS… [--count 10] [--json]   a table, or a line of JSON for each record
  cargo find --near 'HA1 2TU' [--count 10]  the nearest surgeries, a line of JSON for each; a sector
                                            (HA1 2), an outward code (HA1) or an area (HA) will do
  cargo find --queries FILE.jsonl           a line of JSON for each line {\"q\": …} of a file
      --pack FILE                           another pack than public/data/directory.bin;
                                            postcodes.bin is taken from the same folder";

/// Codes given for each query of a file.
const CODES_PER_QUERY: usize = 10;

struct Arguments {
    words: Vec<String>,
    count: usize,
    is_json: bool,
    queries: Option<PathBuf>,
    near: Option<String>,
    pack: PathBuf,
}

fn main() -> ExitCode {
    answer(USAGE, run)
}

fn run(arguments: Vec<String>) -> Result<String> {
    let arguments = parse_arguments(arguments.into_iter())?;
    let shown = arguments.pack.display();
    let bytes = fs::read(&arguments.pack).with_context(|| format!("cannot read {shown}"))?;
    let unusable = || format!("cannot use {shown}");
    if let Some(place) = &arguments.near {
        let directory = read_directory(&bytes).with_context(unusable)?;
        return answer_near(&directory, place, &arguments);
    }
    let (directory, index) = read_searchable(&bytes).with_context(unusable)?;
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
        near: None,
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
            "--near" => arguments.near = Some(value()?),
            "--pack" => arguments.pack = value()?.into(),
            flag if flag.starts_with("--") => bail!("there is no {flag}\n\n{USAGE}"),
            word => arguments.words.push(word.to_owned()),
        }
    }
    let ways = [!arguments.words.is_empty(), arguments.queries.is_some(), arguments.near.is_some()];
    if ways.map(usize::from).iter().sum::<usize>() != 1 {
        bail!(
            "give words to search for, or --near and a place, or --queries and a file\n\n{USAGE}"
        );
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

fn answer_near(directory: &Directory, place: &str, arguments: &Arguments) -> Result<String> {
    let postcodes = read_postcodes(&arguments.pack.with_file_name("postcodes.bin"))?;
    let find = |postcode| match &postcodes {
        Some(postcodes) => postcodes.find(postcode).map_or(Lookup::Unknown, Lookup::At),
        None => Lookup::NotLoaded,
    };
    let typed = TypedPlace::read(place).with_context(|| {
        format!(
            "\"{place}\" is not a postcode or the beginning of one, as HA1 2TU, HA1 2, HA1 or HA"
        )
    })?;
    let from = match directory.place(&typed, &find) {
        PlaceRead::Found(from) | PlaceRead::Unfinished(from) => from,
        PlaceRead::NotFound { nearby: Some(from), .. } => {
            eprintln!(
                "{place} is not in use: measured from the middle of {}",
                described_origin(from.origin).1
            );
            from
        }
        PlaceRead::NotFound { nearby: None, .. } => bail!("{place} is not in use in England"),
        PlaceRead::Elsewhere { country, .. } => {
            bail!("{place} is not in England but in {country:?}")
        }
    };
    let (exact, middle_of) = described_origin(from.origin);
    let mut out = String::new();
    for near in nearest(&directory.practices, from.point, arguments.count) {
        // To the hundredth: more would say what the positions do not.
        let miles = (f64::from(near.distance.metres()) / 16.09344).round() / 100.0;
        let line = json!({
            "code": near.practice.as_str(), "miles": miles, "exact": exact, "from": middle_of,
        });
        writeln!(out, "{line}")?;
    }
    Ok(out)
}

/// The postcodes, if they are there: a directory can be used without.
fn read_postcodes(path: &Path) -> Result<Option<Postcodes>> {
    let shown = path.display();
    match fs::read(path) {
        Ok(bytes) => {
            let postcodes = Postcodes::open(bytes);
            Ok(Some(postcodes.with_context(|| format!("cannot use {shown}"))?))
        }
        Err(error) => {
            eprintln!("cannot read {shown}: {error}. A postcode is known only to its sector");
            Ok(None)
        }
    }
}

/// How exact a place to measure from is, and what it is the middle of.
fn described_origin(origin: Origin) -> (&'static str, String) {
    match origin {
        Origin::Postcode(postcode) => ("postcode", postcode.to_string()),
        Origin::SectorOf(postcode) => ("sector", postcode.sector().to_string()),
        Origin::Sector(sector) => ("sector", sector.to_string()),
        Origin::Outward(outward) => ("outward code", outward.to_string()),
        Origin::Area(area) => ("area", area.to_string()),
        Origin::Device => ("device", String::new()),
    }
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
