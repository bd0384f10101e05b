//! The first step: who asks.

use leptos::prelude::*;

use super::draft::Draft;
use super::problems;
use crate::ui::escaped;
use crate::views::fields::Field;

/// The step as HTML.
pub(super) fn html(draft: Draft) -> String {
    let text = draft.text;
    let survey = draft.survey.get_value();
    let asker = &survey.asker;
    let months = if asker.keep_months == 0 { String::new() } else { asker.keep_months.to_string() };
    let values =
        [&survey.title, &asker.group, &asker.practice, &asker.contact, &asker.meets, &months];
    let fields: String = text
        .who_fields
        .iter()
        .zip(values)
        .map(|((action, label, hint), value)| {
            let is_number = *action == "keep";
            Field {
                action,
                label,
                hint,
                value,
                error: problems::at_field(draft, action),
                most: if is_number { 3 } else { 200 },
                lines: 1,
                more: if is_number { "inputmode=\"numeric\" size=\"4\"" } else { "" },
                ..Field::default()
            }
            .html()
        })
        .collect();
    let notice = survey.notice.join("\n\n");
    let notice = Field {
        action: "notice",
        label: text.notice_label,
        hint: text.notice_hint,
        value: &notice,
        most: 3000,
        lines: 12,
        ..Field::default()
    };
    let (heading, lead) = (escaped(text.steps[0]), escaped(text.who_lead));
    let notice_summary = escaped(text.notice_summary);
    let notice = notice.html();
    format!(
        "<h2 class=\"set-up__heading\" tabindex=\"-1\">{heading}</h2><p class=\"lead\">{lead}</p>\
         {fields}<details class=\"details\"><summary class=\"details__summary\">{notice_summary}\
         </summary>{notice}</details>"
    )
}
