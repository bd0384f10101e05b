//! Giving views: the start, what they are about, the questions, the check and what became of it.

mod about;
mod check;
mod choices;
mod form;
mod hand_over;
mod helping;
mod keeping;
mod kept;
mod open_survey;
mod question;
mod scale;
mod start;
mod text_answer;

use leptos::prelude::*;

pub(super) use self::about::{Another, name_of};
pub(super) use self::form::provide_giving;
use self::{
    about::AboutScreen, check::CheckScreen, form::use_giving, kept::KeptScreen,
    question::QuestionScreen, start::StartScreen,
};
use super::store::use_store;
use super::{set_heading, use_giving_text};
use crate::feedback::OpenSurvey;
use crate::page::{Page, ViewsPage};
use crate::text::Section;
use crate::ui::{element, escaped, from_html, heading, lines, link, title};

/// The screen of an address. Those that need a form that was begun send back to the start when
/// there is none: it lives in memory, and nobody finds it there after it was kept.
pub(super) fn screen(page: ViewsPage) -> AnyView {
    let (is_begun, is_tried, has_given) =
        use_giving().read(|form| (form.survey.is_some(), form.outcome.is_some(), form.has_given));
    match page {
        ViewsPage::About if is_begun => view! { <AboutScreen /> }.into_any(),
        ViewsPage::Question(at) if is_begun => view! { <QuestionScreen at /> }.into_any(),
        ViewsPage::Check if is_begun => view! { <CheckScreen /> }.into_any(),
        ViewsPage::Kept if is_tried => view! { <KeptScreen /> }.into_any(),
        ViewsPage::About | ViewsPage::Question(_) | ViewsPage::Check | ViewsPage::Kept => {
            let lost = &use_giving_text().lost;
            nothing_to_go_on_with(if has_given { &lost.given } else { &lost.reloaded })
        }
        _ => view! { <StartScreen /> }.into_any(),
    }
}

fn nothing_to_go_on_with(why: &Section) -> AnyView {
    let text = use_giving_text();
    set_heading(why.heading);
    let start = link("button giving__go", &Page::Views(ViewsPage::Start), text.start);
    from_html(title(why.heading) + &lines(why.lines) + &start)
}

/// The way to the page before.
fn back(to: ViewsPage) -> String {
    link("giving__back", &Page::Views(to), use_giving_text().back)
}

/// 999 and 111 in a line, with the way to more.
fn urgent_line() -> String {
    let text = use_giving_text();
    let more = link("", &Page::Help, text.urgent_link);
    element("p", "giving__urgent", &format!("{} {more}", escaped(text.urgent_line)))
}

/// How to tell a person instead: on paper, at the desk, to the group, or as a complaint. A form can
/// only be printed of a survey that this browser still holds, and not by whoever stands at a kiosk.
fn in_person(survey: Option<&OpenSurvey>) -> String {
    let (text, is_kiosk) = (use_giving_text(), use_store().settings().is_kiosk);
    let words = &text.person;
    let paper = match survey {
        Some(_) if !is_kiosk => link("", &Page::Views(ViewsPage::Paper), words.paper),
        _ => escaped(words.paper_at_desk),
    };
    let group = survey
        .map(|open| escaped(&[text.kept.contact, " ", &open.survey().asker.contact].concat()));
    let complain = link("", &Page::Explain("have-your-say".into()), words.complain);
    let complaint = [&escaped(words.complaint), " ", &complain].concat();
    let ways = [Some(paper), Some(escaped(words.desk)), group, Some(complaint)];
    let ways: String = ways.iter().flatten().map(|way| element("li", "", way)).collect();
    heading(words.heading) + &element("ul", "point-list reading-width", &ways)
}

/// Something that stands out from the page: a heading and what is to be said, which is HTML.
fn notice(class: &str, heading: &str, html: &str) -> String {
    let heading = element("h2", "notice__heading", &escaped(heading));
    element("section", &format!("notice {class}"), &(heading + html))
}
