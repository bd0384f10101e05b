//! Backups, other devices' files, and taking away, in Easy English.

use crate::text::english::counted;
use crate::text::{
    AwayText, Forms, Plural, RefusedText, SaveText, TakeInText, TogetherText, VIEWS_IN_ENGLISH,
};

const ANSWERS: Forms = Forms { special: &[(Plural::One, "answer")], other: "answers" };
const NEW_ANSWERS: Forms = Forms { special: &[(Plural::One, "new answer")], other: "new answers" };

pub(super) const TOGETHER: TogetherText = TogetherText {
    lead: "Nothing here goes over the internet. You carry files from one device to another. For example, on a memory stick.",
    save: SAVE,
    open: OPEN,
    away: AWAY,
    refused: REFUSED,
    full: "This browser is full.",
    not_kept: "This browser could not keep it.",
    ..VIEWS_IN_ENGLISH.together
};

const SAVE: SaveText = SaveText {
    what: "A backup is a file. All answers, surveys and notes of this device are in it. Keep it in a safe place. Anyone who has it can read what is not locked.",
    check: "We must read the saved file and see that it is good. Only then does the backup count.",
    saved: |n| match n {
        1 => {
            "Your browser saves the file in your downloads. Now open it again, so we can check it."
                .into()
        }
        n => format!(
            "Your browser saves {n} files in your downloads. Now open each file again, so we can check it."
        ),
    },
    checked: "The file is good. All that is on this device is in it.",
    checked_part: |n| match n {
        1 => "The file is good. But 1 record on this device is in no backup. Save another backup."
            .into(),
        n => format!(
            "The file is good. But {n} records on this device are in no backup. Save another backup. Or open the other file."
        ),
    },
    not_of_here: "The file is good. But nothing in it is from this device. Open the file that you saved here.",
    no_day: "The clock of this device is wrong. So we cannot count the backup. Set the clock and try again.",
    ..VIEWS_IN_ENGLISH.together.save
};

const OPEN: TakeInText = TakeInText {
    what: "Open the backups of other devices. Or open a survey that someone sent you. First you see what is in the files. You can open them in any order. You can open a file again. It does no harm.",
    drop: "Or drop the files on this page.",
    preview: "What will change",
    refused: "We did not open",
    sealed: "Locked answers in the files",
    new_others: "New surveys and notes of your group",
    already_here: "Here before",
    erased: "Erased before. They stay out",
    conflicting: "Not the same as here",
    conflicting_hint: "Records of one name should be the same. These are not. Someone may have changed them. We keep yours. We put the other aside.",
    would_erase: |n| match n {
        1 => "Also erase 1 record here. Another device erased it".into(),
        n => format!("Also erase {n} records here. Another device erased them"),
    },
    would_erase_hint: "Do you know who erased them and why? Only then tick this. You cannot undo it. If you leave it, they stay. We ask you again next time.",
    no_room: "There is not enough room on this device. Save a backup. Clear what is in it. Then open the files again.",
    nothing_new: "0 new. All that is in the file is here.",
    nothing_yet: "We have not changed anything yet.",
    progress: |done, all| {
        format!("We have done {done} of {all}. Did it stop? Open the same files again.")
    },
    done: |answers, others, erased| {
        let is = if answers == 1 { "is" } else { "are" };
        let mut said = format!("Done. {} {is} here now.", counted(answers, &NEW_ANSWERS));
        if others > 0 {
            said += &format!(" New surveys and notes: {others}.");
        }
        if erased > 0 {
            said += &format!(" Erased: {erased}.");
        }
        said
    },
    stopped: |why| {
        format!(
            "It stopped before the end. {why} What came in is safe. Open the same files again for the rest."
        )
    },
    ..VIEWS_IN_ENGLISH.together.open
};

const AWAY: AwayText = AwayText {
    what: "There are 3 ways. They are not the same.",
    erase: [
        "Erase an answer everywhere",
        "It is gone for good. It goes from here. It goes from all devices that open a backup of this one. Use this when a person asks you to. Or when words hurt someone.",
    ],
    receipt: [
        "Number of the answer",
        "Open the file of all answers. Find response_id. Take its first 8 letters and numbers.",
    ],
    reasons: ["The person asked me to", "It names or hurts someone", "It was only a test"],
    not_found: "No answer on this device has that number.",
    would_go: |answers, steps| {
        let steps = match steps {
            0 => String::new(),
            1 => " It also erases 1 note or card that you made of that.".into(),
            n => format!(" It also erases {n} notes and cards that you made of that."),
        };
        format!(
            "This erases {}.{steps} All of it goes from here. It goes from all devices that open a backup of this one. You cannot get it back.",
            counted(answers, &ANSWERS)
        )
    },
    erased: |n| {
        let is = if n == 1 { "is" } else { "are" };
        format!(
            "{} {is} gone. Save a backup. Then other devices will know too.",
            counted(n, &ANSWERS)
        )
    },
    not_certain: "A part of this browser did not answer. So load the page again. Then it is done.",
    clear: [
        "Clear this device",
        "This takes answers off this device only. It does so when a saved file holds them. Use this when a screen in a waiting room fills up. Open that file to get all of it back.",
    ],
    would_clear: |n, all| {
        format!("The file is good. It holds {n} of the {all} answers here. We only clear those.")
    },
    none_to_clear: "The file is good. But none of the answers here are in it. We cleared nothing.",
    cleared: |n| match n {
        1 => "We took 1 answer off this device. It is in the file.".into(),
        n => format!("We took {n} answers off this device. They are in the file."),
    },
    retire: [
        "Erase old answers",
        "You said how long you keep answers. Some may be older. You can erase those everywhere.",
    ],
    none_to_retire: "No answer is too old.",
    no_month: "The clock of this device is wrong. So we do not know which answers are old.",
    to_retire: |n| match n {
        1 => "1 answer is too old. You said you would not keep it so long.".into(),
        n => format!("{n} answers are too old. You said you would not keep them so long."),
    },
    retire_ask: "See which ones go",
    aside: "Texts we put aside",
    aside_what: |n| {
        match n {
        1 => "We could not read 1 text. We keep it just as it is. Save it as a file. Give it to someone who knows about this.".into(),
        n => format!("We could not read {n} texts. We keep them just as they are. Save them as a file. Give it to someone who knows about this."),
    }
    },
    note: "A browser erases things. But they may stay on the disk for a while. Do you want to give a device away? First have all of it wiped.",
    ..VIEWS_IN_ENGLISH.together.away
};

const REFUSED: RefusedText = RefusedText {
    too_large: "It is too big for a backup. Choose another file.",
    not_ours: "It is not a backup from a patient group. The name must end in .ppg.json.",
    newer: "It comes from a newer version of this app. Update this app and try again.",
    cut_short: "The end of it is missing. Copy it again from the other device.",
    saved_anew: "Another program has changed it. Copy it again from the other device.",
    altered: "It was changed or broken after it was made. Copy it again from the other device.",
    too_many: "There is more in it than a backup can hold. Choose another file.",
    wrong_line: |line| format!("Line {line} of it is wrong. Choose another file."),
};
