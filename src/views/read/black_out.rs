//! Two ways to take words from sight: blacking some out, which leaves what was written as it was,
//! and erasing the answer.

use super::Comment;
use super::one::One;
use crate::feedback::personal_details;
use crate::ui::{element, escaped, paragraph};
use crate::views::board::{button, labelled, select};
use crate::views::together::made_of;

/// The letters that some words take up, from which to before which; words side by side become one,
/// with the space between.
pub(super) fn spans(words: &[String]) -> Vec<(u32, u32)> {
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for word in words {
        let ends = word.split_once('-').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
        let Some((from, to)) = ends else { continue };
        match spans.last_mut().filter(|last| last.1 + 1 >= from) {
            Some(last) => last.1 = to,
            None => spans.push((from, to)),
        }
    }
    spans
}

impl One<'_> {
    /// The comment word by word. What is black already is chosen, and what seems to be a personal
    /// detail.
    pub(super) fn blacking_out(&self) -> String {
        let text = self.shown.text;
        let Comment { response, question, text: comment } = *self.comment;
        let black = self.records.desk.blacked_out(response.id, &question.id);
        let details = personal_details(comment);
        let (mut words, mut letter) = (String::new(), 0_u32);
        let mut byte = 0;
        for part in comment.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            let (from, to) = (letter, letter + word.chars().count() as u32);
            let is_black = black.iter().any(|(a, b)| *a < to && from < *b);
            let is_detail = |place: &std::ops::Range<usize>| {
                place.start < byte + word.len() && byte < place.end
            };
            let is_chosen =
                is_black || black.is_empty() && details.iter().any(|it| is_detail(&it.place));
            if !word.is_empty() {
                let checked = if is_chosen { " checked" } else { "" };
                words += &format!(
                    "<label class=\"word\"><input class=\"word__box\" type=\"checkbox\" \
                     name=\"word\" value=\"{from}-{to}\"{checked}><bdi>{}</bdi></label> ",
                    escaped(word)
                );
            }
            letter += part.chars().count() as u32;
            byte += part.len();
        }
        let how =
            format!("<p id=\"blacking-out\" tabindex=\"-1\">{}</p>", escaped(text.black_out_how));
        let words = element("div", "words", &words);
        let keep = element("p", "", &button("button", ("keep-black", ""), text.black_out_keep));
        how + &words + &keep
    }

    pub(super) fn erasing(&self) -> String {
        let (text, away) = (self.shown.text, self.shown.away);
        let ask = button("link-button", ("erase", ""), text.erase);
        if !self.view.is_erasing {
            return element("p", "", &ask);
        }
        let made = made_of(self.shown.store, &[self.comment.response.id]);
        let reasons: Vec<(String, String)> = away
            .reasons
            .iter()
            .enumerate()
            .map(|(at, why)| (at.to_string(), (*why).into()))
            .collect();
        let goes = (away.would_go)(1, made);
        let form = [
            format!("<p id=\"erasing\" tabindex=\"-1\"><b>{}</b></p>", escaped(&goes)),
            paragraph("", text.erase_what),
            labelled("why", away.why, "", &select("why", "", &reasons, "1")),
            button("button button--grave", ("erase-now", ""), away.erase_now),
        ];
        element("p", "", &ask) + &element("div", "grave", &form.concat())
    }
}
