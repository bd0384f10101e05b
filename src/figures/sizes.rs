//! How many people networks have: those of an area as a dot each, those of England as bars, both
//! against the range that networks were designed for.

use std::fmt::Write;

use super::scale::{SizeScale, WIDTH};
use super::table::{Figure, Table, begin};
use crate::directory::areas::{Area, a_to_z};
use crate::directory::{DESIGN_RANGE, Directory, ListSize};
use crate::text::{FiguresText, SizesCounted};

/// The side of the square that a dot stands in.
const DOT: u32 = 8;

/// Room above what is drawn, for the words of the range.
const TOP: u32 = 22;

/// Room below it, for the numbers of the scale.
const BELOW: u32 = 26;

/// People between the least and the most that a bar stands for, so that the range is whole bars.
const BAR: ListSize = 5_000;

/// The last bar stands for all that are larger.
const LAST: ListSize = 150_000;

/// How high the highest bar is.
const HIGHEST: u32 = 160;

/// How high the highest pile is.
const HIGHEST_PILE: u32 = 260;

/// The networks of an area as dots by how many people they have. Networks of elsewhere that have a
/// surgery in it are left out. Nothing where there are none.
pub fn area_sizes(area: &Area, text: &FiguresText) -> Option<Figure> {
    let sizes = || area.networks.iter().map(|network| network.pcn.list_size);
    let largest = sizes().max()?;
    let finding = (text.area_sizes)(area.name, counted(sizes()));
    let scale = SizeScale::to(largest);
    let (places, floors) = piled(sizes().map(|size| scale.x(size)).collect());
    // Where there are many, they lie on one another like coins.
    let step = (HIGHEST_PILE / floors).clamp(1, DOT);
    let bottom = TOP + (floors * step).max(5 * DOT);
    let mut svg = begin((WIDTH, bottom + BELOW), &finding);
    scale.draw(&mut svg, (TOP, bottom), text);
    svg += "<path class=\"figure__dots\" d=\"";
    for (x, floor) in places {
        // A line without length is drawn as its round cap. Writing to a text cannot fail.
        let _ = write!(svg, "M{x} {}h0", bottom - floor * step - DOT / 2 - 1);
    }
    svg += "\"/></svg>";
    let rows = area.networks.iter().map(|network| {
        let size = network.pcn.list_size;
        vec![network.pcn.name.to_string(), (text.number)(size), place(size, text).to_owned()]
    });
    let caption = (text.area_sizes_caption)(area.name);
    let table = Table {
        caption,
        headings: headings(text),
        rows: a_to_z(rows.collect(), |row: &Vec<String>| row[0].clone()),
    };
    Some(Figure { finding, svg, table })
}

/// Dots that stand so far along, each on the lowest floor where none is in its way; and how many
/// floors there are.
fn piled(mut along: Vec<u32>) -> (Vec<(u32, u32)>, u32) {
    along.sort_unstable();
    let mut ends: Vec<u32> = Vec::new();
    let mut places = Vec::with_capacity(along.len());
    for x in along {
        let free = ends.iter().position(|end| *end <= x).unwrap_or(ends.len());
        match ends.get_mut(free) {
            Some(end) => *end = x + DOT,
            None => ends.push(x + DOT),
        }
        places.push((x, free as u32));
    }
    (places, ends.len().max(1) as u32)
}

/// All networks of England as bars by how many people they have.
pub fn england_sizes(directory: &Directory, text: &FiguresText) -> Figure {
    let sizes = || directory.pcns.iter().map(|pcn| pcn.list_size);
    let finding = (text.england_sizes)(counted(sizes()));
    let mut bars = [0_u32; (LAST / BAR) as usize + 1];
    for size in sizes() {
        bars[(size.min(LAST) / BAR) as usize] += 1;
    }
    let scale = SizeScale::to(LAST + BAR);
    let most = bars.iter().max().copied().unwrap_or(0).max(1);
    let bottom = TOP + HIGHEST;
    let mut svg = begin((WIDTH, bottom + BELOW), &finding);
    scale.draw(&mut svg, (TOP, bottom), text);
    for (from, count) in (0..).step_by(BAR as usize).zip(bars) {
        let high = count * HIGHEST / most;
        let (x, y) = (scale.x(from), bottom - high);
        let wide = scale.x(from + BAR) - x - 1;
        let class = if is_designed(from) { "figure__bar" } else { "figure__bar figure__bar--out" };
        if count > 0 {
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\"/>"
            );
        }
    }
    svg += "</svg>";
    let rows = (0..).step_by(BAR as usize).zip(bars).map(|(from, count)| {
        let to = (from < LAST).then_some(from + BAR - 1);
        vec![(text.size_band)(from, to), (text.number)(count)]
    });
    let [size, networks] = text.england_sizes_headings.map(str::to_owned);
    let caption = text.england_sizes_caption.to_owned();
    let table = Table { caption, headings: vec![size, networks], rows: rows.collect() };
    Figure { finding, svg, table }
}

/// Whether a bar that begins here stands for networks inside the range.
fn is_designed(from: ListSize) -> bool {
    (*DESIGN_RANGE.start()..*DESIGN_RANGE.end()).contains(&from)
}

/// How many of these are below, in and above the range.
fn counted(sizes: impl Iterator<Item = ListSize>) -> SizesCounted {
    let mut counted = SizesCounted::default();
    for size in sizes {
        let count = match size {
            size if DESIGN_RANGE.contains(&size) => &mut counted.inside,
            size if size < *DESIGN_RANGE.start() => &mut counted.below,
            _ => &mut counted.above,
        };
        *count += 1;
    }
    counted
}

/// Where a size stands beside the range, in words.
fn place(size: ListSize, text: &FiguresText) -> &'static str {
    let [below, inside, above] = text.beside_range;
    match size {
        size if DESIGN_RANGE.contains(&size) => inside,
        size if size < *DESIGN_RANGE.start() => below,
        _ => above,
    }
}

fn headings(text: &FiguresText) -> Vec<String> {
    text.area_sizes_headings.map(str::to_owned).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_in_each_others_way_are_piled() {
        let (places, floors) = piled(vec![30, 10, 12, 18, 18]);
        assert_eq!(places, [(10, 0), (12, 1), (18, 0), (18, 2), (30, 0)]);
        assert_eq!((floors, piled(Vec::new())), (3, (Vec::new(), 1)));
    }
}
