//! How a visitor wants the app to look and which language it speaks, as the device keeps it: a
//! word for each choice that is not the usual one, such as `text=large theme=dark`.

use std::fmt;

use crate::text::Language;

/// Under what the choices are kept. `public/start.js` reads it too, before the first paint.
pub const KEY: &str = "pcn-finder.display.1";

/// What can be chosen: a name, and its options, the usual one first. An option that is not the
/// usual one is put on the root of the page for the style to obey, as `data-text="large"`.
pub const SETTINGS: [(&str, &[&str]); 5] = [
    ("text", &["usual", "large", "largest"]),
    ("spacing", &["usual", "wide"]),
    ("contrast", &["usual", "high"]),
    ("theme", &["device", "light", "dark"]),
    ("motion", &["device", "less"]),
];

const LANGUAGE: &str = "language";

/// What a visitor has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Display {
    /// The language of the words.
    pub language: Language,
    /// Which option of each setting.
    options: [usize; SETTINGS.len()],
}

impl Display {
    /// Reads what was kept. What is not understood is passed over.
    ///
    /// ```
    /// use pcn_finder::display::Display;
    /// assert_eq!(Display::parse("text=large text=huge nonsense").to_string(), "text=large");
    /// ```
    pub fn parse(kept: &str) -> Self {
        kept.split_ascii_whitespace().fold(Self::default(), |mut display, choice| {
            display.choose(choice);
            display
        })
    }

    /// Takes a choice such as `text=large` or `language=easy-english`.
    pub fn choose(&mut self, choice: &str) {
        let Some((name, option)) = choice.split_once('=') else { return };
        if name == LANGUAGE {
            self.language = Language::of(option).unwrap_or(self.language);
        }
        for (chosen, (setting, options)) in self.options.iter_mut().zip(SETTINGS) {
            let at = options.iter().position(|other| *other == option);
            *chosen = at.filter(|_| setting == name).unwrap_or(*chosen);
        }
    }

    /// As usual, but in a language.
    pub fn in_language(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// Each setting's name with the option chosen, or nothing when it is the usual one.
    pub fn chosen(self) -> [(&'static str, Option<&'static str>); SETTINGS.len()] {
        let mut chosen = SETTINGS.map(|(name, _)| (name, None));
        for ((option, (_, options)), at) in chosen.iter_mut().zip(SETTINGS).zip(self.options) {
            option.1 = options.get(at).copied().filter(|_| at > 0);
        }
        chosen
    }

    /// The choice of a language, as [`Display::choose`] takes it.
    pub fn choice_of(language: Language) -> String {
        format!("{LANGUAGE}={}", language.key())
    }
}

impl fmt::Display for Display {
    /// What is kept: nothing when everything is as usual.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut gap = "";
        if self.language != Language::default() {
            f.write_str(&Self::choice_of(self.language))?;
            gap = " ";
        }
        for (name, option) in self.chosen() {
            if let Some(option) = option {
                write!(f, "{gap}{name}={option}")?;
                gap = " ";
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_that_is_kept_is_read_back() {
        for (name, options) in SETTINGS {
            for (at, option) in options.iter().enumerate() {
                let mut display = Display::default();
                display.choose(&format!("{name}={option}"));
                assert_eq!(Display::parse(&display.to_string()), display);
                let chosen = display.chosen().into_iter().find(|chosen| chosen.0 == name).unwrap();
                assert_eq!(chosen.1, (at > 0).then_some(*option));
            }
        }
        for language in Language::all() {
            let display = Display::in_language(language);
            assert_eq!(Display::parse(&display.to_string()), display);
        }
    }

    #[test]
    fn only_what_is_not_usual_is_kept() {
        #[track_caller]
        fn check(kept: &str, expected: &str) {
            assert_eq!(Display::parse(kept).to_string(), expected);
        }
        check("", "");
        check("text=usual theme=device", "");
        check("motion=less text=largest", "text=largest motion=less");
        check("text=large text=usual", "");
        check("language=easy-english contrast=high", "language=easy-english contrast=high");
    }

    #[test]
    fn rubbish_is_passed_over() {
        for rubbish in
            ["{\"text\":3}", "text", "=", "text=", "text=dark", "language=tlh", "\u{0}=\u{fffd}"]
        {
            assert_eq!(Display::parse(rubbish), Display::default(), "{rubbish}");
        }
    }

    #[test]
    fn every_language_has_words_for_every_choice() {
        for language in Language::all() {
            for (words, (name, options)) in language.text().display.settings.iter().zip(SETTINGS) {
                assert_eq!(words.options.len(), options.len(), "{language:?}: {name}");
            }
        }
    }
}
