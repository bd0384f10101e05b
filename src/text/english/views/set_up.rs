//! Setting a survey up, in English.

use crate::text::SetUpText;

pub(super) const SET_UP: SetUpText = SetUpText {
    title: "Set up your survey",
    steps: ["Who asks", "Questions", "Look and open"],
    steps_label: "Steps",
    who_lead: "People are told this before they answer. What you type is kept on this device as you go.",
    who_fields: [
        ("title", "What is the survey called?", "People see this at the top."),
        ("group", "What is the patient group called?", "For example, Elm Road patient group."),
        (
            "practice",
            "Which GP surgery or network is it about?",
            "Write its name as people know it.",
        ),
        (
            "contact",
            "How can people reach the group?",
            "A notice board, an email address, or the desk at the GP surgery. People read it before they answer.",
        ),
        (
            "keep",
            "For how many months do you keep answers?",
            "Most groups keep them for 24 months. It can be 1 to 120.",
        ),
    ],
    find_place: "Find it in the list",
    notice_summary: "Change what people read first",
    notice_label: "What people read first",
    notice_hint: "A new line starts a new paragraph. {group}, {practice}, {contact} and {keep} are filled in from above. Please leave in that it is not a complaint, where answers are kept, and that nobody should write names.",
    to_questions: "Next: the questions",
    to_open: "Next: look and open",
    back: "Back",
    questions_lead: "Change these as you like. The first ones are a good start. People can skip any question.",
    minutes: |count, minutes| {
        let long =
            if minutes > 6 { " That is long: many people will stop before the end." } else { "" };
        let questions = if count == 1 { "question" } else { "questions" };
        let unit = if minutes == 1 { "minute" } else { "minutes" };
        format!("{count} {questions}, about {minutes} {unit}.{long}")
    },
    kind_one: |count| format!("People pick one of {count} answers"),
    kind_many: |count| format!("People tick any of {count} answers"),
    kind_scale: "People set two sliders",
    kind_text: "People write in their own words",
    locked: "From the NHS Friends and Family Test. Its words cannot be changed, so that months and surgeries can be compared. A question in people's own words must come after it.",
    without_words: "A question without words yet",
    a_lost_question: "a question that is not here",
    up: "Move up",
    down: "Move down",
    change: "Change",
    done: "Done",
    take_out: "Take out",
    put_back: "Put it back",
    taken_out: |words| format!("You took out “{words}”"),
    moved: |place| format!("It is now question {place}."),
    added: |count| match count {
        0 => String::new(),
        1 => "Added at the end.".to_owned(),
        _ => "Added at the end, with the question it depends on.".to_owned(),
    },
    only_if: |question, answers| {
        let quoted: Vec<String> = answers.iter().map(|answer| format!("“{answer}”")).collect();
        let answers = quoted.join(" or ");
        let answers = if answers.is_empty() { "…".to_owned() } else { answers };
        format!("Asked only if “{question}” was answered {answers}")
    },
    and: ", and ",
    or: ", or ",
    words_label: "The question",
    words_hint: "You may make the words fit your group. If it would ask something else, add a question of your own instead.",
    words_hint_own: "Ask one thing at a time, in short and plain words.",
    hint_label: "Help below the question",
    hint_hint: "You can leave it empty.",
    choices_heading: "Answers to choose from",
    choice_label: |at| format!("Answer {at}"),
    add_choice: "Add another answer",
    graded: "These answers go from good to poor. The report then draws them so",
    offer_cannot_say: "Also offer “I cannot say”, which is counted apart",
    cannot_say: "I cannot say",
    when_label: "Who is asked this?",
    ask_everyone: "Everyone",
    after: |question| format!("Only after some answers to: {question}"),
    when_answers: "It is asked when someone picks one of these",
    equality_heading: "Who took part",
    equality_why: "These help you see whether you have heard from everyone. They come last, and nobody has to answer. Only totals are shown, and never for fewer than 10 people. Ask only what you will use.",
    choose_heading: "Add questions",
    bank_summary: "Choose from questions that are ready",
    bank_groups: [
        "Getting in touch",
        "Appointments",
        "Care and support",
        "The network",
        "Overall, and in people's own words",
    ],
    own_heading: "Write your own",
    own_lead: "How should people answer it?",
    own_kinds: [
        "They pick one answer",
        "They tick several answers",
        "They write in their own words",
    ],
    open_lead: "This is what people will see, one at a time. Try it: nothing you pick here is kept.",
    preview_start: "People also see when to call 999 or 111, on every page where health is spoken of.",
    kiosk_heading: "Who uses this device?",
    kiosk_hint: "A shared screen forgets each person before the next. It never shows what anyone said.",
    kiosk_choices: [
        "The group, or one person at home",
        "A shared screen (kiosk): people answer on it one after another, as in a waiting room",
    ],
    open_heading: "Ready?",
    open_means: "Once it is open, people can answer and its words cannot change, so that every answer stays with the words it was given to. You can make a new version at any time.",
    open: "Open the survey",
    missing_heading: "Not open yet: these are missing",
    no_group: "Say what the patient group is called",
    no_practice: "Say which GP surgery or network it is about",
    no_contact: "Say how people can reach the group",
    no_keeping: "Say for how many months you keep answers, from 1 to 120",
    no_title: "Say what the survey is called",
    no_questions: "There is no question yet. Add one below",
    no_words: "This question has no words yet",
    no_choices: "It needs two answers or more to choose from, each with words",
    no_condition: "Nobody would be asked this. It depends on an answer to a question that must come before it",
    no_comment: "After the Friends and Family question there must be one in people's own words. Add “Why did you give that answer?”",
    twice: "This question is there twice. Take one out",
    changed: "The words of the Friends and Family question were changed. Take it out and add it again",
    opened: "Your survey is open. It is kept on this device.",
    opened_in_browser: "Your survey is open. It is kept in this browser; leave this page open for a minute, and save the survey as a file.",
    not_kept: "This did not work: this browser keeps nothing for this page. Nothing you typed is gone from the screen. Try another browser, not in private mode.",
    full: "This did not work: there is no room left in this browser. Make a backup at the group's desk, then make room.",
    too_long: "This did not work: the survey is too long to be kept. Take some questions out.",
    draft_not_kept: "What you type cannot be kept on this device right now. Open the survey before you leave this page.",
    no_chance: "This browser is too old to set up a survey. Please use another.",
    open_facts: |group, practice, version, count| {
        format!(
            "{group} asks about {practice}. Version {version}, {count} questions. It is open on this device."
        )
    },
    give: "Give your views",
    paper: "The form on paper",
    desk: "The group's desk",
    file_heading: "Ask on other devices too",
    file_lead: "Save the survey as a file, carry it to the other device, and open it there. The file holds the questions only, no answers.",
    save_file: "Save the survey as a file",
    file_saved: |name| {
        format!("Your browser was asked to save {name}. Look for it among your downloads.")
    },
    file_failed: "The file could not be saved. Try another browser.",
    new_heading: "Change the survey",
    new_means: "A survey that is open stays as it is. To change something, make a new version: a copy that you change and open. Answers given so far stay with the words they were given to. The report adds up answers to questions that are the same in both, and shows a break where the words changed.",
    new_version: "Make a new version",
    other_means: "Or begin another survey. Its answers are counted by themselves.",
    other: "Begin another survey",
    device_set: "Kept.",
    preview_summary: "See the questions",
};
