//! The screen of the three ways to take answers away, and of what was set aside.

use super::Desk;
use super::away::{Away, made_of, old};
use crate::feedback::WhyErased;
use crate::feedback::store::Key;
use crate::ui::{element, escaped, heading, paragraph};
use crate::views::board::{button, file_button, labelled, select};

impl Away {
    /// The three ways, and what would go of the one that was chosen.
    pub(super) fn html(&self, desk: Desk) -> String {
        let text = &desk.text.away;
        let part = |[title, what]: [&str; 2], body: &str| {
            let title = element("h3", "", &escaped(title));
            element("section", "away", &[title, paragraph("", what), body.to_owned()].concat())
        };
        let [receipt, hint] = text.receipt;
        let field = "<input class=\"field__box field__box--short\" id=\"receipt\" \
                     autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\" \
                     maxlength=\"8\" aria-describedby=\"receipt-hint\">";
        let reasons: Vec<(String, String)> = text
            .reasons
            .iter()
            .enumerate()
            .map(|(at, why)| (at.to_string(), (*why).into()))
            .collect();
        let erasing = labelled("receipt", receipt, hint, field)
            + &labelled("why", text.why, "", &select("why", "", &reasons, "0"))
            + &button("button button--second", ("find", ""), text.find)
            + &self.asked(desk, |why| why != WhyErased::Retired);
        let clearing = file_button("set-clear", text.clear_open, false) + &self.clearing(desk);
        let old = old(desk).len();
        let retiring = match (desk.store.month(), old) {
            (None, _) => paragraph("", text.no_month),
            (_, 0) => paragraph("", text.none_to_retire),
            (_, old) => {
                paragraph("", &(text.to_retire)(old))
                    + &button("button button--second", ("retire", ""), text.retire_ask)
            }
        } + &self.asked(desk, |why| why == WhyErased::Retired);
        let three =
            [part(text.erase, &erasing), part(text.clear, &clearing), part(text.retire, &retiring)];
        let three = element("div", "aways", &three.concat());
        let away = heading(text.heading)
            + &paragraph("", text.what)
            + &three
            + &paragraph("quiet", text.note);
        element("section", "sheet", &away) + &set_aside(desk)
    }

    fn asked(&self, desk: Desk, is_it: impl Fn(WhyErased) -> bool) -> String {
        match self {
            Self::Erase(ids, why) if is_it(*why) => {
                let text = &desk.text.away;
                let made = made_of(desk.store, ids);
                question(desk, &(text.would_go)(ids.len(), made), text.erase_now)
            }
            _ => String::new(),
        }
    }

    fn clearing(&self, desk: Desk) -> String {
        let Self::Clear(steps) = self else { return String::new() };
        let text = &desk.text.away;
        let is_answer = |key: &&Key| matches!(key, Key::Response(_) | Key::Sealed(_));
        let all = desk.store.holding().keys().filter(is_answer).count();
        let words = (text.would_clear)(steps.len(), all);
        question(desk, &words, &(text.clear_now)(steps.len()))
    }
}

/// What would go, and whether to.
fn question(desk: Desk, words: &str, go: &str) -> String {
    let words = format!("<p id=\"away\" tabindex=\"-1\">{}</p>", escaped(words));
    let buttons = button("button button--grave", ("go", ""), go)
        + " "
        + &button("button button--second", ("put-away", ""), desk.text.cancel);
    element("div", "grave", &(words + &element("p", "buttons", &buttons)))
}

fn set_aside(desk: Desk) -> String {
    let text = &desk.text.away;
    let holding = desk.store.holding();
    let count = holding.keys().filter(|key| matches!(key, Key::Quarantine(..))).count();
    if count == 0 {
        return String::new();
    }
    let body = heading(text.aside)
        + &paragraph("", &(text.aside_what)(count))
        + &button("button button--second", ("aside", ""), text.aside_save);
    element("section", "sheet", &body)
}
