//! Pictures of numbers of people, and lists to take away, in English.

use super::{counted, number, people};
use crate::text::{AgeShares, FiguresText, Forms, Plural, SizesCounted, Tenths};

const HAVE: Forms = Forms { special: &[(Plural::One, "has")], other: "have" };
const NETWORKS: Forms = Forms { special: &[(Plural::One, "network")], other: "networks" };

/// The words of pictures of numbers of people, and of lists to take away, in English.
pub const FIGURES_IN_ENGLISH: FiguresText = FiguresText {
    number,
    percent: |percent| format!("{}%", Tenths(percent)),
    design_range: "30,000 to 50,000",
    area_sizes: |name, sizes| {
        let SizesCounted { below, inside, above } = sizes;
        if sizes.all() == 1 {
            let size = match (below, inside) {
                (1, _) => "fewer than the 30,000 to 50,000",
                (_, 1) => "in the range of 30,000 to 50,000",
                _ => "more than the 30,000 to 50,000",
            };
            return format!(
                "The number of people of the network in {name} is {size} that networks were designed for."
            );
        }
        format!(
            "Networks were designed for 30,000 to 50,000 people. Of the {} in {name}, {} {} as many, {} fewer and {} more.",
            counted(sizes.all(), &NETWORKS),
            number(inside),
            have(inside),
            number(below),
            number(above)
        )
    },
    area_sizes_caption: |name| format!("People registered with each network in {name}"),
    area_sizes_headings: ["Network", "People", "Beside the range"],
    beside_range: ["Below", "In it", "Above"],
    england_sizes: |sizes| {
        let SizesCounted { below, inside, above } = sizes;
        let percent = 100.0 * inside as f64 / sizes.all().max(1) as f64;
        format!(
            "Networks were designed for 30,000 to 50,000 people. {} of England's {} ({}%) {} as many. {} {} fewer, and {} {} more.",
            number(inside),
            counted(sizes.all(), &NETWORKS),
            Tenths(percent),
            have(inside),
            number(below),
            have(below),
            number(above),
            have(above)
        )
    },
    england_sizes_caption: "How many people England's networks have",
    england_sizes_headings: ["People", "Networks"],
    size_band: |from, to| match to {
        Some(to) => format!("{} to {}", number(from), number(to)),
        None => format!("{} or more", number(from)),
    },
    ages: |name, here, england| match (here, england) {
        (Some(here), Some(england)) => {
            let AgeShares { young, old } = here;
            format!(
                "Of every 100 people in {name}, {young} are under 20 and {old} are 65 or over. In England it is {} and {}.",
                england.young, england.old
            )
        }
        _ => format!("Women and men of each age in {name}, beside England."),
    },
    ages_caption: |name| format!("Ages of the people in {name}, and in England"),
    ages_headings: ["Age", "Men", "Men, England", "Women", "Women, England"],
    age_band: |from, to| match to {
        Some(to) => format!("{from} to {to}"),
        None => format!("{from} or over"),
    },
    age_short: |from, to| match to {
        Some(to) => format!("{from}–{to}"),
        None => format!("{from}+"),
    },
    men: "Men and boys",
    women: "Women and girls",
    outline: "England",
    hidden: "Not shown",
    hidden_note: "Groups of fewer than 5 people are not shown, nor what they could be worked out from.",
    network: |name, code, size| format!("{name} ({code}), {}", people(size)),
    telephone: |number| format!("Phone {number}"),
    elsewhere: |council| match council {
        Some(council) => format!("in {council}"),
        None => "outside this area".into(),
    },
    visiting: "Networks that are mostly elsewhere, with a surgery here:",
    in_no_network: "Surgeries in no network:",
};

fn have(count: usize) -> &'static str {
    HAVE.of(super::plural(count as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_a_sentence() {
        let sizes = |below, inside, above| SizesCounted { below, inside, above };
        let area = FIGURES_IN_ENGLISH.area_sizes;
        assert_eq!(
            area("Harrow", sizes(1, 1, 3)),
            "Networks were designed for 30,000 to 50,000 people. Of the 5 networks in Harrow, 1 has \
             as many, 1 fewer and 3 more."
        );
        assert_eq!(
            area("Rutland", sizes(0, 1, 0)),
            "The number of people of the network in Rutland is in the range of 30,000 to 50,000 that \
             networks were designed for."
        );
        assert_eq!(
            (FIGURES_IN_ENGLISH.england_sizes)(sizes(1, 697, 600)),
            "Networks were designed for 30,000 to 50,000 people. 697 of England's 1,298 networks \
             (53.7%) have as many. 1 has fewer, and 600 have more."
        );
    }
}
