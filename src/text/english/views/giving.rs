//! Giving views: the start, the questions, the check and what became of it, in English.

use crate::text::english::counted;
use crate::text::{
    AboutText, CannotKeepText, CheckText, FileFailure, Forms, GivingText, HelpingText, KeepingText,
    KeptText, LostText, NoSurveyText, PersonText, Plural, QuestionText, Section,
};

const LETTERS: Forms = Forms { special: &[(Plural::One, "letter")], other: "letters" };
const QUESTIONS: Forms = Forms { special: &[(Plural::One, "question")], other: "questions" };

pub(in crate::text) const GIVING: GivingText = GivingText {
    title: "Give your views",
    urgent: Section {
        heading: "Do you need help now?",
        lines: &[
            "Call 999 if someone's life is at risk. Call 111 if it cannot wait.",
            "Nobody reads your answers today, and nobody here can treat you. Please do not write about your own health.",
        ],
    },
    urgent_line: "Nobody reads this today. Call 999 if someone's life is at risk. Call 111 if it cannot wait.",
    urgent_link: "More ways to get help now",
    how_many: |count| match count {
        1 => "There is 1 question.".into(),
        count => format!("There are up to {}.", counted(count, &QUESTIONS)),
    },
    before: "Before you start",
    keeping: KeepingText {
        heading: "Where your answers are kept",
        sealed: |group| {
            format!(
                "They are kept on this device, and locked as soon as you finish. Only {group} can open them. Nobody who uses this device after you can."
            )
        },
        key: "The name of the group's key:",
        key_hint: "You can compare it with the name on the group's own papers.",
        open: |group| {
            format!(
                "They are kept in this browser, and are not locked: someone else who uses this device could read them. {group} can read them once it has the file that you can save at the end."
            )
        },
    },
    person: PersonText {
        heading: "Tell a person instead",
        paper: "Print the form and answer on paper",
        paper_at_desk: "Ask at the front desk for the form on paper.",
        desk: "Talk to someone at the front desk of your GP surgery.",
        complaint: "This is not the place for a complaint: the group cannot look into what happened to one person.",
        complain: "Where to take a complaint",
    },
    help: HelpingText {
        question: "Someone is helping me to answer",
        choices: [
            "Nobody, or I would rather not say",
            "A carer, a relative or a friend",
            "Someone who works at the GP surgery",
            "An interpreter",
        ],
        key: "Who helped you",
    },
    start: "Start",
    go_on: "Go on where you were",
    next: "Continue",
    back: "Back",
    no_survey: NoSurveyText {
        lead: "Patient groups use this page to ask people what it is like to use their GP surgery. No group has put its questions on this device yet.",
        file: Section {
            heading: "Has your group given you a file?",
            lines: &[
                "Its name ends in .ppg.json. Open it here to see the questions.",
                "Opening it sends nothing to anyone. Your answers stay on this device.",
            ],
        },
        open: "Open the group's file",
        open_another: "Open another file from your group",
        group: Section {
            heading: "Are you from a patient group?",
            lines: &["You can write your questions and set up this device at the group's desk."],
        },
        desk: "Go to the group's desk",
        failed: |why| match why {
            FileFailure::Unread => "The file could not be read. Try to open it again.",
            FileFailure::Other => {
                "That is not a file from a patient group. Choose one whose name ends in .ppg.json."
            }
            FileFailure::Damaged => {
                "The file is not whole, or was changed. Ask the group for it again."
            }
            FileFailure::Newer => {
                "The file was made by a newer version of this page. Load the page again, then open the file."
            }
            FileFailure::NoSurvey => {
                "There are no questions in that file. Ask the group for the file with its survey."
            }
            FileFailure::NotKept => {
                "This browser could not keep the questions. Try another browser, or ask for the form on paper."
            }
        },
    },
    on_file: Section {
        heading: "This page was opened from a file, not from a website.",
        lines: &[
            "Answers are kept in this browser, for this file in this place. Do not move or rename the file.",
            "Another file opened in this browser may be able to read the answers. Only open files that you trust.",
            "A browser may clear what it keeps. The group needs to take a backup often, at its desk.",
        ],
    },
    cannot_keep: CannotKeepText {
        denied: Section {
            heading: "This browser does not let us keep anything",
            lines: &[
                "Your answers would be lost, so please do not start here.",
                "A private window can be the reason. Try an ordinary window, or answer on paper.",
            ],
        },
        full: Section {
            heading: "This device has no room for more answers",
            lines: &[
                "Your answers would be lost, so please do not start here.",
                "Tell someone from the group or the front desk, or answer on paper.",
            ],
        },
        sealed: Section {
            heading: "This device cannot take answers now",
            lines: &[
                "The group wants answers to be sealed, so that only it can read them. This device cannot seal them now.",
                "Tell someone from the group or the front desk, or answer on paper.",
            ],
        },
        newer: Section {
            heading: "A later version of this page was used here",
            lines: &[
                "This version must not change what that one keeps, so please do not start here.",
                "Load the page again to get the later version, or answer on paper.",
            ],
        },
        framed: Section {
            heading: "Please open this page by itself",
            lines: &[
                "Another page shows this one inside it. That page could see or change what you do here, so nobody can give views in it.",
            ],
        },
    },
    about: AboutText {
        title: "Which GP surgery are your views about?",
        chosen: "Your views are about",
        none: "Find your GP surgery or its network here. You can also go on without saying.",
        surgery_of: |surgery, network| format!("{surgery}, part of {network}"),
        another: "Find another one",
        waiting: "Getting the list of GP surgeries ready.",
        no_list: "The list of GP surgeries did not arrive. You can go on without it.",
        found: "Choose one of these",
        not_found: "Nothing was found. Check the spelling, or go on without saying.",
        rather_not: "I am not sure, or would rather not say",
        key: "GP surgery or network",
        not_said: "Not said",
    },
    question: QuestionText {
        progress: |at, count| format!("Question {at} of {count}"),
        skip: "Skip this question",
        many: "Pick all that fit.",
        own_words: "Your answer",
        letters: |used, most| match used.checked_sub(most) {
            Some(over @ 1..) => format!("You have {} too many", counted(over, &LETTERS)),
            _ => format!("You have {} left", counted(most - used, &LETTERS)),
        },
        problem: "There is a problem",
        too_long: |over| format!("Your answer is too long: take out {}", counted(over, &LETTERS)),
        personal: "Please look at this again. It seems to hold",
        details: [
            "an NHS number",
            "a phone number",
            "an email address",
            "a full postcode",
            "a full date",
        ],
        and: "and",
        personal_why: "It could show who you are, or who someone else is. The group does not need it. Only this device has looked at it.",
        change: "Change it",
        leave: "Leave it as it is",
        scale_unset: "You have not moved a handle yet.",
        handle_unset: "not set",
        scale_from_explainer: "The handles stand where you left them on the page about being seen soon or by someone you know. Move them if you like.",
        scale_says: |soon, step, familiar, other| {
            format!("You say: {soon} {step}. {familiar} {other}.")
        },
        equality: "About you",
        why_equality: "These questions help us see whether we have heard from everyone. You do not have to answer. We only show totals, and never for fewer than 10 people.",
        prefer_not: "I would rather not say",
    },
    check: CheckText {
        title: "Check your answers",
        lead: "You can change any of them. Nothing has been kept yet.",
        skipped: "Skipped",
        change: "Change",
        personal: "This seems to hold",
        quote: "You may quote my words, without anything that shows who I am.",
        nothing: "You have not answered any question. You can still go back to them.",
        then: "After this, your answers cannot be found again, changed or taken out: nobody knows which ones are yours.",
        keep: "Keep my answers",
        keeping: "Keeping your answers. Please wait a moment.",
    },
    kept: KeptText {
        kept: Section {
            heading: "Thank you. Your answers are kept.",
            lines: &["They are safely on this device. They were not sent to anyone."],
        },
        in_browser: Section {
            heading: "Thank you. Your answers are in this browser.",
            lines: &[
                "Please leave this page open for a minute, so that the browser can put them on the disk. They were not sent to anyone.",
            ],
        },
        not_kept: Section {
            heading: "Your answers are not kept",
            lines: &["They are still here on this page. If you leave or reload it, they are gone."],
        },
        why: [
            "There is no room left in this browser.",
            "This browser does not let us keep anything.",
            "The browser did not keep what it was given.",
        ],
        again: "Try again",
        to_answers: "Look at my answers",
        next_title: "What happens next",
        next: |group| {
            format!(
                "{group} brings the answers together from time to time, reads all of them, and tells the GP surgery what people said."
            )
        },
        meets: |when| format!("When the group meets: {when}"),
        step_title: "One more step",
        hand_over: |group| {
            format!(
                "This is your own device, so {group} cannot see your answers yet. Save a file and give it to the group."
            )
        },
        file_note: "The file holds all answers that are kept in this browser. Anyone who opens the file can read them.",
        save: "Save a file for your group",
        saved: |name| {
            format!(
                "Your browser was asked to save {name}. Look for it among your downloads, then send it or bring it to the group."
            )
        },
        not_saved: "The file could not be saved. Your answers are still kept here: try again.",
        contact: "How to reach the group:",
        someone_else: "Someone else wants to give their views",
        goes_back: |seconds| format!("This screen goes back to the start after {seconds} seconds."),
        stay: "Stay on this page",
        stays: "This page stays until you press Finish.",
        finish: "Finish",
    },
    lost: LostText {
        reloaded: Section {
            heading: "Let's start again",
            lines: &[
                "The page was loaded anew, so the answers you had begun are gone. Nothing of them was kept.",
                "Answers that you finished earlier are still kept.",
            ],
        },
        given: Section {
            heading: "Your answers are no longer on this page",
            lines: &["They were kept when you finished. They cannot be shown or changed any more."],
        },
    },
};
