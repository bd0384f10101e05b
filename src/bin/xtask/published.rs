//! The two lists of the monthly update, as they would be published a month after the shipped pack:
//! made of it, since the published ones are nobody's to pass on. With them the pack that they make,
//! so that `tests/end-to-end/update.spec.mjs` can hold a browser to its bytes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use pcn_finder::directory::{Date, Directory, PracticeCode, Telephone, postcodes::Postcodes};
use pcn_finder::import::{open_given, update};
use pcn_finder::native::{read_directory, write_directory};
use zip::{ZipWriter, write::SimpleFileOptions};

const DATA: &str = "public/data";
const COLUMNS: [&str; 17] = [
    "PUBLICATION",
    "EXTRACT_DATE",
    "PRACTICE_CODE",
    "PRACTICE_NAME",
    "PRACTICE_POSTCODE",
    "PCN_CODE",
    "PCN_NAME",
    "ONS_SUB_ICB_LOCATION_CODE",
    "SUB_ICB_LOCATION_CODE",
    "SUB_ICB_LOCATION_NAME",
    "ONS_ICB_CODE",
    "ICB_CODE",
    "ICB_NAME",
    "ONS_COMM_REGION_CODE",
    "COMM_REGION_CODE",
    "COMM_REGION_NAME",
    "SUPPLIER_NAME",
];

/// Writes `map.zip`, `epraccur.zip` and `updated.bin` to a folder.
pub fn run(folder: &Path) -> Result<()> {
    let present = read_directory(&fs::read(Path::new(DATA).join("directory.bin"))?)?;
    let month = next_month(&present)?;
    let next = a_month_later(&present)?;
    let mut given = Vec::new();
    for (name, table) in [("map", mapping(&next, month)?), ("epraccur", addresses(&next, month))] {
        let zip = zipped(&format!("{name}.csv"), &table)?;
        fs::write(folder.join(format!("{name}.zip")), &zip)?;
        given.extend(open_given(name, zip)?);
    }
    let postcodes = Postcodes::open(fs::read(Path::new(DATA).join("postcodes.bin"))?)?;
    let updated = update(&present, &postcodes, &given, &Default::default())?;
    fs::write(folder.join("updated.bin"), write_directory(&updated.directory)?)?;
    let counts = updated.changes.by_heading().map(|(heading, list)| (heading, list.len()));
    counts.iter().for_each(|(heading, count)| println!("{heading}: {count}"));
    ensure!(updated.doubts.is_empty(), "it would have to be agreed to: {:?}", updated.doubts);
    Ok(())
}

/// The first day of the month after that of a directory.
fn next_month(directory: &Directory) -> Result<Date> {
    let Date { year, month, .. } = directory.dates.extract_date.context("the pack has no date")?;
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Date::new(year, month, 1).context("there is no such month")
}

/// One practice is new, one gone, one has another name, one is in another network.
fn a_month_later(present: &Directory) -> Result<Directory> {
    let mut next = present.clone();
    let network = present.pcns.first().context("there is no network")?.code;
    next.practices.remove(0);
    let first = next.practices.first_mut().context("there are no practices")?;
    let mut new = first.clone();
    first.name = "The Surgery That Has Another Name".into();
    let elsewhere = next.practices.iter_mut().find(|it| it.pcn.is_some_and(|pcn| pcn != network));
    elsewhere.context("there is one network only")?.pcn = Some(network);
    new.code = PracticeCode::parse("Z99999")?;
    new.name = "The New Surgery".into();
    next.practices.push(new);
    Ok(next)
}

fn mapping(directory: &Directory, day: Date) -> Result<String> {
    let mut table = COLUMNS.join(",");
    table.push('\n');
    for practice in &directory.practices {
        let sub = directory.sub_icb_location(practice.sub_icb_location);
        let sub = sub.context("a practice is nowhere")?;
        let icb = directory.icb(sub.icb).context("a location is in no board")?;
        let region = directory.region(icb.region).context("a board is in no region")?;
        let pcn = practice.pcn.and_then(|code| directory.pcn(code));
        let pcn = pcn.map_or(("U".into(), "Unallocated"), |it| (it.code.to_string(), &*it.name));
        let fields: BTreeMap<&str, String> = BTreeMap::from([
            ("PUBLICATION", "GP_PRAC_PAT_LIST".into()),
            ("EXTRACT_DATE", day.to_string()),
            ("PRACTICE_CODE", practice.code.to_string()),
            ("PRACTICE_NAME", practice.name.to_string()),
            ("PRACTICE_POSTCODE", practice.postcode.to_string()),
            ("PCN_CODE", pcn.0),
            ("PCN_NAME", pcn.1.to_owned()),
            ("SUB_ICB_LOCATION_CODE", sub.code.to_string()),
            ("SUB_ICB_LOCATION_NAME", sub.name.to_string()),
            ("ICB_CODE", icb.code.to_string()),
            ("ICB_NAME", icb.name.to_string()),
            ("COMM_REGION_CODE", region.code.to_string()),
            ("COMM_REGION_NAME", region.name.to_string()),
        ]);
        push_row(&mut table, COLUMNS.map(|name| fields.get(name).map_or("", String::as_str)));
    }
    Ok(table)
}

/// As the specification of `epraccur` has it: 27 columns without a header.
fn addresses(directory: &Directory, month: Date) -> String {
    let mut table = String::new();
    let opened = month.to_string().replace('-', "");
    for practice in &directory.practices {
        let postcode = practice.postcode.to_string();
        let telephone = practice.telephone.map(Telephone::digits).unwrap_or_default();
        let mut row = [""; 27];
        let lines = practice.address_lines().take(5).enumerate();
        lines.for_each(|(at, line)| row[4 + at] = line);
        row[0] = practice.code.as_str();
        row[1] = practice.other_name.as_deref().unwrap_or(&practice.name);
        (row[2], row[9], row[12], row[25]) = ("Y99", &postcode, "A", "4");
        row[10] = if practice.code.as_str() == "Z99999" { &opened } else { "19740401" };
        row[17] = &telephone;
        push_row(&mut table, row);
    }
    table
}

fn push_row<const N: usize>(table: &mut String, row: [&str; N]) {
    let fields = row.map(|field| format!("\"{}\"", field.replace('"', "\"\"")));
    table.push_str(&fields.join(","));
    table.push('\n');
}

fn zipped(name: &str, table: &str) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default())?;
    zip.write_all(table.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}
