//! Giving views, in Easy English.

use crate::text::english::counted;
use crate::text::{
    AboutText, CannotKeepText, CheckText, FileFailure, Forms, GIVING_IN_ENGLISH, GivingText,
    HelpingText, KeepingText, KeptText, LostText, NoSurveyText, PersonText, Plural, QuestionText,
    Section,
};

const QUESTIONS: Forms = Forms { special: &[(Plural::One, "question")], other: "questions" };

pub(super) const GIVING: GivingText = GivingText {
    title: "Tell us what you think",
    urgent: Section {
        heading: "Do you need help now?",
        lines: &[
            "Call 999 if someone may die. Call 111 if you cannot wait.",
            "No one reads your answers today. This page cannot help you get well. Please do not write about your health.",
        ],
    },
    urgent_line: "No one reads this today. Call 999 if someone may die. Call 111 if you cannot wait.",
    urgent_link: "Who else can help now",
    how_many: |count| match count {
        1 => "There is 1 question.".into(),
        count => format!("There are {} or fewer.", counted(count, &QUESTIONS)),
    },
    before: "Read this first",
    keeping: KeepingText {
        heading: "Where we keep your answers",
        sealed: |group| {
            format!("We keep them on this device. We lock them. Only {group} can open them.")
        },
        key: "The name of the group's key:",
        key_hint: "You can check it. The group has the same words on its papers.",
        open: |group| {
            format!(
                "We keep them in this browser. They are not locked. Other people who use this device may read them. At the end you can save a file for {group}."
            )
        },
    },
    person: PersonText {
        heading: "Tell a person instead",
        paper: "Print the paper form",
        paper_at_desk: "Ask for the paper form at the front desk.",
        desk: "Talk to someone at the front desk of your GP surgery.",
        complaint: "This is not for complaints. The group cannot sort out one person's problem.",
        complain: "How to complain",
    },
    help: HelpingText {
        question: "Someone is helping me",
        choices: [
            "No one, or I do not want to say",
            "A carer, family or a friend",
            "Someone who works at the GP surgery",
            "An interpreter",
        ],
        key: "Who helped you",
    },
    start: "Start",
    go_on: "Go back to my answers",
    next: "Next",
    back: "Back",
    no_survey: NoSurveyText {
        lead: "Patient groups ask people about their GP surgery here. There are no questions on this device yet.",
        file: Section {
            heading: "Did your group give you a file?",
            lines: &[
                "Its name ends in .ppg.json. Open it to see the questions.",
                "We do not send anything. Your answers stay on this device.",
            ],
        },
        open: "Open the file",
        open_another: "Open another file",
        group: Section {
            heading: "Are you in a patient group?",
            lines: &["You can write your questions at the group's desk."],
        },
        desk: "Go to the group's desk",
        failed: |why| match why {
            FileFailure::Unread => "We could not read the file. Try again.",
            FileFailure::Other => "That is the wrong file. Its name must end in .ppg.json.",
            FileFailure::Damaged => "The file is broken. Ask the group for it again.",
            FileFailure::Newer => "This page is too old for the file. Load the page again.",
            FileFailure::NoSurvey => "There are no questions in that file. Ask the group.",
            FileFailure::NotKept => {
                "This browser could not keep the questions. Try another browser. Or ask for the paper form."
            }
        },
    },
    on_file: Section {
        heading: "This page is a file. It is not on a website.",
        lines: &[
            "Answers are kept in this browser, for this file. Do not move the file. Do not change its name.",
            "If you open other files here, they may read the answers. Only open files you trust.",
            "A browser can lose what it keeps. So the group must often make a backup.",
        ],
    },
    cannot_keep: CannotKeepText {
        denied: Section {
            heading: "This browser will not keep your answers",
            lines: &[
                "They would be lost. So please do not start here.",
                "Are you in a private window? Try a normal one. Or use paper.",
            ],
        },
        full: Section {
            heading: "This device is full",
            lines: &[
                "Your answers would be lost. So please do not start here.",
                "Tell the group or the front desk. Or use paper.",
            ],
        },
        sealed: Section {
            heading: "You cannot answer here now",
            lines: &[
                "Only the group may read the answers. This device cannot lock them now.",
                "Tell the group or the front desk. Or use paper.",
            ],
        },
        newer: Section {
            heading: "Someone used a newer page here",
            lines: &[
                "This page is too old. So please do not start here.",
                "Load the page again. Or use paper.",
            ],
        },
        framed: Section {
            heading: "Please open this page by itself",
            lines: &[
                "It is inside another page. That page may see what you do. So you cannot answer here.",
            ],
        },
    },
    about: AboutText {
        title: "Which GP surgery do you want to talk about?",
        chosen: "You will talk about",
        none: "Find your GP surgery here. You can also go on without it.",
        another: "Find another one",
        waiting: "Getting the list of GP surgeries.",
        no_list: "We could not get the list of GP surgeries. You can go on.",
        found: "Pick one",
        not_found: "We found nothing. Check the spelling. You can also go on.",
        rather_not: "I am not sure, or do not want to say",
        key: "GP surgery or network",
        not_said: "Not said",
        ..GIVING_IN_ENGLISH.about
    },
    question: QuestionText {
        skip: "Miss this one out",
        many: "Pick all that are right for you.",
        own_words: "Your answer",
        personal: "Please look again. We see",
        personal_why: "It may tell people who you are. The group does not need it. Only this device has looked at it.",
        change: "Change it",
        leave: "Leave it",
        scale_unset: "You have not moved anything yet.",
        scale_from_explainer: "You moved these on another page. They are still where you left them. You can move them now.",
        why_equality: "We want to hear from all kinds of people. You do not have to answer. We only show totals, for 10 people or more.",
        prefer_not: "I do not want to say",
        ..GIVING_IN_ENGLISH.question
    },
    check: CheckText {
        title: "Look at your answers",
        lead: "You can change any of them. We have not kept anything yet.",
        skipped: "Missed out",
        change: "Change",
        personal: "We see",
        quote: "You can use my words in a report. Do not show who I am.",
        nothing: "You have not answered anything. You can go back.",
        then: "After this you cannot change your answers. No one knows which ones are yours.",
        keep: "Keep my answers",
        keeping: "We are keeping your answers. Please wait.",
    },
    kept: KeptText {
        kept: Section {
            heading: "Thank you. We kept your answers.",
            lines: &["They are safe on this device. We did not send them to anyone."],
        },
        in_browser: Section {
            heading: "Thank you. Your answers are in this browser.",
            lines: &[
                "Please keep this page open for a minute. Then they are safer. We did not send them to anyone.",
            ],
        },
        not_kept: Section {
            heading: "We could not keep your answers",
            lines: &["They are still here. They are gone if you leave this page."],
        },
        why: [
            "This browser is full.",
            "This browser does not let us keep anything.",
            "The browser did not keep them.",
        ],
        again: "Try again",
        to_answers: "Look at my answers",
        next_title: "What happens next",
        next: |group| {
            format!(
                "{group} gets all the answers. It reads them all. Then it tells the GP surgery."
            )
        },
        meets: |when| format!("The group meets: {when}"),
        step_title: "One more step",
        hand_over: |group| {
            format!("This is your own device. Save a file. Then give the file to {group}.")
        },
        file_note: "All answers in this browser are in the file. Anyone who opens it can read them.",
        save: "Save a file for the group",
        saved: |name| {
            format!("Your browser saves a file now. Its name is {name}. Give it to the group.")
        },
        not_saved: "We could not save the file. Your answers are still here. Try again.",
        contact: "How to reach the group:",
        someone_else: "Someone else wants to answer",
        goes_back: |seconds| format!("This page goes away after {seconds} seconds."),
        stay: "Stay here",
        stays: "This page stays. Press Finish when you are done.",
        finish: "Finish",
    },
    lost: LostText {
        reloaded: Section {
            heading: "Let's start again",
            lines: &[
                "The page was loaded again. So the answers you began are gone.",
                "We still have the answers you finished before.",
            ],
        },
        given: Section {
            heading: "Your answers are not on this page any more",
            lines: &["We kept them when you finished. We cannot show or change them now."],
        },
    },
};
