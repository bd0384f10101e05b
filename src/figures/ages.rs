//! How old the people of a network or area are, beside England: women to the right, men to the
//! left, the youngest at the bottom, as many of a hundred people as a bar is long. England is drawn
//! as an outline over it.

use std::fmt::Write;

use super::scale::WIDTH;
use super::table::{Figure, Table, begin};
use crate::directory::people::{Ages, BANDS, Sex, ages_of_band};
use crate::text::{AgeShares, FiguresText, Tenths, escaped};

/// Half the room in the middle, where the ages stand.
const GUTTER: u32 = 26;

/// How long a bar can be.
const LONGEST: u32 = WIDTH / 2 - GUTTER - 6;

/// Room above the bars, for the words of each side.
const TOP: u32 = 24;

/// From one bar to the next, and how high one is.
const ROW: u32 = 17;
const HIGH: u32 = 14;

/// The first groups, whose people are children and young: under 20.
const YOUNG: std::ops::Range<usize> = 0..4;

/// The last groups, whose people are 65 and over.
const OLD: std::ops::Range<usize> = 13..BANDS;

/// The ages of the people of a place of this name, beside all of England's.
pub fn ages_figure(name: &str, here: &Ages, england: &Ages, text: &FiguresText) -> Figure {
    let shares = |ages: &Ages| {
        let [young, old] = [YOUNG, OLD].map(|bands| share(ages, bands));
        Some(AgeShares { young: young?, old: old? })
    };
    let mut finding = (text.ages)(name, shares(here), shares(england));
    if here.is_any_hidden() {
        finding = [&finding, " ", text.hidden_note].concat();
    }
    let svg = picture(here, england, &finding, text);
    let caption = (text.ages_caption)(name);
    let headings = text.ages_headings.map(str::to_owned).to_vec();
    let table = Table {
        caption,
        headings,
        rows: (0..BANDS).map(|band| row(here, england, band, text)).collect(),
    };
    Figure { finding, svg, table }
}

/// How many of a hundred people are of these groups, if all of them may be shown.
fn share(ages: &Ages, mut bands: std::ops::Range<usize>) -> Option<u32> {
    let sum = bands.try_fold(0_u64, |sum, band| {
        let both = [Sex::Female, Sex::Male].map(|sex| ages.count(sex, band));
        Some(sum + u64::from(both[0]?) + u64::from(both[1]?))
    })?;
    let all = u64::from(ages.total()).max(1);
    u32::try_from((200 * sum + all) / (2 * all)).ok()
}

fn row(here: &Ages, england: &Ages, band: usize, text: &FiguresText) -> Vec<String> {
    let (from, to) = ages_of_band(band);
    let mut row = vec![(text.age_band)(from, to)];
    for sex in [Sex::Male, Sex::Female] {
        row.push(match (here.count(sex, band), here.percent(sex, band)) {
            (Some(count), Some(percent)) => {
                format!("{} ({})", (text.number)(count), (text.percent)(percent))
            }
            _ => text.hidden.to_owned(),
        });
        let percent = england.percent(sex, band);
        row.push(percent.map_or_else(|| text.hidden.to_owned(), text.percent));
    }
    row
}

fn picture(here: &Ages, england: &Ages, finding: &str, text: &FiguresText) -> String {
    let every = |ages: &Ages| {
        let percents =
            (0..BANDS).flat_map(|b| [Sex::Female, Sex::Male].map(|sex| ages.percent(sex, b)));
        percents.flatten().fold(0.0, f64::max)
    };
    // Whole percents, since the scale is drawn in such.
    let most = every(here).max(every(england)).ceil().max(1.0);
    let length = |percent: f64| percent * f64::from(LONGEST) / most;
    let bottom = TOP + ROW * BANDS as u32;
    let (left, right) = (WIDTH / 2 - GUTTER, WIDTH / 2 + GUTTER);
    let mut svg = begin((WIDTH, bottom + 42), finding);
    let [men, women, outline] = [text.men, text.women, text.outline].map(escaped);
    // Writing to a text cannot fail.
    let _ = write!(
        svg,
        "<text class=\"figure__words\" x=\"{}\" y=\"14\">{men}</text>\
         <text class=\"figure__words\" x=\"{}\" y=\"14\">{women}</text>",
        left / 2,
        u32::midpoint(right, WIDTH)
    );
    for (sex, class) in [(Sex::Male, "figure__men"), (Sex::Female, "figure__women")] {
        for band in 0..BANDS {
            let Some(percent) = here.percent(sex, band) else { continue };
            let long = length(percent);
            let x = if sex == Sex::Male { f64::from(left) - long } else { f64::from(right) };
            let (x, long, y) = (Tenths(x), Tenths(long), y_of(band));
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{long}\" height=\"{HIGH}\"/>"
            );
        }
    }
    for band in 0..BANDS {
        let (from, to) = ages_of_band(band);
        let (y, words) = (y_of(band) + HIGH - 3, (text.age_short)(from, to));
        let _ = write!(
            svg,
            "<text class=\"figure__words\" x=\"{}\" y=\"{y}\">{}</text>",
            WIDTH / 2,
            escaped(&words)
        );
    }
    let mut path = String::new();
    for sex in [Sex::Male, Sex::Female] {
        for band in 0..BANDS {
            let long = length(england.percent(sex, band).unwrap_or(0.0));
            let x = if sex == Sex::Male { f64::from(left) - long } else { f64::from(right) + long };
            let begin = if band == 0 { "M" } else { "L" };
            let (x, y) = (Tenths(x), y_of(band));
            let _ = write!(path, "{begin}{x} {}V{y}", y + ROW);
        }
    }
    // The light line around the dark one tells it from dark bars.
    for class in ["figure__halo", "figure__outline"] {
        let _ = write!(svg, "<path class=\"{class}\" d=\"{path}\"/>");
    }
    let (line, words) = (bottom + 4, bottom + 18);
    let _ = write!(
        svg,
        "<path class=\"figure__line\" d=\"M{left} {line}H6M{right} {line}H{}\"/>",
        WIDTH - 6
    );
    let half = (most / 2.0).floor();
    // The outermost would run off the picture if they stood below their marks.
    let marks =
        [(0.0, "", ""), (half, "", ""), (most, " figure__words--start", " figure__words--end")];
    for (percent, men, women) in marks {
        let long = length(percent);
        for (side, x) in [(men, f64::from(left) - long), (women, f64::from(right) + long)] {
            let (x, percent) = (Tenths(x), percent as u32);
            let _ = write!(
                svg,
                "<text class=\"figure__words{side}\" x=\"{x}\" y=\"{words}\">{percent}%</text>"
            );
        }
    }
    let key = bottom + 38;
    let _ = write!(
        svg,
        "<path class=\"figure__outline\" d=\"M8 {}h22\"/><text class=\"figure__key\" x=\"36\" y=\"{key}\">{outline}</text></svg>",
        key - 4
    );
    svg
}

/// The top of a group's bars: the youngest are at the bottom.
fn y_of(band: usize) -> u32 {
    TOP + ROW * (BANDS - 1 - band) as u32
}
