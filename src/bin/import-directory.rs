//! `cargo import`: the published files in, `public/data/directory.bin` and beside it
//! `postcodes.bin`, `people.bin` and `closed.bin` out, with a report.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context, Result, bail, ensure};
use pcn_finder::directory::people::{self, People};
use pcn_finder::directory::postcodes::{Postcodes, encode};
use pcn_finder::directory::{DataDates, Date, RowCounts};
use pcn_finder::import::{Changes, Imported, Reading, Source, import};
use pcn_finder::native::{
    open_published, read_closed, read_directory, write_closed, write_directory,
};

const USAGE: &str = "cargo import FILES OR FOLDERS… [--out public/data/directory.bin] \
[--addresses-date 2025-11] [--postcodes-date 2025-11] [--accept-loss] [--all-rejections]";

/// Rejections or changes of one kind that are printed one by one, unless all are asked for.
const SHOWN: usize = 20;

struct Arguments {
    paths: Vec<PathBuf>,
    out: PathBuf,
    dates: DataDates,
    accepts_loss: bool,
    shows_all: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments = parse_arguments(env::args().skip(1))?;
    let mut sources = Vec::new();
    for path in &arguments.paths {
        let files = open_published(path)?.into_iter();
        sources.extend(files.map(|file| Source::new(file.name, file.bytes)));
    }
    let imported = import(&sources, &arguments.dates)?;
    drop(sources);
    let shown = if arguments.shows_all { usize::MAX } else { SHOWN };
    print_readings(&imported, shown);

    let changes = match fs::read(&arguments.out) {
        Ok(bytes) => {
            let before = read_directory(&bytes)
                .with_context(|| format!("the last pack, {}", arguments.out.display()));
            match before {
                Ok(before) => Some(Changes::between(&before, &imported.directory)),
                // A pack that cannot be read holds nothing that could be lost.
                Err(error) => {
                    println!("\nCannot compare with {error:#}");
                    None
                }
            }
        }
        Err(_) => None,
    };
    if let Some(changes) = &changes {
        print_changes(changes, shown);
        if changes.is_great_loss() && !arguments.accepts_loss {
            bail!(
                "practices of the last pack that are gone: {} of {}, more than one in a hundred: is one \
                 of the files cut short? Nothing was written. If it is true, add --accept-loss",
                changes.closed.len(),
                changes.practices_before
            );
        }
    }
    let pack = write_directory(&imported.directory)?;
    let reread = read_directory(&pack)?;
    ensure!(reread == imported.directory, "the pack does not come back as it went in");
    let postcodes_path = arguments.out.with_file_name("postcodes.bin");
    let postcodes_pack = pack_postcodes(&imported, &postcodes_path, arguments.accepts_loss)?;
    let people_pack = pack_people(&imported)?;
    let closed_pack = write_closed(&imported.closed)?;
    let reread = read_closed(&closed_pack)?;
    ensure!(reread == imported.closed, "closed practices do not come back as they went in");
    if let Some(folder) = arguments.out.parent() {
        fs::create_dir_all(folder)?;
    }
    println!();
    write(&arguments.out, &pack)?;
    write(&postcodes_path, &postcodes_pack)?;
    write(&arguments.out.with_file_name("people.bin"), &people_pack)?;
    write(&arguments.out.with_file_name("closed.bin"), &closed_pack)
}

fn write(path: &Path, pack: &[u8]) -> Result<()> {
    fs::write(path, pack).with_context(|| format!("cannot write {}", path.display()))?;
    println!("Wrote {}: {} bytes", path.display(), pack.len());
    Ok(())
}

/// Packs the postcodes, and proves that the pack gives them back.
fn pack_postcodes(imported: &Imported, last: &Path, accepts_loss: bool) -> Result<Vec<u8>> {
    let (live, directory) = (&imported.postcodes, &imported.directory);
    let pack = encode(directory.dates.postcodes_date, &live.kept)?;
    let check = live.check(&Postcodes::open(pack.clone())?, &directory.practices)?;
    let count = live.kept.len();
    println!(
        "\nPostcodes: {count}, {:.2} bits each. All come back, at most {:.1} m off. The 10 practices \
         nearest to {} of them are as by the published positions, but for ties within 150 m.",
        8.0 * pack.len() as f64 / count as f64,
        check.most_off,
        check.compared
    );
    let left_out = live.left_out.iter().map(|(area, count)| format!("{area} {count}"));
    let left_out: Vec<_> = left_out.collect();
    let areas = if left_out.is_empty() { "none".to_owned() } else { left_out.join(", ") };
    println!("Areas left out, with no postcode in England: {areas}");
    let before = fs::read(last).ok().map(Postcodes::open).transpose().unwrap_or_else(|error| {
        println!("Cannot compare with the last pack of postcodes, {}: {error}", last.display());
        None
    });
    if let Some(before) = before {
        let before = before.count() as usize;
        println!("Postcodes in the last pack: {before}");
        ensure!(
            accepts_loss || count * 100 >= before * 99,
            "there are {count} postcodes, and the last pack has {before}: more than one in a hundred \
             is gone, is one of the files cut short? Nothing was written. If it is true, add \
             --accept-loss"
        );
    }
    Ok(pack)
}

/// Packs registered patients by age, and proves that the pack gives as many as the directory has.
fn pack_people(imported: &Imported) -> Result<Vec<u8>> {
    let (directory, by_age) = (&imported.directory, &imported.by_age);
    let pack = people::encode(directory.dates.extract_date, &by_age.pcns, &by_age.locations)?;
    let people = People::open(&pack)?;
    for pcn in &directory.pcns {
        let is_whole = people.of_pcn(pcn.code).is_none_or(|ages| ages.total() == pcn.list_size);
        ensure!(is_whole, "the ages of {} do not come back as they went in", pcn.code);
    }
    println!(
        "\nAges: {} networks and {} sub-ICB locations. Closed practices: {}, {} of them placed.",
        by_age.pcns.len(),
        by_age.locations.len(),
        imported.closed.practices.len(),
        imported.closed.practices.iter().filter(|practice| practice.point.is_some()).count(),
    );
    Ok(pack)
}

fn parse_arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments> {
    let mut arguments = Arguments {
        paths: Vec::new(),
        out: "public/data/directory.bin".into(),
        dates: DataDates::default(),
        accepts_loss: false,
        shows_all: false,
    };
    while let Some(argument) = given.next() {
        let mut value = || given.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--out" => arguments.out = value()?.into(),
            "--addresses-date" => arguments.dates.addresses_date = Some(month(&value()?)?),
            "--postcodes-date" => arguments.dates.postcodes_date = Some(month(&value()?)?),
            "--accept-loss" => arguments.accepts_loss = true,
            "--all-rejections" => arguments.shows_all = true,
            option if option.starts_with('-') => bail!("unknown option {option}\n{USAGE}"),
            path => arguments.paths.push(path.into()),
        }
    }
    ensure!(!arguments.paths.is_empty(), "no files given\n{USAGE}");
    Ok(arguments)
}

/// The first day of a month such as `2025-11`.
fn month(text: &str) -> Result<Date> {
    Date::parse(&format!("{text}-01")).with_context(|| format!("{text} is no month like 2025-11"))
}

fn print_readings(imported: &Imported, shown: usize) {
    for Reading { file, rows, kept, rejections, .. } in &imported.readings {
        println!("{file}: {rows} rows read, {kept} kept, {} rejected", rejections.len());
        print_list(rejections, shown);
    }
    if let Some(check) = imported.membership_check {
        println!(
            "Networks of ePCN and of the mapping: {} practices agree, {} are in another network, \
             {} are in a network in one file only. The mapping stands.",
            check.same, check.different, check.in_one_only
        );
    }
    let RowCounts { practices, pcns, sub_icb_locations, icbs, regions, local_authorities, sectors } =
        RowCounts::of(&imported.directory);
    println!(
        "\n{practices} practices, {pcns} networks, {sub_icb_locations} sub-ICB locations, {icbs} \
         integrated care boards, {regions} regions, {local_authorities} local authorities, \
         {sectors} postcode sectors"
    );
    let practices = &imported.directory.practices;
    let count = |fits: fn(&pcn_finder::directory::Practice) -> bool| {
        practices.iter().filter(|p| fits(p)).count()
    };
    println!(
        "{} in no network, {} moved, {} without telephone, {} without town, {} placed by sector \
         only, {} without local authority",
        count(|p| p.pcn.is_none()),
        count(|p| p.has_moved),
        count(|p| p.telephone.is_none()),
        count(|p| p.town().is_none()),
        count(|p| p.position.is_sector_mean),
        count(|p| p.local_authority.is_none()),
    );
    let dates = &imported.directory.dates;
    let date = |date: Option<Date>| date.map_or("unknown".to_owned(), |date| date.to_string());
    println!(
        "Dates: practices {}, addresses {}, postcodes {}",
        date(dates.extract_date),
        date(dates.addresses_date),
        date(dates.postcodes_date)
    );
}

fn print_changes(changes: &Changes, shown: usize) {
    println!("\nSince the last pack:");
    for (heading, list) in changes.by_heading() {
        println!("{heading}: {}", list.len());
        print_list(list, shown);
    }
}

fn print_list(list: &[impl std::fmt::Display], shown: usize) {
    for entry in list.iter().take(shown) {
        println!("    {entry}");
    }
    if list.len() > shown {
        println!("    and {} more (--all-rejections prints them)", list.len() - shown);
    }
}
