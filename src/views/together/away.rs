//! Three ways to take answers away, kept apart: erasing everywhere, clearing here, retiring. And
//! the texts that were set aside.

use leptos::prelude::*;

use super::Desk;
use super::open::Opened;
use crate::browser::{clock, file, form};
use crate::feedback::sharing::{DEFAULT_KEEP_MONTHS, clear_saved, erase, expired, write_set_aside};
use crate::feedback::store::{Key, NotKept, Step};
use crate::feedback::{Id, Records, WhyErased};
use crate::views::board::{Deed, focus_soon};
use crate::views::store::Store;

/// What is about to be taken away.
#[derive(Default)]
pub(super) enum Away {
    /// Nothing.
    #[default]
    Nothing,
    /// These, everywhere.
    Erase(Vec<Id>, WhyErased),
    /// These, here.
    Clear(Vec<Step>),
}

/// Everything that can be erased with a reason of the group.
const REASONS: [WhyErased; 3] = [WhyErased::Asked, WhyErased::Harmful, WhyErased::TryOut];

/// Erases responses and all that was made of them, here and wherever a backup of here is opened.
/// Whether it is certain: without the journal it has to be finished at the next start.
pub(crate) async fn erase_for_good(
    store: Store,
    ids: &[Id],
    why: WhyErased,
) -> Result<bool, NotKept> {
    let device = store.device().ok_or(NotKept::Denied)?;
    let steps = erase(&store.shown(), ids, why, device);
    if store.take_in_samples(&steps) { Ok(true) } else { store.take(&steps).await }
}

/// How many cards and other steps were made of these responses.
pub(crate) fn made_of(store: Store, ids: &[Id]) -> usize {
    let Some(device) = store.device() else { return 0 };
    let steps = erase(&store.holding(), ids, WhyErased::Asked, device);
    let is_op = |step: &&Step| matches!(step, Step::Forget { key: Key::Op(_) });
    steps.iter().filter(is_op).count()
}

pub(super) async fn act(desk: Desk, deed: Deed) {
    let text = &desk.text.away;
    match deed.name.as_str() {
        "find" => {
            let receipt = form::value("#receipt").trim().to_ascii_lowercase();
            let holding = desk.store.holding();
            let of_key = |key: &Key| match key {
                Key::Response(id) | Key::Sealed(id) if id.short() == receipt => Some(*id),
                _ => None,
            };
            let mut ids: Vec<Id> = holding.keys().filter_map(of_key).collect();
            ids.dedup();
            let why = form::value("#why").parse().ok().and_then(|at: usize| REASONS.get(at));
            if ids.is_empty() {
                return desk.say(text.not_found);
            }
            ask(desk, Away::Erase(ids, why.copied().unwrap_or(WhyErased::Asked)));
        }
        "set-clear" => {
            let Some(file) = deed.files.first() else { return };
            let bytes = match desk.read(file).await {
                Ok((_, bytes)) => bytes,
                Err(why) => return desk.say(why),
            };
            match clear_saved(&desk.store.holding(), &bytes) {
                Ok(steps) if steps.is_empty() => desk.say(text.none_to_clear),
                Ok(steps) => ask(desk, Away::Clear(steps)),
                Err(why) => desk.say(desk.refusal(why)),
            }
        }
        "retire" => ask(desk, Away::Erase(old(desk), WhyErased::Retired)),
        "go" => go(desk).await,
        "aside" => {
            let Some(set_aside) = write_set_aside(&desk.store.holding()) else { return };
            let day = clock::today().map_or(String::new(), |day| format!("-{day}"));
            let name = format!("set-aside{day}.json");
            if file::save(&name, "application/json", set_aside.as_bytes()).is_err() {
                desk.say(desk.text.file_failed);
            }
        }
        "put-away" => {
            desk.away.set(Away::Nothing);
            desk.opened.set(Opened::default());
        }
        _ => {}
    }
}

fn ask(desk: Desk, away: Away) {
    desk.away.set(away);
    focus_soon("#away");
}

async fn go(desk: Desk) {
    let text = &desk.text.away;
    let Some(away) = desk.away.try_update(std::mem::take) else { return };
    let (result, words) = match away {
        Away::Nothing => return,
        Away::Erase(ids, why) => {
            (erase_for_good(desk.store, &ids, why).await, (text.erased)(ids.len()))
        }
        Away::Clear(steps) => (desk.store.take(&steps).await, (text.cleared)(steps.len())),
    };
    match result {
        Ok(true) => desk.say(words),
        // Without the journal, what is gone may come back from it.
        Ok(false) => desk.say([words.as_str(), text.not_certain].join(" ")),
        Err(why) => desk.say(desk.why_not(why)),
    }
}

/// The answers that have been kept as long as was promised.
pub(super) fn old(desk: Desk) -> Vec<Id> {
    let records: &Records = &desk.store.records();
    let Some(now) = desk.store.month() else { return Vec::new() };
    expired(&records.responses, &records.desk, now, |digest| {
        let survey = records.surveys.iter().find(|survey| survey.digest() == digest);
        survey.map(|survey| survey.survey().asker.keep_months).or(Some(DEFAULT_KEEP_MONTHS))
    })
}
