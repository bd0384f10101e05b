//! Backups, other devices' files, and taking away, in English.

use crate::text::{AwayText, RefusedText, SaveText, TakeInText, TogetherText};

pub(super) const TOGETHER: TogetherText = TogetherText {
    title: "Backups and other devices",
    lead: "Nothing here goes over the internet. You carry files, on a memory stick for example.",
    save: SAVE,
    open: OPEN,
    away: AWAY,
    refused: REFUSED,
    file_failed: "The browser could not open or save the file. Try again.",
    full: "There is no room left in this browser.",
    not_kept: "This browser would not keep it.",
    cancel: "Cancel",
};

const SAVE: SaveText = SaveText {
    heading: "Save a backup",
    what: "A file with every answer, survey and note on this device. Keep it in a safe place: whoever has it can read what is not sealed.",
    save: "Save a backup",
    check_heading: "Then open it again",
    check: "A backup only counts once we have read the saved file and found it whole.",
    check_button: "Open the saved file",
    saved: |n| match n {
        1 => "The file is on its way to your downloads. Now open it again, to check it.".into(),
        n => format!(
            "{n} files are on their way to your downloads. Now open each of them again, to check it."
        ),
    },
    checked: "The file is whole. Everything on this device is backed up.",
    checked_part: |n| match n {
        1 => "The file is whole, but 1 record on this device is in no backup. Save another one."
            .into(),
        n => format!(
            "The file is whole, but {n} records on this device are in no backup. Save another one, or open the other file."
        ),
    },
    not_of_here: "That file is whole, but it holds nothing of what is on this device. Open the file that you saved here.",
    no_day: "The clock of this device is wrong, so the backup cannot be noted. Set the clock and try again.",
};

const OPEN: TakeInText = TakeInText {
    heading: "Bring devices together",
    what: "Open the backups of other devices, or a survey that someone sent you. You see what is in them first. Any order is right, and opening one twice does no harm.",
    open: "Open files",
    drop: "Or drop them on this page.",
    preview: "What would change",
    from: |device, month| match month {
        Some(month) => format!("from device {device}, {month}"),
        None => format!("from device {device}"),
    },
    refused: "Not opened",
    new_responses: "New answers",
    sealed: "Sealed answers in the files",
    new_others: "New surveys and notes of the group",
    already_here: "Here already",
    erased: "Erased before, and stay out",
    conflicting: "Differ from what is here",
    conflicting_hint: "Records of one name that differ were not made by honest use. Yours stays. The other is set aside.",
    would_erase: |n| match n {
        1 => "Also erase 1 record here, since another device erased it".into(),
        n => format!("Also erase {n} records here, since another device erased them"),
    },
    would_erase_hint: "Tick this only if you know who erased them and why. It cannot be undone. If you leave it, they stay, and you are asked again the next time.",
    no_room: "There is not enough room on this device. Save a backup, clear what it holds, and open the files again.",
    nothing_new: "0 new: everything in it is here already.",
    take: "Take it in",
    nothing_yet: "Nothing has changed yet.",
    progress: |done, all| {
        format!("{done} of {all} done. If this stops, open the same files again.")
    },
    done: |answers, others, erased| {
        let mut said = match answers {
            1 => "Done: 1 new answer is here now.".to_owned(),
            n => format!("Done: {n} new answers are here now."),
        };
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
            "It stopped part of the way. {why} What came in is safe: open the same files again for the rest."
        )
    },
};

const AWAY: AwayText = AwayText {
    heading: "Take answers away",
    what: "There are 3 ways, and they are not the same.",
    erase: [
        "Erase an answer everywhere",
        "Gone for good: here, and on every device that opens a backup of this one. For someone who asks, or for words that harm someone.",
    ],
    receipt: [
        "Number of the answer",
        "The first 8 letters and digits under response_id, in the file Every answer",
    ],
    why: "Why",
    reasons: ["The person asked", "It names or harms someone", "It was only a try-out"],
    find: "Find it",
    not_found: "There is no answer with that number on this device.",
    would_go: |answers, steps| {
        let answers = match answers {
            1 => "1 answer".to_owned(),
            n => format!("{n} answers"),
        };
        let steps = match steps {
            0 => String::new(),
            1 => ", with 1 note or card made of it".into(),
            n => format!(", with {n} notes and cards made of it"),
        };
        format!(
            "This erases {answers}{steps}. It goes from here and from every device that opens a backup of this one. It cannot be brought back."
        )
    },
    erase_now: "Erase for good",
    erased: |n| match n {
        1 => "1 answer is erased. Save a backup, so that other devices learn of it.".into(),
        n => format!("{n} answers are erased. Save a backup, so that other devices learn of it."),
    },
    not_certain: "A part of this browser did not answer, so it is not certain yet. Load the page again to finish it.",
    clear: [
        "Clear this device",
        "Gone from this device only, when a saved file holds it. For a waiting room's screen that fills up. Opening that file brings everything back.",
    ],
    clear_open: "Open the saved file",
    would_clear: |n, all| {
        format!(
            "The file is whole, and holds {n} of the {all} answers here. Only those are cleared."
        )
    },
    none_to_clear: "The file is whole, but it holds none of the answers here. Nothing was cleared.",
    clear_now: |n| match n {
        1 => "Clear 1 answer from this device".into(),
        n => format!("Clear {n} answers from this device"),
    },
    cleared: |n| match n {
        1 => "1 answer is cleared from this device. The file has it.".into(),
        n => format!("{n} answers are cleared from this device. The file has them."),
    },
    retire: [
        "Retire old answers",
        "You promised to keep answers only for so long. What is older is erased everywhere, when you say so.",
    ],
    none_to_retire: "No answer is older than you promised.",
    no_month: "The clock of this device is wrong, so we cannot tell which answers are old.",
    to_retire: |n| match n {
        1 => "1 answer is older than you promised to keep it.".into(),
        n => format!("{n} answers are older than you promised to keep them."),
    },
    retire_ask: "Look at what goes",
    aside: "Texts set aside",
    aside_what: |n| {
        match n {
        1 => "1 text could not be read. It is kept as it is, letter for letter. Save it as a file for someone who can look into it.".into(),
        n => format!("{n} texts could not be read. They are kept as they are, letter for letter. Save them as a file for someone who can look into it."),
    }
    },
    aside_save: "Save them as a file",
    note: "What a browser deletes may stay readable on the disk for a while. Before a device is given away, have all of it wiped.",
};

const REFUSED: RefusedText = RefusedText {
    too_large: "It is too large to be a backup. Choose another file.",
    not_ours: "It is not a backup of a patient group's survey. Choose one that ends in .ppg.json.",
    newer: "A newer version of this app made it. Update this one and try again.",
    cut_short: "Its end is missing. Copy it again from the device it comes from.",
    saved_anew: "Another program has opened it and saved it in its own way. Copy it again from the device it comes from.",
    altered: "It was altered or damaged after it was made. Copy it again from the device it comes from.",
    too_many: "It holds more than a backup can. Choose another file.",
    wrong_line: |line| match line {
        1 => "Its first line is not as this app writes it. Choose another file.".into(),
        n => format!("Line {n} of it is not as this app writes it. Choose another file."),
    },
};
