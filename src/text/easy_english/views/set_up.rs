//! Setting a survey up, in Easy English.

use crate::text::{SetUpText, VIEWS_IN_ENGLISH};

pub(super) const SET_UP: SetUpText = SetUpText {
    title: "Make your survey",
    beside_open: |title| format!("‘{title}’ stays open until you open this one."),
    discard_summary: "I do not need this draft any more",
    discard_means: "You lose all that you changed here. The survey that is open stays as it is.",
    who_lead: "People read this before they answer. We keep what you type on this device.",
    who_fields: [
        ("title", "What is the name of the survey?", "People see this at the top."),
        ("group", "What is the name of the patient group?", "For example, Elm Road patient group."),
        (
            "practice",
            "Which GP surgery or network is it about?",
            "Write the name that people know.",
        ),
        (
            "contact",
            "How can people reach the group?",
            "For example, a notice board or an email address. Or the desk at the GP surgery. People read it before they answer.",
        ),
        (
            "meets",
            "When does the group meet? You can leave this empty.",
            "People see it after they answer. For example, first Tuesday of the month at 6pm.",
        ),
        (
            "keep",
            "For how many months do you keep answers?",
            "Most groups keep them for 24 months. It can be 1 to 120.",
        ),
    ],
    found_place: "You will find it above:",
    notice_hint: "A new line starts a new paragraph. We fill in {group}, {practice}, {contact} and {keep} for you. Please keep in these 2 things. It is not a complaint. No one should write names.",
    questions_lead: "You can change these. The first ones are good to start with. People can miss out any question.",
    minutes: |count, minutes| {
        let long = if minutes > 6 { " That is long. Many people will stop early." } else { "" };
        let questions = if count == 1 { "question" } else { "questions" };
        let unit = if minutes == 1 { "minute" } else { "minutes" };
        format!("{count} {questions}. They take about {minutes} {unit}.{long}")
    },
    kind_one: |count| format!("People pick 1 of {count} answers"),
    kind_many: |count| format!("People tick any of {count} answers"),
    kind_scale: "People move 2 sliders",
    kind_text: "People write their own words",
    locked: "This comes from the NHS Friends and Family Test. You cannot change its words. So we can compare months and GP surgeries. A question with own words must come after it.",
    without_words: "A question that has no words yet",
    take_out: "Take it out",
    taken_out: |words| format!("You took out ‘{words}’"),
    added: |count| match count {
        0 => String::new(),
        1 => "We put it at the end.".to_owned(),
        _ => "We put it at the end. It needs another question. We put that in too.".to_owned(),
    },
    only_if: |question, answers| {
        let quoted: Vec<String> = answers.iter().map(|answer| format!("‘{answer}’")).collect();
        let answers = quoted.join(" or ");
        let answers = if answers.is_empty() { "…".to_owned() } else { answers };
        format!("Only for people who answered ‘{question}’ with {answers}")
    },
    words_hint: "You can change the words to fit your group. Do you want to ask something else? Then add your own question.",
    words_hint_own: "Ask 1 thing at a time. Use short and easy words.",
    choices_heading: "Answers to pick from",
    graded: "These answers go from good to bad. The report shows them so",
    offer_cannot_say: "People can also pick ‘I cannot say’. We count it apart",
    when_label: "Who gets this question?",
    after: |question| format!("Only after some answers to: {question}"),
    when_answers: "People get it when they pick one of these",
    equality_why: "Did you hear from all kinds of people? These questions help you see. They come last. No one has to answer. We only show totals, for 10 people or more. Ask only what you will use.",
    bank_summary: "Pick from questions that are ready",
    bank_groups: [
        "Getting in touch",
        "Appointments",
        "Care and support",
        "The network",
        "How it is in all, and own words",
    ],
    own_kinds: ["They pick 1 answer", "They tick some answers", "They write their own words"],
    open_lead: "People will get these questions, one at a time. Try it. We do not keep what you pick here.",
    preview_start: "People also read when to call 999 or 111. It is on all pages about health.",
    kiosk_hint: "A shared screen forgets each person before the next one. It never shows what anyone said.",
    kiosk_choices: [
        "Your group, or 1 person at home",
        "A shared screen, also called a kiosk. People answer on it one after another, in a waiting room",
    ],
    kiosk_needs_key: "A shared screen locks answers. So no one who uses it can read them. It needs your group's key first. Without a key it keeps no answers.",
    open_means: "Open it, and people can answer. Then you cannot change its words. So each answer stays with the words people saw. You can make a new version at any time.",
    missing_heading: "It is not open yet. Please mend these",
    no_group: "Write the name of the patient group",
    no_practice: "Write which GP surgery or network it is about",
    no_contact: "Write how people can reach the group",
    no_keeping: "Write how many months you keep answers. It can be 1 to 120",
    no_title: "Write the name of the survey",
    no_choices: "It needs 2 answers or more to pick from. Each must have words",
    no_condition: "No one would get this question. It needs an answer to another question. That one must come before it",
    no_comment: "After the Friends and Family question people must write their own words. Add ‘Why did you give that answer?’",
    twice: "This question is there 2 times. Take one out",
    changed: "You cannot change the Friends and Family question. Take it out. Then add it again",
    opened_in_browser: "Your survey is open. It is in this browser. Keep this page open for a minute. Save the survey as a file.",
    not_kept: "It did not work. This browser keeps nothing for this page. You can still see all that you typed. Try another browser. Do not use a private window.",
    full: "It did not work. This browser is full. Save a backup at the group's desk. Then make room.",
    too_long: "It did not work. The survey is too long. Take some questions out.",
    draft_not_kept: "We cannot keep what you type right now. Open the survey before you leave this page.",
    no_chance: "This browser is too old to make a survey. Please use another one.",
    open_facts: |group, practice, version, count| {
        let questions = if count == 1 { "question" } else { "questions" };
        format!(
            "{group} asks about {practice}. It is version {version}, with {count} {questions}. It is open on this device."
        )
    },
    give: "Answer the questions",
    paper: "The paper form",
    file_lead: "Save the survey as a file. Carry it to the other device. Open it there. Only the questions are in the file. There are no answers in it.",
    file_saved: |name| {
        format!("Your browser saves a file now. Its name is {name}. Look in your downloads.")
    },
    file_failed: "We could not save the file. Try another browser.",
    new_means: "An open survey stays as it is. To change it, make a new version. That is a copy that you change and open. Old answers stay with the words people saw. The report adds up answers if the words are the same. Where the words changed, it shows a break.",
    other_means: "Or start another survey. We add up answers to the same question.",
    other: "Start another survey",
    device_set: "We kept it.",
    ..VIEWS_IN_ENGLISH.set_up
};
