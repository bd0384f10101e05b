//! The form on paper, and typing in what came back, in Easy English.

use crate::text::english::counted;
use crate::text::{Forms, GIVING_IN_EASY_ENGLISH, PaperText, Plural, VIEWS_IN_ENGLISH};

const FORMS: Forms = Forms { special: &[(Plural::One, "form")], other: "forms" };

pub(super) const PAPER: PaperText = PaperText {
    title: "The paper form",
    no_survey: "There is no survey on this device yet. Make one first. Then you can print its form here.",
    set_up: "Make your survey",
    lead: "Some people like to write by hand. Print this form for them. Type in the forms that come back.",
    type_in: "Type in the forms that came back",
    typing_title: "Type in the forms that came back",
    typing_lead: "Do one form after another. Type what the person wrote, just as they wrote it. But leave out names.",
    hand_in: |group| {
        format!(
            "When you are done, please give this form to {group}. Or ask at the desk where to put it. Someone from the group types it in."
        )
    },
    care: "This form cannot get you medical help. Call 999 if someone may die. Call 111 if you need help soon. They will tell you what to do.",
    month: "The month now. For example, June 2027",
    how: "Put a tick or a cross in the boxes. You can miss out any question.",
    tick_many: "Tick all that are right for you.",
    tick_each: "Tick one box in each row. No answer is wrong.",
    only_if: |place, answers| {
        format!("Answer this only if you ticked ‘{}’ in question {place}.", answers.join("’ or ‘"))
    },
    unless: |place, answers| match answers {
        [] => format!("Answer this only if you answered question {place}."),
        answers => {
            format!("Miss this out if you ticked ‘{}’ in question {place}.", answers.join("’ or ‘"))
        }
    },
    who_why: GIVING_IN_EASY_ENGLISH.question.why_equality,
    prefer_not: GIVING_IN_EASY_ENGLISH.question.prefer_not,
    helped: [
        "A carer, family or a friend",
        "Someone who works at the GP surgery",
        "An interpreter",
    ],
    may_quote: GIVING_IN_EASY_ENGLISH.check.quote,
    methods: ["On paper", "By phone"],
    month_label: "In which month did they fill it in?",
    surgery_find: "Find the GP surgery that the forms are about",
    helped_by: [
        "No, or it does not say",
        "A carer, family or a friend",
        "Someone who works at the GP surgery",
        "An interpreter",
    ],
    quote: "Your group may use their words",
    keep: "Keep this form. Go to the next one",
    quick_keys: "Tab goes to the next question. The arrow keys pick an answer. Ctrl and Enter together keep the form.",
    nothing: "You have not filled in anything yet. We do not keep an empty form.",
    warning: |kinds| {
        format!(
            "We have not kept it yet. We see {}. Please take out what shows who someone is.",
            kinds.join(" and ")
        )
    },
    kept: "We kept it.",
    kept_in_browser: "It is in this browser. Keep this page open for a minute after the last form.",
    count: |count| {
        format!(
            "You have typed in {} so far. Here is an empty one.",
            counted(count as usize, &FORMS)
        )
    },
    not_kept: "We could NOT keep it. This browser keeps nothing for this page. The answers are still here. Try again, or keep the paper.",
    full: "We could NOT keep it. This browser is full. The answers are still here. Save a backup at the group's desk first. Or keep the paper.",
    must_seal: "We could NOT keep it. This device must lock all answers. But its key is missing or broken. The answers are still here. Bring your group's key to this device first. Or keep the paper.",
    does_not_fit: "We could NOT keep it. An answer is too long. It can have 1,000 letters.",
    ..VIEWS_IN_ENGLISH.paper
};
