//! Pictures of numbers of people, and lists to take away, in Easy English.

use crate::text::english::{FIGURES_IN_ENGLISH, counted, number};
use crate::text::{FiguresText, Forms, Plural, Tenths};

const NETWORKS: Forms = Forms { special: &[(Plural::One, "network")], other: "networks" };

/// The words of pictures of numbers of people, and of lists to take away, in Easy English.
pub const FIGURES_IN_EASY_ENGLISH: FiguresText = FiguresText {
    area_sizes: |name, sizes| {
        format!(
            "A network was meant to have 30,000 to 50,000 people. There is data for {} in {name}. \
             Inside that range: {}. Fewer people: {}. More people: {}.",
            counted(sizes.all(), &NETWORKS),
            number(sizes.inside),
            number(sizes.below),
            number(sizes.above)
        )
    },
    england_sizes: |sizes| {
        let percent = 100.0 * sizes.inside as f64 / sizes.all().max(1) as f64;
        format!(
            "A network was meant to have 30,000 to 50,000 people. England has {}. \
             Inside that range: {} ({}%). Fewer people: {}. More people: {}.",
            counted(sizes.all(), &NETWORKS),
            number(sizes.inside),
            Tenths(percent),
            number(sizes.below),
            number(sizes.above)
        )
    },
    ages: |name, here, england| match (here, england) {
        (Some(here), Some(england)) => format!(
            "Think of 100 people in {name}. {} are under 20. {} are 65 or over. In England it is {} and {}.",
            here.young, here.old, england.young, england.old
        ),
        _ => format!("This shows how old people are in {name}. The line is England."),
    },
    hidden_note: "We do not show groups of fewer than 5 people.",
    ..FIGURES_IN_ENGLISH
};
