//! The words of the group's desk, in every language: there are some for everything, whatever the
//! number, as easy as the language should be, and no fact is lost. That no entry is missing is the
//! compiler's to prove.

use pcn_finder::text::{Language, ViewsText};

use crate::article::Article;
use crate::rules;

/// Counts with a form of their own in some language, and a large one.
const COUNTS: [usize; 4] = [0, 1, 2, 1_298];

/// The fixed texts of a table: what `Debug` prints of it holds them all, in quotes.
fn fixed(table: &impl std::fmt::Debug) -> Vec<String> {
    let printed = format!("{table:?}");
    printed.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What the functions of the tables make of many things, screen by screen.
fn made(text: &ViewsText) -> Vec<(&'static str, Vec<String>)> {
    let ViewsText { set_up, paper, desk, read, report, together, keys, .. } = text;
    let [mut on_desk, mut on_set_up, mut on_paper, mut on_together, mut on_keys] =
        [const { Vec::new() }; 5];
    let (mut on_read, mut on_report) = (Vec::new(), Vec::new());
    for count in COUNTS {
        let few = u32::try_from(count).unwrap();
        let days = i32::try_from(count).unwrap();
        on_desk.extend([desk.restored, desk.replayed, desk.set_aside].map(|say| say(count)));
        on_desk.extend([desk.missing, desk.undated, desk.aside].map(|say| say(count)));
        on_desk.extend([desk.since_backup, desk.never_backed_up].map(|say| say(days)));
        on_desk.extend([desk.answers, desk.to_sort].map(|say| say(count).to_owned()));
        on_desk.extend([(desk.sealed)(few).to_owned(), (desk.a_dot)(few)]);
        on_desk.extend([(desk.month)("June 2026", count), (desk.room)(count, 1_298)]);
        on_set_up.extend(COUNTS.map(|minutes| (set_up.minutes)(count, minutes)));
        on_set_up.extend([set_up.kind_one, set_up.kind_many].map(|say| say(count)));
        on_set_up.extend([set_up.choice_label, set_up.moved].map(|say| say(count)));
        on_set_up.push((set_up.added)(count.max(1)));
        on_set_up.push((set_up.open_facts)("Elm group", "Elm Surgery", few, count));
        on_paper.push((paper.count)(few));
        on_read.push((read.position)(1, count));
        on_report.extend([(report.few)(count), (report.sealed)(few)]);
        let (save, open, away) = (&together.save, &together.open, &together.away);
        on_together.extend([save.saved, save.checked_part].map(|say| say(count)));
        on_together.extend([(open.would_erase)(count), (open.progress)(1, count)]);
        on_together.extend(COUNTS.map(|other| (open.done)(count, other, other)));
        on_together.extend(COUNTS.map(|steps| (away.would_go)(count, steps)));
        let of_away = [away.erased, away.clear_now, away.cleared, away.to_retire, away.aside_what];
        on_together.extend(of_away.map(|say| say(count)));
        on_together.extend([(away.would_clear)(1, count), (together.refused.wrong_line)(count)]);
        let (open, refused) = (&keys.open, &keys.refused);
        on_keys.extend([(open.sealed)(few), (open.opened)(count, count)]);
        on_keys.extend([open.kept, open.not_kept].map(|say| say(count)));
        on_keys.extend([refused.word_count, refused.key_count].map(|say| say(count)));
        let whys = [open.altered, open.forged, open.taken];
        on_keys.extend(whys.map(|why| (open.closed)(count, why)));
        on_keys.push((open.closed)(count, &(open.other_key)("a b c d e f")));
    }
    let picked = ["Yes", "No"];
    on_desk.extend([(desk.since)("June 2026"), (desk.survey_is)("Elm", "Elm group")]);
    on_set_up.extend([set_up.beside_open, set_up.taken_out].map(|say| say("Elm")));
    on_set_up.extend([set_up.after, set_up.file_saved].map(|say| say("Elm")));
    on_set_up.extend([&picked[..], &picked[..1], &[]].map(|it| (set_up.only_if)("Were you?", it)));
    for on_form in [paper.only_if, paper.unless] {
        on_paper.extend([&picked[..], &picked[..1], &[]].map(|it| on_form(3, it)));
    }
    on_paper.extend([(paper.hand_in)("the Elm group"), (paper.warning)(&paper.details[..2])]);
    on_read.extend([read.answered, read.details].map(|say| say("Good")));
    on_read.push((read.card_made)("Comment", "Elm"));
    on_report.push((report.saved)("a.csv"));
    let open = &together.open;
    on_together.extend([None, Some("June 2026")].map(|month| (open.from)("0a0b", month)));
    on_together.push((open.stopped)(together.full));
    let (here, make) = (&keys.here, &keys.make);
    let named = [here.sealed_to, here.taken, make.name, make.file_text];
    on_keys.extend(named.map(|say| say("a b c d e f")));
    on_keys.extend([None, Some("maple")].map(|it| (keys.refused.wrong_word)(3, "mapel", it)));
    vec![
        ("desk", on_desk),
        ("set-up", on_set_up),
        ("paper", on_paper),
        ("read", on_read),
        ("report", on_report),
        ("together", on_together),
        ("keys", on_keys),
    ]
}

/// All that each screen says.
fn screens(text: &ViewsText) -> Vec<(&'static str, Vec<String>)> {
    let ViewsText { asked, set_up, paper, desk, read, said_done, .. } = text;
    let ViewsText { report, together, keys, try_out, .. } = text;
    let mut all = made(text);
    all.push(("asked", fixed(asked)));
    all.push(("said-done", fixed(said_done)));
    all.push(("try-out", fixed(try_out)));
    for (name, said) in &mut all {
        said.extend(match *name {
            "set-up" => fixed(set_up),
            "paper" => fixed(paper),
            "desk" => fixed(desk),
            "read" => fixed(read),
            "report" => fixed(report),
            "together" => fixed(together),
            "keys" => fixed(keys),
            _ => Vec::new(),
        });
    }
    all
}

#[test]
fn the_desk_says_something_everywhere() {
    for language in Language::all() {
        let said: Vec<String> = screens(language.desk()).into_iter().flat_map(|it| it.1).collect();
        assert!(said.len() > 500, "{language:?} says {} things", said.len());
        let empty = said.iter().position(|words| words.trim().is_empty());
        assert_eq!(empty.map(|at| &said[at - 1]), None, "{language:?} is empty after this");
    }
}

#[test]
fn giving_views_and_the_desk_keep_the_rules() {
    let mut offences = Vec::new();
    for language in Language::all() {
        let limits = rules::limits(language);
        let giving = ("giving", fixed(language.giving()));
        for (name, said) in screens(language.desk()).into_iter().chain([giving]) {
            let mut article = Article::new(&format!("{name} in {}", language.key()));
            // The names by which the app and the notice of a survey know what is filled in.
            let names = [("{group}", "it"), ("{practice}", "it"), (" .ppg", " ppg")];
            let plain =
                |said: &String| names.iter().fold(said.clone(), |s, (a, b)| s.replace(a, b));
            for said in said.iter().map(plain).filter(|said| said != "practice") {
                match said.ends_with(['.', '?', '!']) {
                    true => article.prose(&[&said]),
                    false => article.label(&said),
                };
            }
            println!("grade {:.1}: {}", rules::article_grade(&article), article.name);
            offences.extend(rules::of_texts(&article, limits));
        }
    }
    assert!(offences.is_empty(), "\n{}\n{} offences", offences.join("\n"), offences.len());
}

/// A number that English tells is told in every language: of words, of months, 999.
#[test]
fn no_number_is_lost() {
    let [english, others @ ..] = &Language::all()[..] else { panic!("there is no language") };
    let numbers = |words: &str| -> Vec<String> {
        let words = words.replace(',', "");
        let words = words.split(|c: char| !c.is_ascii_digit());
        words.filter(|number| !number.is_empty()).map(str::to_owned).collect()
    };
    for other in others {
        let pairs = screens(english.desk()).into_iter().zip(screens(other.desk()));
        for ((screen, told), (_, again)) in pairs {
            assert_eq!(told.len(), again.len(), "{screen} has not as many texts");
            for (told, again) in told.iter().zip(&again) {
                let kept = numbers(again);
                let lost = numbers(told).into_iter().find(|number| !kept.contains(number));
                assert_eq!(lost, None, "{screen}:\n{told}\n{again}");
            }
        }
    }
}
