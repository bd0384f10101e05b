//! `cargo report-views`: the figures of a patient group's answers, worked out of a bundle without
//! the app, so that anyone can check them and nobody needs this app to read them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use pcn_finder::directory::{Date, Directory};
use pcn_finder::directory::{PcnCode, PracticeCode};
use pcn_finder::feedback::sharing::Holding;
use pcn_finder::feedback::{
    CAVEAT, Id, Month, Places, Records, Selection, Share, Stamp, Summary, WhoTookPart,
    data_dictionary_csv, friends_and_family_csv, report, responses_csv, summarise,
};
use pcn_finder::native::{answer, read_bundle_file, read_directory};

const USAGE: &str = "\
Works out what people said from the backup of a patient group's survey.

  cargo report-views FILE.ppg.json…     the figures; of several files, those of all together
      --out FOLDER                      writes report.html, responses.csv, data-dictionary.csv and
                                        friends-and-family.csv into a folder too
      --survey ID                       which survey, where the file holds answers to several
      --surgery E84014                  only answers about this surgery
      --network U12345                  only answers about this network
      --from 2026-06 --to 2026-11       only answers of these months
      --who-took-part                   puts who people are beside their own words in
                                        responses.csv: keep that file to yourselves
      --pack FILE                       names from another pack than public/data/directory.bin

Open answers only: `cargo unseal-views` opens the backup of a kiosk that seals them.";

/// The look of the report: what the app's own pages have, and the colours of paper.
const LOOK: &str = include_str!("../../style/components/_report.scss");
const PAPER: &str = "\
:root{--ink:#16302d;--quiet:#48635f;--paper:#fff;--tint:#eef4f2;--line:#dfe7e4;--green:#0f5c55;\
--soft:#7fb3ab;--soft-line:#c7d6d2;--ember:#e8590c}\
body{font:11pt/1.45 sans-serif;color:var(--ink);margin:2rem auto;max-width:46rem;padding:0 1rem}\
@page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none;padding:0}}";

struct Arguments {
    files: Vec<PathBuf>,
    out: Option<PathBuf>,
    selection: Selection,
    who: WhoTookPart,
    pack: PathBuf,
}

fn main() -> ExitCode {
    answer(USAGE, run)
}

fn run(arguments: Vec<String>) -> Result<String> {
    let arguments = parse_arguments(arguments.into_iter())?;
    let mut holding = Holding::new();
    for file in &arguments.files {
        for (key, text) in read_bundle_file(file)?.items {
            // Files of one group agree; where they do not, the app says so and lets the group choose.
            if holding.insert(key.clone(), text.clone()).is_some_and(|other| other != text) {
                bail!(
                    "{} says otherwise than another file about {key}: join them in the app",
                    file.display()
                );
            }
        }
    }
    let records = Records::of(&holding);
    let heard = records.heard();
    let answered = heard.answered();
    if arguments.selection.survey.is_none() && answered.len() > 1 {
        let surveys = answered.iter().map(|open| open.survey());
        let surveys: Vec<_> =
            surveys.map(|survey| format!("  --survey {}  {}", survey.id, survey.title)).collect();
        bail!(
            "there are answers to several surveys: say which with one of\n{}",
            surveys.join("\n")
        );
    }
    let summary = summarise(heard, &arguments.selection);
    let mut out = figures(&summary, &records);
    if let Some(folder) = &arguments.out {
        write_files(folder, &arguments, &records)?;
        out += &format!("\nWritten to {}\n", folder.display());
    }
    Ok(out)
}

fn parse_arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments> {
    let mut arguments = Arguments {
        files: Vec::new(),
        out: None,
        selection: Selection::default(),
        who: WhoTookPart::LeftOut,
        pack: concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/directory.bin").into(),
    };
    while let Some(argument) = given.next() {
        let mut value = || given.next().with_context(|| format!("{argument} needs a value"));
        let month =
            |text: String| Month::parse(&text).with_context(|| format!("{argument} {text}"));
        match argument.as_str() {
            "--out" => arguments.out = Some(value()?.into()),
            "--from" => arguments.selection.from = Some(month(value()?)?),
            "--to" => arguments.selection.to = Some(month(value()?)?),
            "--survey" => arguments.selection.survey = Some(Id::parse(&value()?)?),
            "--surgery" => arguments.selection.surgery = Some(PracticeCode::parse(&value()?)?),
            "--network" => arguments.selection.network = Some(PcnCode::parse(&value()?)?),
            "--who-took-part" => arguments.who = WhoTookPart::Included,
            "--pack" => arguments.pack = value()?.into(),
            flag if flag.starts_with("--") => bail!("there is no {flag}\n\n{USAGE}"),
            file => arguments.files.push(file.into()),
        }
    }
    if arguments.files.is_empty() {
        bail!("give the file of a backup\n\n{USAGE}");
    }
    Ok(arguments)
}

fn write_files(folder: &Path, arguments: &Arguments, records: &Records) -> Result<()> {
    let directory = read_names(&arguments.pack)?;
    let places = Places(&directory);
    let chosen = records.chosen(&arguments.selection);
    let heard = chosen.heard();
    let stamp = Stamp {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        fingerprint: records.fingerprint.clone(),
        sealed: records.sealed,
    };
    let article = report(records.heard(), &arguments.selection, places, &stamp);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, text) in [
        ("report.html", page(&article)),
        ("responses.csv", responses_csv(heard, places, arguments.who)),
        ("data-dictionary.csv", data_dictionary_csv(heard, arguments.who)),
        ("friends-and-family.csv", friends_and_family_csv(heard, places, today()?)),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn page(article: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>What people told us</title>\n\
         <style>\n{PAPER}\n{LOOK}</style>\n{article}\n</html>\n"
    )
}

/// The names of surgeries and networks; without the pack, their codes must do.
fn read_names(path: &Path) -> Result<Directory> {
    let shown = path.display();
    match fs::read(path) {
        Ok(bytes) => read_directory(&bytes).with_context(|| format!("cannot use {shown}")),
        Err(error) => {
            eprintln!("cannot read {shown}: {error}. Surgeries go by their codes");
            Ok(Directory::default())
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "a native tool has a clock")]
fn today() -> Result<Date> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let days = (since.context("the clock is before 1970")?.as_secs() / 86_400) as i32;
    let year = 1970 + days / 366;
    let dates = (year..).flat_map(|year| {
        (1..=12).flat_map(move |month| (1..=31).map(move |day| (year, month, day)))
    });
    let mut dates =
        dates.filter_map(|(year, month, day)| Date::new(u16::try_from(year).ok()?, month, day));
    dates.find(|date| date.days_since_1970() == days).context("the clock is wrong")
}

fn figures(summary: &Summary, records: &Records) -> String {
    let mut out = format!("{} people answered. {CAVEAT}\n", summary.responses);
    let mut note = |count: u32, what: &str| {
        if count > 0 {
            out += &format!("{count} {what}\n");
        }
    };
    note(summary.undated, "of them in a month that is not known");
    note(summary.unknown, "of them answered a survey that is not in the file, and are left out");
    note(records.sealed, "more are sealed, and are left out");
    out += &format!("Fingerprint of the data: {}\n", records.fingerprint);
    for tally in summary.tallies.iter().filter(|tally| tally.asked > 0) {
        let wording =
            if tally.wording > 1 { format!(" (wording {})", tally.wording) } else { String::new() };
        out += &format!("\n{}{wording}\n", tally.question.text);
        let (Some(answered), Some(skipped)) = (tally.answered, tally.skipped()) else {
            out += "  not told\n";
            continue;
        };
        out += &format!("  asked {}, answered {answered}, skipped {skipped}\n", tally.asked);
        for table in &tally.tables {
            if !table.heading.is_empty() {
                out += &format!("  {}\n", table.heading);
            }
            for row in &table.rows {
                let count = row.count.map_or("not told".to_owned(), |count| count.to_string());
                let percent = row.count.and_then(|count| Share { count, of: answered }.percent());
                let percent = percent.map_or(String::new(), |p| {
                    format!("  {}% ({}% to {}%)", p.value, p.low, p.high)
                });
                out += &format!("    {:<40} {count:>8}{percent}\n", row.label);
            }
        }
    }
    out
}
