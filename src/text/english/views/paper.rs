//! The form on paper, and typing in what came back, in English.

use crate::text::PaperText;

pub(super) const PAPER: PaperText = PaperText {
    title: "The form on paper",
    no_survey: "There is no survey on this device yet. Set one up, and its form is here to print.",
    set_up: "Set up your survey",
    lead: "Print this for people who would rather write. When forms come back, type them in here.",
    print: "Print the form",
    type_in: "Type in what came back",
    typing_title: "Type in what came back",
    typing_lead: "One form after another. Write what the person wrote, as they wrote it, but leave out names.",
    to_form: "Back to the form",
    hand_in: |group| {
        format!(
            "When you are done, please give this form to {group}. You can also ask at the desk where to put it. Someone from the group types it in."
        )
    },
    care: "This form is not for medical help. Call 999 if someone’s life is in danger. Call 111 if you need help soon and are not sure what to do.",
    surgery: "Your GP surgery",
    month: "The month now, such as June 2027",
    how: "Put a tick or a cross in the boxes. Leave out any question you like.",
    tick_one: "Tick one box.",
    tick_many: "Tick as many as you like.",
    tick_each: "Tick one box in each row. There is no right answer.",
    only_if: |place, answers| {
        format!("Only if you ticked ‘{}’ in question {place}.", answers.join("’ or ‘"))
    },
    unless: |place, answers| match answers {
        [] => format!("Only if you answered question {place}."),
        answers => {
            format!(
                "Leave this out if you ticked ‘{}’ in question {place}.",
                answers.join("’ or ‘")
            )
        }
    },
    and: " And: ",
    or: " Or: ",
    who_heading: "About you",
    who_why: "These questions help us see whether we have heard from everyone. You do not have to answer. We only show totals, and never for fewer than 10 people.",
    prefer_not: "Prefer not to say",
    helped_question: "Did someone help you with this form?",
    helped: [
        "A carer, a relative or a friend",
        "Someone who works at the GP surgery",
        "An interpreter",
    ],
    may_quote: "You may quote my words, without anything that shows who I am.",
    thanks: "Thank you.",
    method_heading: "How did the answers come?",
    methods: ["On paper", "By telephone"],
    month_label: "Which month was it filled in?",
    month_unknown: "Not known",
    surgery_find: "Say which GP surgery the forms are about",
    surgery_label: "The forms are about:",
    helped_heading: "Did someone help them?",
    helped_by: [
        "No, or it does not say",
        "A carer, a relative or a friend",
        "Someone who works at the GP surgery",
        "An interpreter",
    ],
    quote: "They let the group quote their words",
    keep: "Keep this form, and go to the next",
    keep_anyway: "Keep it as it is",
    quick_keys: "Tab goes to the next question, the arrows pick an answer, and Ctrl and Enter together keep the form.",
    nothing: "Nothing is filled in yet. An empty form is not kept.",
    details: ["an NHS number", "a phone number", "an email address", "a postcode", "a full date"],
    warning: |kinds| {
        format!(
            "Not kept yet. What is written seems to hold {}. Please leave out what shows who someone is.",
            kinds.join(" and ")
        )
    },
    kept: "Kept.",
    kept_in_browser: "Kept in this browser. Please leave this page open for a minute after the last form.",
    count: |count| {
        let forms = if count == 1 { "form" } else { "forms" };
        format!("You have typed in {count} {forms} in this sitting. Here is the next, empty.")
    },
    not_kept: "NOT kept: this browser keeps nothing for this page. The answers are still here. Try again, or keep the paper.",
    full: "NOT kept: there is no room left in this browser. The answers are still here. Make a backup at the group’s desk first, or keep the paper.",
    must_seal: "NOT kept: answers on this device must be sealed, and its key is missing or damaged. The answers are still here. Bring the group’s key to this device first, or keep the paper.",
    does_not_fit: "NOT kept: an answer is too long. Own words can have 1,000 letters.",
};
