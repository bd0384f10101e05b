//! The import from end to end, on small invented files: plain, zipped, reordered, damaged.
#![cfg(feature = "import")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use pcn_finder::directory::people::{People, Sex, cell};
use pcn_finder::directory::postcodes::Postcodes;
use pcn_finder::directory::{DataDates, Date, Directory, Practice, Telephone};
use pcn_finder::import::{Imported, MembershipCheck, Source, import};
use pcn_finder::native::{open_published, read_closed, read_directory, write_directory};

const MAPPING: &str = include_str!("data/mapping.csv");
const EPRACCUR: &str = include_str!("data/epraccur.csv");
const CODE_POINT: &str = include_str!("data/code-point.csv");
const POSTCODES: &str = include_str!("data/postcode-directory.csv");

/// The invented files, under names that say nothing, with the text of one of them changed.
fn sources(changed: &str, change: impl Fn(&str) -> String) -> Vec<Source> {
    let files = [
        ("mapping.csv", MAPPING),
        ("list-sizes.csv", include_str!("data/list-sizes.csv")),
        ("epraccur.csv", EPRACCUR),
        ("code-point.csv", CODE_POINT),
        ("postcode-directory.csv", POSTCODES),
        ("authority-names.csv", include_str!("data/authority-names.csv")),
    ];
    let text = |name, text: &str| if name == changed { change(text) } else { text.to_owned() };
    files.map(|(name, file)| Source { name: name.to_owned(), text: text(name, file) }).into()
}

fn imported() -> Imported {
    import(&sources("", str::to_owned), &DataDates::default()).unwrap()
}

fn practice<'a>(directory: &'a Directory, code: &str) -> &'a Practice {
    directory.practice(code.parse().unwrap()).unwrap()
}

#[test]
fn what_the_files_say_is_joined() {
    let directory = imported().directory;
    assert_eq!(directory.practices.len(), 4);
    let first = practice(&directory, "A10001");
    assert_eq!(&*first.name, "Abbey Road Surgery");
    assert_eq!(first.other_name, None);
    assert_eq!(&*first.address, "1 Abbey Road\nMarlford\nDevon");
    assert_eq!(first.town(), Some("Marlford"));
    assert_eq!(first.telephone, Telephone::parse("01632960001"));
    assert_eq!((first.position.point.easting, first.position.point.northing), (400_100, 300_210));
    assert_eq!(first.pcn.unwrap().as_str(), "U10001");
    assert_eq!(first.sub_icb_location.as_str(), "99A");
    assert_eq!(first.local_authority.unwrap().as_str(), "E06000099");
    assert!(!first.has_moved && !first.position.is_sector_mean);

    let second = practice(&directory, "A10002");
    assert_eq!(&*second.name, "The Mill Practice");
    assert_eq!(second.other_name.as_deref(), Some("Mill Lane Surgery"));
    assert_eq!(&*second.address, "Mill Lane\nMarlford\nDevon");
    assert_eq!(second.telephone, Telephone::parse("0163296002"));

    let third = practice(&directory, "A10003");
    assert_eq!((third.pcn, third.has_moved), (None, true));
    assert_eq!((&*third.address, third.town()), ("Church Street\nMarlford", Some("Marlford")));
    assert_eq!((third.local_authority, third.telephone), (None, None));

    let fourth = practice(&directory, "A10004");
    assert_eq!((&*fourth.name, &fourth.other_name), ("Dr O'Neil & Partners", &None));
    assert_eq!(fourth.town(), Some("Marlford"));
    assert!(fourth.position.is_sector_mean);
    assert_eq!(fourth.position.point, directory.sector(fourth.postcode.sector()).unwrap().point);
}

#[test]
fn areas_have_names_and_registered_patients() {
    let directory = imported().directory;
    let pcns: Vec<_> = directory.pcns.iter().map(|p| (&*p.name, p.list_size)).collect();
    assert_eq!(pcns, [("Marlford North PCN", 20_000), ("Marlford South PCN", 8_000)]);
    let (sub, icb) = (&directory.sub_icb_locations[0], &directory.icbs[0]);
    assert_eq!((&*sub.name, sub.list_size), ("NHS Marlshire ICB - 99A", 30_000));
    assert_eq!((&*icb.name, icb.list_size), ("NHS Marlshire Integrated Care Board", 30_000));
    assert_eq!((sub.icb, icb.region), (icb.code, directory.regions[0].code));
    let sectors: Vec<_> =
        directory.sectors.iter().map(|s| (s.sector.to_string(), s.point)).collect();
    assert_eq!(sectors.len(), 2);
    assert_eq!(sectors[0].0, "ZE99 1");
    assert_eq!((sectors[0].1.easting, sectors[0].1.northing), (400_200, 300_300));
}

#[test]
fn people_are_counted_by_age_and_sex() {
    let imported = imported();
    let (code, counts) = imported.by_age.pcns[0];
    let found = [(Sex::Female, 1), (Sex::Male, 17), (Sex::Female, 17), (Sex::Male, 0)];
    let found = found.map(|(sex, band)| counts[cell(sex, band)]);
    assert_eq!((code.as_str(), found), ("U10001", [8_000, 12_000, 0, 0]));
    assert_eq!((imported.by_age.pcns.len(), imported.by_age.locations.len()), (2, 1));
}

#[test]
fn practices_that_closed_are_kept_apart() {
    let closed = imported().closed;
    let found: Vec<_> = closed.practices.iter().map(|p| (p.code.as_str(), &*p.name)).collect();
    assert_eq!(found, [("A19995", "Nowhere Surgery"), ("A19998", "The Quay Surgery")]);
    let practice = &closed.practices[1];
    assert_eq!((&*practice.town, practice.closed.to_string()), ("Marlford", "2024-03-31".into()));
    let point = practice.point.map(|point| (point.easting, point.northing));
    assert_eq!((point, closed.practices[0].point), (Some((400_200, 300_400)), None));
    assert_eq!(closed.date, Date::new(2025, 9, 1));
    // They leave no trace in the directory.
    let directory = imported().directory;
    assert_eq!((directory.practices.len(), directory.sectors.len()), (4, 2));
}

#[test]
fn dates_come_from_the_files_unless_given() {
    let dates = imported().directory.dates;
    assert_eq!(dates.extract_date, Date::new(2026, 8, 1));
    // The last opening in the file of addresses; no file name says a month.
    assert_eq!((dates.addresses_date, dates.postcodes_date), (Date::new(2025, 9, 1), None));

    let mut files = sources("", str::to_owned);
    files[4].name = "ONSPD_NOV_2025_UK.zip/Data/ONSPD_NOV_2025_UK.csv".to_owned();
    let given = DataDates { addresses_date: Date::new(2025, 11, 1), ..DataDates::default() };
    let dates = import(&files, &given).unwrap().directory.dates;
    assert_eq!(dates.addresses_date, Date::new(2025, 11, 1));
    assert_eq!(dates.postcodes_date, Date::new(2025, 11, 1));
}

/// The rejections of an import with one file changed.
fn rejections(changed: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let imported = import(&sources(changed, change), &DataDates::default()).unwrap();
    let readings = imported.readings.iter();
    readings.flat_map(|reading| &reading.rejections).map(ToString::to_string).collect()
}

#[test]
fn what_cannot_be_used_is_named_with_its_line() {
    assert_eq!(
        rejections("", str::to_owned),
        [
            "mapping.csv, line 4: A10003 is at ZE99 2AA in E06000098, which has no name in the list \
             of authorities",
            "epraccur.csv, line 3: A10003 has a telephone number that cannot be dialled, \"020 \
             79460\": left out",
            "code-point.csv, line 4: ZE99 2AB has no position",
        ]
    );
    #[track_caller]
    fn check(file: &str, from: &str, to: &str, expected: &str) {
        let found = rejections(file, |text| {
            assert!(text.contains(from));
            text.replacen(from, to, 1)
        });
        assert!(found.iter().any(|r| r == expected), "{found:#?}");
    }
    check(
        "mapping.csv",
        "A10002,",
        "B0002,",
        "mapping.csv, line 3: \"B0002\" is not a practice code: expected a letter and five digits",
    );
    check(
        "mapping.csv",
        "A10002,",
        "A10001,",
        "mapping.csv, line 3: A10001 is in the file twice: the first row stands",
    );
    check("mapping.csv", "THE  MILL PRACTICE", " ", "mapping.csv, line 3: A10002 has no name");
    check(
        "mapping.csv",
        "ZE99 1AB",
        "ZE99",
        "mapping.csv, line 3: \"ZE99\" is not a full postcode",
    );
    check(
        "mapping.csv",
        "01Aug2026,A10002",
        "31Jun2026,A10002",
        "mapping.csv, line 3: \"31Jun2026\" is not a date: expected one like 01Aug2026, 01-Apr-26, \
         2026-08-01 or 20191001",
    );
    check(
        "mapping.csv",
        "Middle,MAKER\nG",
        "Middle\nG",
        "mapping.csv, line 2: the row has 16 columns, not 17",
    );
    check(
        "mapping.csv",
        "U10001,MARLFORD NORTH PCN",
        "U10001,MARLFORD PCN",
        "mapping.csv, line 3: U10001 is named \"MARLFORD NORTH PCN\" here and \"MARLFORD PCN\" \
         before: the first stands",
    );
    check(
        "mapping.csv",
        "ZE99 2AZ",
        "AB1 2AZ",
        "mapping.csv, line 5: A10004 is at AB1 2AZ, and neither it nor any postcode near it has a \
         position",
    );
    check("code-point.csv", "400104", "999999", "code-point.csv, line 1: ZE99 1AA has no position");
    check(
        "code-point.csv",
        "ZE99 1AB",
        "ZE99 1AA",
        "code-point.csv, line 2: ZE99 1AA is in the file twice: the first row stands",
    );
    check(
        "code-point.csv",
        "ZE99 1AB",
        "ZE99 1AC",
        "code-point.csv, line 2: \"ZE99 1AC\" is not a full postcode",
    );
    check(
        "epraccur.csv",
        "\"A10001\"",
        "\"A10009\"",
        "mapping.csv, line 2: A10001 is not in the file of addresses: it has no address and no \
         telephone number",
    );
    check(
        "epraccur.csv",
        "\",\"4\",\"\"\n\"A10003",
        "\"\n\"A10003",
        "epraccur.csv, line 2: the row has 25 columns, not 26",
    );
    check(
        "list-sizes.csv",
        "U10002,,ALL,ALL,8000",
        "U10002,,ALL,ALL,8k",
        "list-sizes.csv, line 7: \"8k\" in column NUMBER_OF_PATIENTS is not a whole number",
    );
    check(
        "list-sizes.csv",
        "U10002,,ALL,ALL,8000",
        "U10003,,ALL,ALL,8000",
        "mapping.csv, line 1: U10002 has no count of registered patients: it is shown as 0",
    );
    check(
        "list-sizes.csv",
        "FEMALE,17,8000",
        "FEMALE,17,8001",
        "list-sizes.csv, line 1: U10002 has 8000 patients, and 8001 by age: its ages are left out",
    );
    check(
        "list-sizes.csv",
        "FEMALE,17,8000",
        "WOMEN,17,8000",
        "list-sizes.csv, line 15: \"WOMEN\" is not FEMALE, MALE or ALL",
    );
    check(
        "list-sizes.csv",
        "MALE,95+,3000",
        "MALE,old,3000",
        "list-sizes.csv, line 14: \"OLD\" in column AGE is not a whole number",
    );
}

#[test]
fn a_file_that_cannot_be_used_is_named_in_a_sentence() {
    #[track_caller]
    fn check(file: &str, change: impl Fn(&str) -> String, expected: &str) {
        let error = import(&sources(file, change), &DataDates::default()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    check(
        "mapping.csv",
        |_| "a,b\n1,2\n".to_owned(),
        "mapping.csv is none of the published files this program reads: A,B",
    );
    check(
        "mapping.csv",
        |text| text.replace("PRACTICE_POSTCODE", "POSTCODE"),
        "mapping.csv has not the columns it should have: PRACTICE_POSTCODE is missing",
    );
    check(
        "epraccur.csv",
        |_| String::new(),
        "epraccur.csv has no row that can be used: it is empty or only part of a file",
    );
    check(
        "mapping.csv",
        |text| text.lines().next().unwrap_or_default().to_owned(),
        "mapping.csv has no row that can be used: it is empty or only part of a file",
    );
    check(
        "epraccur.csv",
        |_| MAPPING.to_owned(),
        "mapping.csv and epraccur.csv hold the same thing: give only the newer one",
    );
    let mut files = sources("", str::to_owned);
    files.remove(2);
    assert_eq!(
        import(&files, &DataDates::default()).unwrap_err().to_string(),
        "the file of practice addresses is not among the files given: look for epraccur.zip"
    );
}

#[test]
fn columns_are_found_by_name_and_files_by_content() {
    let reversed = |text: &str| {
        let rows = text.lines().map(|line| line.split(',').rev().collect::<Vec<_>>().join(","));
        rows.collect::<Vec<_>>().join("\r\n")
    };
    let mut files = sources("mapping.csv", reversed);
    files.reverse();
    files.iter_mut().for_each(|file| file.name = "download.csv".to_owned());
    let other = import(&files, &DataDates::default()).unwrap();
    assert_eq!(other.directory, imported().directory);
}

#[test]
fn letters_beyond_ascii_are_read_in_either_encoding() {
    let mark = b"\xef\xbb\xbfPRACTICE_CODE";
    assert_eq!(Source::new("a", mark.to_vec()).text, "PRACTICE_CODE");
    assert_eq!(Source::new("a", "CAFÉ".as_bytes().to_vec()).text, "CAFÉ");
    assert_eq!(
        Source::new("a", b"CAF\xc9 ST MARY\x92S \x96 1".to_vec()).text,
        "CAFÉ ST MARY'S - 1"
    );
    let with_mark = |text: &str| Source::new("a", [b"\xef\xbb\xbf", text.as_bytes()].concat()).text;
    let other = import(&sources("mapping.csv", with_mark), &DataDates::default()).unwrap();
    assert_eq!(other.directory, imported().directory);
}

fn open(path: &Path) -> Vec<Source> {
    let files = open_published(path).unwrap().into_iter();
    files.map(|file| Source::new(file.name, file.bytes)).collect()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("pcn-finder-import-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn write_zip(path: &Path, members: &[(&str, &str)]) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, text) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

/// A workbook with the least that one needs, and these rows in its only sheet.
fn write_workbook(path: &Path, rows: &[&[&str]]) {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |row: &&[&str]| format!("<row>{}</row>", row.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/{kind}\" \
             Target=\"{target}\"/></Relationships>"
        )
    };
    let workbook = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Partners\" \
         sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let sheet = format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");
    write_zip(
        path,
        &[
            ("_rels/.rels", &relations("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", &relations("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", &sheet),
        ],
    );
}

#[test]
fn zipped_and_plain_files_give_the_same_bytes() {
    let folder = folder("zip");
    for source in sources("", str::to_owned) {
        if source.name == "mapping.csv" || source.name == "code-point.csv" {
            let zip = folder.join(source.name.replace("csv", "zip"));
            write_zip(&zip, &[("readme.txt", "not data"), ("Data/a.csv", &source.text)]);
        } else {
            fs::write(folder.join(&source.name), &source.text).unwrap();
        }
    }
    let sources = open(&folder);
    let zipped = import(&sources, &DataDates::default()).unwrap().directory;
    let bytes = write_directory(&zipped).unwrap();
    assert!(bytes == write_directory(&imported().directory).unwrap());
    assert_eq!(read_directory(&bytes).unwrap(), zipped);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_workbook_of_networks_checks_the_mapping() {
    let folder = folder("workbook");
    let path = folder.join("networks.xlsx");
    write_workbook(
        &path,
        &[
            &[
                "Partner&#13;&#10;Organisation&#13;&#10;Code",
                "PCN Code",
                "Practice to PCN&#10;Relationship&#10;Start Date",
                "Practice to PCN&#10;Relationship&#10;End Date",
            ],
            &["A10001", "U10001", "20191001", ""],
            &["A10002", "U10002", "01-Apr-26", ""],
            &["A10003", "U10001", "20191001", "20240101"],
        ],
    );
    let mut files = sources("", str::to_owned);
    files.extend(open(&path));
    let imported = import(&files, &DataDates::default()).unwrap();
    let check = MembershipCheck { same: 1, different: 1, in_one_only: 1 };
    assert_eq!(imported.membership_check, Some(check));
    assert_eq!(imported.readings.last().unwrap().kept, 3);
    fs::remove_dir_all(folder).unwrap();
}

/// Runs the importer on a folder, writing to `directory.bin` in it.
fn run(folder: &Path, options: &[&str]) -> (Output, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_import-directory"))
        .arg(folder)
        .arg("--out")
        .arg(folder.join("directory.bin"))
        .args(options)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    (output, out, err)
}

#[test]
fn the_tool_reports_changes_and_refuses_great_loss() {
    let folder = folder("tool");
    for source in sources("", str::to_owned) {
        fs::write(folder.join(&source.name), &source.text).unwrap();
    }
    let pack = folder.join("directory.bin");
    let (output, out, err) = run(&folder, &["--addresses-date", "2025-11"]);
    assert!(output.status.success(), "{err}");
    assert!(out.contains("mapping.csv: 4 rows read, 4 kept, 1 rejected"), "{out}");
    assert!(out.contains("Dates: practices 2026-08-01, registered patients 2026-08-01, addresses 2025-11-01, postcodes unknown"));
    assert!(!out.contains("Since the last pack"), "{out}");
    let first = fs::read(&pack).unwrap();

    assert!(out.contains("Postcodes: 3, "), "{out}");
    assert!(out.contains("at most 7.2 m off. The 10 practices nearest to 3 of them"), "{out}");
    assert!(out.contains("Areas left out, with no postcode in England: none"), "{out}");
    let postcodes = fs::read(folder.join("postcodes.bin")).unwrap();
    assert_eq!(Postcodes::open(postcodes.clone()).unwrap().count(), 3);
    assert!(out.contains("Ages: 2 networks and 1 sub-ICB locations."), "{out}");
    assert!(out.contains("Closed practices: 2, 1 of them placed."), "{out}");
    let people = People::open(&fs::read(folder.join("people.bin")).unwrap()).unwrap();
    assert_eq!(people.england().total(), 30_000);
    let closed = read_closed(&fs::read(folder.join("closed.bin")).unwrap()).unwrap();
    assert_eq!(closed.practices.len(), 2);

    // One practice closes, one moves to another network, one is renamed.
    let changed = MAPPING.lines().filter(|line| !line.contains("A10001")).collect::<Vec<_>>();
    let changed = changed.join("\n").replace("THE  MILL", "THE OLD MILL");
    let changed = changed.replace("U,Unallocated", "U10001,MARLFORD NORTH PCN");
    fs::write(folder.join("mapping.csv"), changed).unwrap();
    let (output, out, err) = run(&folder, &[]);
    assert!(!output.status.success());
    assert_eq!(
        err,
        "error: practices of the last pack that are gone: 1 of 4, more than one in a hundred: is one of the \
         files cut short? Nothing was written. If it is true, add --accept-loss\n"
    );
    for expected in [
        "practices that are gone: 1\n    A10001 Abbey Road Surgery\n",
        "practices renamed: 1\n    A10002 The Mill Practice is now The Old Mill Practice\n",
        "practices in another network: 1\n    A10003 St Mary's Health Centre: from no network to \
         U10001 Marlford North PCN\n",
    ] {
        assert!(out.contains(expected), "{out}");
    }
    assert!(fs::read(&pack).unwrap() == first, "the last pack was touched");
    assert!(fs::read(folder.join("postcodes.bin")).unwrap() == postcodes);

    let (output, _, err) = run(&folder, &["--accept-loss"]);
    assert!(output.status.success(), "{err}");
    assert_eq!(read_directory(&fs::read(&pack).unwrap()).unwrap().practices.len(), 3);

    // A third of the postcodes goes.
    let fewer = CODE_POINT.replace("ZE99 2AA,10", "ZB99 2AA,10");
    fs::write(folder.join("code-point.csv"), fewer).unwrap();
    let (output, out, err) = run(&folder, &[]);
    assert!(!output.status.success());
    assert!(out.contains("Areas left out, with no postcode in England: ZB 1\n"), "{out}");
    assert_eq!(
        err,
        "error: there are 2 postcodes, and the last pack has 3: more than one in a hundred is gone, \
         is one of the files cut short? Nothing was written. If it is true, add --accept-loss\n"
    );
    let (output, _, err) = run(&folder, &["--accept-loss"]);
    assert!(output.status.success(), "{err}");
    let postcodes = fs::read(folder.join("postcodes.bin")).unwrap();
    assert_eq!(Postcodes::open(postcodes).unwrap().count(), 2);

    // A download that broke off.
    write_zip(&folder.join("more.zip"), &[("a.csv", MAPPING)]);
    let zip = fs::read(folder.join("more.zip")).unwrap();
    fs::write(folder.join("more.zip"), &zip[..zip.len() / 2]).unwrap();
    let (output, _, err) = run(&folder, &[]);
    assert!(!output.status.success());
    assert!(err.contains("more.zip is not a whole zip file, download it again"), "{err}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_tool_says_what_it_needs() {
    let run = |options: &[&str]| {
        let tool = Command::new(env!("CARGO_BIN_EXE_import-directory")).args(options).output();
        String::from_utf8(tool.unwrap().stderr).unwrap()
    };
    assert!(run(&[]).starts_with("error: no files given\ncargo import FILES"));
    assert!(run(&["--what"]).starts_with("error: unknown option --what\n"));
    assert!(run(&["x", "--out"]).starts_with("error: --out needs a value\n"));
    assert!(
        run(&["x", "--addresses-date", "soon"]).starts_with("error: soon is no month like 2025-11")
    );
    assert!(run(&["no-such-file.csv"]).starts_with("error: cannot read no-such-file.csv: "));
}
