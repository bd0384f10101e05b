//! The start: who asks, what becomes of the answers, and where to go instead.

use leptos::prelude::*;

use super::form::{Form, use_giving};
use super::helping::Helping;
use super::keeping::can_keep;
use super::open_survey::OpenSurveyFile;
use super::{in_person, notice, set_heading, use_giving_text};
use crate::browser::document;
use crate::feedback::sealing::Keeping;
use crate::feedback::store::{Fullness, Settings};
use crate::feedback::{About, OpenSurvey};
use crate::page::{Page, ViewsPage};
use crate::text::{GivingText, Section};
use crate::ui::{element, escaped, from_html, heading, lines, link, paragraph, section, title};
use crate::views::store::{Store, use_store};
use crate::views::{Guest, go};

/// The start. It is made anew when a survey comes to this device.
#[component]
pub(super) fn StartScreen() -> impl IntoView {
    let text = use_giving_text();
    set_heading(text.title);
    let store = use_store();
    // Drawn anew only when another survey is asked, or none: someone may be choosing who helps.
    let asked = Memo::new(move |_| {
        store.track();
        (store.survey().map(|open| open.digest()), obstacle(store))
    });
    move || {
        // A memo that is only tracked is never worked out, and so never hears of a change.
        let (_, obstacle) = asked.get();
        match (obstacle, store.survey()) {
            (Some(why), survey) => cannot_keep(text, why, survey.as_ref()),
            (None, Some(survey)) => view! { <Invitation survey /> }.into_any(),
            (None, None) => view! { <NoSurvey /> }.into_any(),
        }
    }
}

/// Why nobody should begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Obstacle {
    Framed,
    Newer,
    Denied,
    Full,
    CannotSeal,
}

fn obstacle(store: Store) -> Option<Obstacle> {
    let health = store.health();
    if document::is_framed() {
        Some(Obstacle::Framed)
    } else if store.is_newer() {
        Some(Obstacle::Newer)
    } else if health.is_denied {
        Some(Obstacle::Denied)
    } else if health.meter.fullness() >= Fullness::Full {
        Some(Obstacle::Full)
    } else if !can_keep(&store.settings()) {
        Some(Obstacle::CannotSeal)
    } else {
        None
    }
}

/// Says that nothing can be kept, before anyone has answered anything.
fn cannot_keep(text: &GivingText, why: Obstacle, survey: Option<&OpenSurvey>) -> AnyView {
    let words = &text.cannot_keep;
    let why = match why {
        Obstacle::Framed => &words.framed,
        Obstacle::Newer => &words.newer,
        Obstacle::Denied => &words.denied,
        Obstacle::Full => &words.full,
        Obstacle::CannotSeal => &words.sealed,
    };
    let what = notice("notice--stop", why.heading, &lines_apart(why.lines));
    from_html(title(text.title) + &what + &urgent(&text.urgent) + &in_person(survey))
}

/// Who asks, and what there is to know before one starts.
#[component]
fn Invitation(
    /// What is asked.
    survey: OpenSurvey,
) -> impl IntoView {
    let text = use_giving_text();
    let giving = use_giving();
    let settings = use_store().settings();
    let is_kiosk = settings.is_kiosk;
    if is_kiosk {
        // Whoever stands at the start now may be someone else.
        giving.forget(None);
    }
    let help = RwSignal::new(giving.read(|form| form.help));
    let left = giving.read(|form| form.survey.as_ref().map(|_| form.where_left()));
    let top = top(text, &survey) + &kept_where(text, &survey, &settings);
    let below = in_person(Some(&survey));
    let about = expect_context::<Guest>().looked_at;
    let about = About { surgery: about.surgery, network: about.network };
    let start = move |_| {
        giving.begin(survey.clone(), about, help.get_untracked());
        go(ViewsPage::About);
    };
    let go_on = left.map(|left| {
        let go_on = move |_| {
            giving.change(|form: &mut Form| form.help = help.get_untracked());
            go(left);
        };
        view! { <button class="button giving__go" type="button" on:click=go_on>{text.go_on}</button> }
    });
    let start_class = if left.is_some() { "outlined-button" } else { "button giving__go" };
    view! {
        {from_html(top)}
        <Helping help />
        <div class="giving__buttons">
            {go_on}
            <button class=start_class type="button" on:click=start>{text.start}</button>
        </div>
        {from_html(below)}
        {(!is_kiosk).then(|| view! {
            <details class="details">
                <summary class="details__summary">{text.no_survey.open_another}</summary>
                <OpenSurveyFile />
            </details>
        })}
    }
    .into_any()
}

/// The name of the survey, 999 and 111, and what the group says.
fn top(text: &GivingText, survey: &OpenSurvey) -> String {
    let survey = survey.survey();
    let lang = escaped(&survey.language);
    let notice = survey.filled_notice();
    let (first, rest) = notice.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let points: String = rest.iter().map(|line| element("li", "", &escaped(line))).collect();
    let how_many = (text.how_many)(survey.all_questions().count());
    let own = |html: String| format!("<div lang=\"{lang}\">{html}</div>");
    title(text.title)
        + &own(element("p", "lead", &escaped(first)))
        + &urgent(&text.urgent)
        + &heading(text.before)
        + &element("p", "", &escaped(&how_many))
        + &own(element("ul", "point-list reading-width", &points))
}

/// 999 and 111.
fn urgent(words: &Section) -> String {
    let more = link("", &Page::Help, use_giving_text().urgent_link);
    notice("notice--urgent", words.heading, &(lines_apart(words.lines) + &element("p", "", &more)))
}

fn lines_apart(lines: &[&str]) -> String {
    lines.iter().map(|line| element("p", "", &escaped(line))).collect()
}

/// Where the answers are kept on this device and who can open them: whoever stands here can compare
/// the name of the key with the one that the group gives out.
fn kept_where(text: &GivingText, survey: &OpenSurvey, settings: &Settings) -> String {
    let (words, group) = (&text.keeping, survey.survey().asker.group.as_str());
    let who = match Keeping::of(settings) {
        Ok(Keeping::Sealed(keys)) => {
            let name = element("b", "giving__key", &escaped(&keys.words()));
            let key = [&escaped(words.key), " ", &name].concat();
            paragraph("", &(words.sealed)(group))
                + &element("p", "", &key)
                + &paragraph("quiet", words.key_hint)
        }
        _ => paragraph("", &(words.open)(group)),
    };
    heading(words.heading) + &element("div", "reading-width", &who)
}

/// Where there is no survey: what this is for, a file to begin with, and the group's desk.
#[component]
fn NoSurvey() -> impl IntoView {
    let text = use_giving_text();
    let words = &text.no_survey;
    let is_kiosk = use_store().settings().is_kiosk;
    let top = title(text.title) + &paragraph("lead", words.lead);
    let desk = heading(words.group.heading)
        + &lines(words.group.lines)
        + &element("p", "", &link("", &Page::Views(ViewsPage::Desk), words.desk));
    view! {
        {from_html(top)}
        // Strangers are not to open files there.
        {(!is_kiosk).then(|| view! { {from_html(section(&words.file))} <OpenSurveyFile /> })}
        {from_html(desk + &urgent(&text.urgent))}
    }
}
