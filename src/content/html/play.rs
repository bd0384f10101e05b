//! What helps to learn it: the quiz, Easy Read, and the animation.

use super::write::{element, escaped, heading, link};
use super::{Made, Maker};
use crate::content::{Answer, ContentError, Place, Question, Target};
use crate::explainer::{Island, mark};
use crate::page::Page;

/// The picture of the Easy Read version that stands on the cover of its booklet.
const COVER: &str = "surgeries-in-a-ring";

impl Maker<'_> {
    /// A self-check. The app shows the reply to the answer that is chosen, and counts.
    pub(super) fn quiz(&self) -> Made {
        let (quiz, labels) = (&self.content.quiz, &self.content.labels);
        let questions: String =
            quiz.questions.iter().enumerate().map(|(at, it)| self.question(at + 1, it)).collect();
        let again = format!(
            "<button type=\"reset\" class=\"button button--quiet\">{}</button>",
            labels.again
        );
        let end = element("p", "quiz__score", "") + &self.paragraph("", quiz.end) + &again;
        let end = format!("<div class=\"quiz__end inset\" role=\"status\" hidden>{end}</div>");
        let html = [
            self.heading(quiz.title),
            self.paragraph("lead", quiz.lead),
            element("form", "quiz", &(questions + &end)),
            element("h2", "", labels.related),
            self.links([Target::Place(Place::Myths), Target::Place(Place::Chapters)]),
            self.sources(quiz.questions.iter().map(|question| &question.fact)),
        ];
        ("quiz", quiz.title, html.concat())
    }

    fn question(&self, number: usize, it: &Question) -> String {
        let page = Page::Explain(it.chapter.to_owned());
        let more = link("", &page, self.content.chapter(it.chapter).map_or("", |c| c.question));
        let answer = |(at, answer): (usize, &Answer)| {
            let right = if answer.is_right { " data-right" } else { "" };
            let input =
                format!("<input type=\"radio\" name=\"q{number}\" value=\"{at}\"{right} />");
            element("label", "quiz__answer", &(input + &element("span", "", &escaped(answer.text))))
        };
        let reply = |answer: &Answer| {
            let class =
                if answer.is_right { "quiz__reply quiz__reply--right" } else { "quiz__reply" };
            let said = self.rich(answer.reply);
            format!("<p class=\"{class}\" hidden>{said} {more}</p>")
        };
        let answers: String = it.answers.iter().enumerate().map(answer).collect();
        let replies: String = it.answers.iter().map(reply).collect();
        let legend = format!("{number}. {}", self.rich(it.question));
        let html = [
            element("legend", "quiz__legend", &legend),
            answers,
            format!("<div role=\"status\">{replies}</div>"),
        ];
        element("fieldset", "quiz__question", &html.concat())
    }

    /// One idea a row, each with a picture.
    pub(super) fn easy_read(&self) -> Result<Made, ContentError> {
        let easy_read = &self.content.easy_read;
        let (mut rows, mut cover) = (String::new(), "");
        for row in easy_read.rows {
            let drawing = self.pictures.drawing(&format!("easy-read/{}", row.picture))?;
            rows += &element(
                "li",
                "easy-read__row",
                &(drawing.to_owned() + &self.paragraph("", row.words)),
            );
            if row.picture == COVER {
                cover = drawing;
            }
        }
        let title = heading(easy_read.title) + &self.paragraph("easy-read__lead", easy_read.lead);
        let print = format!(
            "<button type=\"button\" class=\"button easy-read__print\" data-print>{}</button>",
            escaped(self.content.labels.print)
        );
        let article = [
            element("header", "easy-read__cover", &(title + cover)),
            print,
            element("ol", "easy-read__rows", &rows),
        ];
        let sources = self.sources(easy_read.rows.iter().map(|row| &row.fact));
        let html = mark::island(Island::ReadAloud)
            + &element("article", "easy-read", &article.concat())
            + &element("div", "easy-read__sources", &sources);
        Ok(("easy-read", easy_read.title, html))
    }

    /// "Better together", by itself.
    pub(super) fn story(&self) -> Made {
        let story = &self.content.animation;
        let html = [
            self.heading(story.title),
            self.paragraph("lead", story.lead),
            mark::island(Island::Animation),
            element("h2", "", self.content.labels.related),
            self.links([Target::Place(Place::Chapters), Target::Place(Place::EasyRead)]),
            self.sources(story.scenes.iter().map(|scene| &scene.fact)),
        ];
        ("better-together", story.title, html.concat())
    }
}
