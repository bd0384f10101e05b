//! How long finding a postcode and the surgeries nearest to it takes on the shipped packs, and how
//! small the pack is beside the plain table under gzip.
//! `cargo bench --no-default-features --features find --bench postcodes`
#![allow(missing_docs, reason = "criterion's macros document nothing")]

use std::hint::black_box;
use std::io::Write;

use criterion::{Criterion, criterion_group, criterion_main};
use flate2::Compression;
use flate2::write::GzEncoder;
use pcn_finder::directory::postcodes::Postcodes;
use pcn_finder::directory::{GridPoint, Postcode, nearest};
use pcn_finder::native::read_directory;

const PACK: &[u8] = include_bytes!("../public/data/postcodes.bin");
const DIRECTORY: &[u8] = include_bytes!("../public/data/directory.bin");

fn postcodes() -> Postcodes {
    Postcodes::open(PACK.to_vec()).expect("the shipped pack is whole")
}

/// About a thousand of all parts of the list.
fn some(postcodes: &Postcodes) -> Vec<(Postcode, GridPoint)> {
    postcodes.iter().step_by(postcodes.count() as usize / 1000).collect()
}

fn find(criterion: &mut Criterion) {
    let postcodes = postcodes();
    let mut some = some(&postcodes).into_iter().map(|(postcode, _)| postcode).cycle();
    criterion.bench_function("find a postcode", |b| {
        b.iter(|| postcodes.find(some.next().expect("it begins anew")));
    });
    // The district with the most postcodes of all.
    let largest = Postcode::parse("CR0 0AA").expect("it is one");
    criterion.bench_function("find a postcode in the largest district", |b| {
        b.iter(|| postcodes.find(black_box(largest)));
    });
    criterion.bench_function("find no such district", |b| {
        let nowhere = Postcode::parse("ZZ9 9ZZ").expect("it has the form of one");
        b.iter(|| postcodes.find(black_box(nowhere)));
    });
}

fn open(criterion: &mut Criterion) {
    criterion.bench_function("open the pack", |b| {
        b.iter_batched(|| PACK.to_vec(), Postcodes::open, criterion::BatchSize::LargeInput);
    });
}

fn ten_nearest(criterion: &mut Criterion) {
    let practices = read_directory(DIRECTORY).expect("the shipped pack is whole").practices;
    let mut some = some(&postcodes()).into_iter().map(|(_, point)| point).cycle();
    let name = format!("the 10 nearest of {}", practices.len());
    criterion.bench_function(&name, |b| {
        b.iter(|| nearest(&practices, some.next().expect("it begins anew"), 10));
    });
}

/// What the same table takes otherwise: three columns of steps from row to row.
fn print_sizes(_: &mut Criterion) {
    let table = plain_table(&postcodes());
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&table).expect("a vector can always be written to");
    let gzip = gzip.finish().expect("a vector can always be written to");
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/postcodes-plain.bin");
    std::fs::write(path, &table).expect("the target folder can be written to");
    let rows = f64::from(postcodes().count());
    let sizes = [("the pack", PACK), ("plain table, gzip -9", &*gzip), ("plain table", &*table)];
    for (name, bytes) in sizes {
        let bits = bytes.len() as f64 * 8.0 / rows;
        println!("{name:22} {:9} bytes {bits:6.2} bits a postcode", bytes.len());
    }
    println!("For brotli: brotli -q 11 --lgwin=24 {path}");
}

/// Unit after unit, the steps between their numbers, eastings and northings, in squares of 100 m.
fn plain_table(postcodes: &Postcodes) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";
    let mut columns = [const { Vec::new() }; 3];
    let (mut last, mut sector) = ([0; 3], None);
    for (postcode, point) in postcodes.iter() {
        let unit = postcode.inward().bytes().skip(1).fold(0, |unit, letter| {
            let letter = LETTERS.iter().position(|&l| l == letter).expect("the pack has no other");
            unit * LETTERS.len() as i32 + letter as i32
        });
        if sector.replace(postcode.sector()) != Some(postcode.sector()) {
            last[0] = -1;
        }
        let row = [unit, point.easting / 100, point.northing / 100];
        for ((column, to), from) in columns.iter_mut().zip(row).zip(last) {
            let step: i32 = to - from;
            let mut zigzag = (step << 1 ^ step >> 31) as u32;
            while zigzag >= 0x80 {
                column.push(zigzag as u8 | 0x80);
                zigzag >>= 7;
            }
            column.push(zigzag as u8);
        }
        last = row;
    }
    columns.concat()
}

criterion_group!(benches, print_sizes, open, find, ten_nearest);
criterion_main!(benches);
