//! Words of pictures of numbers of people, and of lists to take away. They come with the part that
//! shows areas.

use crate::directory::ListSize;

/// How many networks have fewer people than they were designed for, as many, and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SizesCounted {
    /// Fewer.
    pub below: usize,
    /// As many.
    pub inside: usize,
    /// More.
    pub above: usize,
}

impl SizesCounted {
    /// All of them.
    pub fn all(&self) -> usize {
        self.below + self.inside + self.above
    }
}

/// How many of a hundred people are young and old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeShares {
    /// Under 20.
    pub young: u32,
    /// 65 and over.
    pub old: u32,
}

/// All words of pictures of numbers of people, and of lists to take away.
#[derive(Debug)]
pub struct FiguresText {
    /// A number in digits.
    pub number: fn(u32) -> String,
    /// A percentage to a tenth.
    pub percent: fn(f64) -> String,
    /// The range that networks were designed for, in digits.
    pub design_range: &'static str,
    /// The sizes of the networks of an area, given its name.
    pub area_sizes: fn(&str, SizesCounted) -> String,
    /// The title of that table.
    pub area_sizes_caption: fn(&str) -> String,
    /// Its columns: network, people, and where that is beside the range.
    pub area_sizes_headings: [&'static str; 3],
    /// Below the range, in it, above it.
    pub beside_range: [&'static str; 3],
    /// The sizes of all networks of England.
    pub england_sizes: fn(SizesCounted) -> String,
    /// The title of that table.
    pub england_sizes_caption: &'static str,
    /// Its columns: people, and how many networks have so many.
    pub england_sizes_headings: [&'static str; 2],
    /// From so many people to so many, or more.
    pub size_band: fn(ListSize, Option<ListSize>) -> String,
    /// The ages of a place's people beside England's, given its name, as far as they may be shown.
    pub ages: fn(&str, Option<AgeShares>, Option<AgeShares>) -> String,
    /// The title of that table.
    pub ages_caption: fn(&str) -> String,
    /// Its columns: ages, men, men of England, women, women of England.
    pub ages_headings: [&'static str; 5],
    /// From one age to another, or over.
    pub age_band: fn(usize, Option<usize>) -> String,
    /// The same where there is little room.
    pub age_short: fn(usize, Option<usize>) -> String,
    /// Names the bars of men.
    pub men: &'static str,
    /// Names the bars of women.
    pub women: &'static str,
    /// Names the outline.
    pub outline: &'static str,
    /// In place of a count that is not shown.
    pub hidden: &'static str,
    /// Why counts are not shown.
    pub hidden_note: &'static str,
    /// A network in a list: its name, its code, its people.
    pub network: fn(&str, &str, ListSize) -> String,
    /// A telephone number.
    pub telephone: fn(&str) -> String,
    /// A surgery of the network that is elsewhere: in the area of this council, if that is known.
    pub elsewhere: fn(Option<&str>) -> String,
    /// Before networks of elsewhere that have a surgery here.
    pub visiting: &'static str,
    /// Before surgeries that are in no network.
    pub in_no_network: &'static str,
}
