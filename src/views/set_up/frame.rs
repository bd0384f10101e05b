//! What stands around each step: the steps, an open survey beside the draft, and the buttons.

use leptos::prelude::*;

use super::draft::{Draft, Step};
use crate::ui::escaped;
use crate::views::fields::button;

impl Draft {
    /// The steps, of which one is now.
    pub(super) fn steps_html(self) -> String {
        let now = self.step.get_untracked();
        let steps = Step::ALL.iter().zip(self.text.steps).map(|((step, name), words)| {
            let current = if *step == now { " aria-current=\"step\"" } else { "" };
            format!(
                "<li class=\"steps__item\"><button type=\"button\" class=\"steps__button\" \
                 data-do=\"step\" data-of=\"{name}\"{current}>{}</button></li>",
                escaped(words)
            )
        });
        let label = escaped(self.text.steps_label);
        let steps: String = steps.collect();
        let beside = self.beside_open();
        format!("{beside}<nav aria-label=\"{label}\"><ol class=\"steps\">{steps}</ol></nav>")
    }

    /// That another survey is open meanwhile, and the way back to it.
    fn beside_open(self) -> String {
        let Some(open) = self.store.survey() else { return String::new() };
        let text = self.text;
        let beside = (text.beside_open)(&open.survey().title);
        let words = [beside.as_str(), text.discard_summary, text.discard_means].map(escaped);
        let [beside, summary, means] = words;
        let discard = button("button button--second", "discard", ("", ""), text.discard, "");
        format!(
            "<div class=\"inset\"><p>{beside}</p><details><summary class=\"details__summary\">\
             {summary}</summary><p>{means}</p>{discard}</details></div>"
        )
    }

    /// The buttons at the end of a step.
    pub(super) fn buttons_html(self) -> String {
        let text = self.text;
        let (back, next) = match self.step.get() {
            Step::Who => ("", button("button", "step", ("questions", ""), text.to_questions, "")),
            Step::Questions => ("who", button("button", "step", ("open", ""), text.to_open, "")),
            Step::Open => ("questions", button("button", "open", ("", ""), text.open, "")),
        };
        match back {
            "" => next,
            back => button("button button--second", "step", (back, ""), text.back, "") + &next,
        }
    }
}
