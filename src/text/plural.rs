//! Words that change with the number beside them. Languages differ in how many forms they have
//! and in which number takes which; the names are those of the Unicode CLDR's plural rules.
//!
//! Each language has one function from a number to a [`Plural`], and gives its words as [`Forms`].

/// The form that words take beside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// As beside 0 in Arabic and Welsh.
    Zero,
    /// As beside 1 in English.
    One,
    /// As beside 2 in Arabic and Welsh.
    Two,
    /// As beside 3 in Polish.
    Few,
    /// As beside 5 in Polish.
    Many,
    /// As beside 5 in English; every language has this one.
    Other,
}

/// Words in every form that their language has.
#[derive(Debug, Clone, Copy)]
pub struct Forms {
    /// The forms besides [`Plural::Other`].
    pub special: &'static [(Plural, &'static str)],
    /// The form beside all other numbers.
    pub other: &'static str,
}

impl Forms {
    /// The words in a form, or in the common one where they have no such form.
    ///
    /// ```
    /// use pcn_finder::text::{Forms, Plural};
    /// let dogs = Forms { special: &[(Plural::One, "dog")], other: "dogs" };
    /// assert_eq!((dogs.of(Plural::One), dogs.of(Plural::Few)), ("dog", "dogs"));
    /// ```
    pub fn of(&self, plural: Plural) -> &'static str {
        let special = self.special.iter().find(|form| form.0 == plural);
        special.map_or(self.other, |form| form.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the CLDR has it for whole numbers in Polish.
    fn polish(count: u64) -> Plural {
        match (count, count % 10, count % 100) {
            (1, ..) => Plural::One,
            (_, 2..=4, 0..=11 | 15..=99) => Plural::Few,
            _ => Plural::Many,
        }
    }

    /// As the CLDR has it for whole numbers in Arabic.
    fn arabic(count: u64) -> Plural {
        match (count, count % 100) {
            (0, _) => Plural::Zero,
            (1, _) => Plural::One,
            (2, _) => Plural::Two,
            (_, 3..=10) => Plural::Few,
            (_, 11..=99) => Plural::Many,
            _ => Plural::Other,
        }
    }

    #[test]
    fn languages_of_several_forms_fit() {
        use Plural::{Few, Many, One, Other, Two, Zero};
        let surgeries =
            Forms { special: &[(One, "przychodnia"), (Few, "przychodnie")], other: "przychodni" };
        let said = [0, 1, 2, 5, 12, 22, 112, 1_298].map(|count| surgeries.of(polish(count)));
        let expected = [
            "przychodni",
            "przychodnia",
            "przychodnie",
            "przychodni",
            "przychodni",
            "przychodnie",
            "przychodni",
            "przychodni",
        ];
        assert_eq!(said, expected);
        let forms = [0, 1, 2, 7, 11, 100, 1_298].map(arabic);
        assert_eq!(forms, [Zero, One, Two, Few, Many, Other, Many]);
    }
}
