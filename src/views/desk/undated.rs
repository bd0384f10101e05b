//! Answers of a time when the device's clock could not be right: the group may know which month it
//! was, and says so for all that was given between one start of the device and the next.

use leptos::prelude::*;

use super::Sight;
use crate::browser::form;
use crate::feedback::{BootId, DeviceId, Month, OpKind, Records};
use crate::text::DeskText;
use crate::ui::{escaped, paragraph};
use crate::views::board::{focus_soon, labelled, select};
use crate::views::places;
use crate::views::store::Store;

/// What choosing a month does.
pub(super) const SET: &str = "set-date";
/// So far back a month may be.
const MONTHS: i32 = 24;

/// Answers of one start of a device that came without a month.
struct Session {
    device: DeviceId,
    boot: BootId,
    count: usize,
    /// The month that the group has given it.
    month: Option<Month>,
}

impl Sight<'_> {
    /// A choice of month for each session without one; those that have got one can be changed.
    pub(super) fn undated(&self) -> String {
        let (text, sessions) = (self.text, sessions(self.records));
        if sessions.is_empty() {
            return String::new();
        }
        let latest = self.store.month_or_first();
        let fields = sessions.iter().enumerate().map(|(at, session)| {
            let id = format!("date-{at}");
            let months =
                latest.into_iter().flat_map(|last| (0..MONTHS).map(move |n| last.plus(-n)));
            let mut months = places::months(months, text.no_month);
            // What has a month can get another, but not none.
            months.drain(..usize::from(session.month.is_some()));
            let now = session.month.map(|month| month.to_string()).unwrap_or_default();
            let label = (text.of_session)(session.count, &session.device.to_string()[..8]);
            labelled(&id, &label, "", &select(&id, SET, &months, &now))
        });
        let fields: String = fields.collect();
        format!("<h2 id=\"undated\" tabindex=\"-1\">{}</h2>", escaped(text.undated_heading))
            + &paragraph("", text.undated_lead)
            + &fields
    }
}

/// Keeps the month that was chosen for a session, and says whether it is kept.
pub(super) fn date(store: Store, said: RwSignal<String>, text: &'static DeskText) {
    let chosen = sessions(&store.records()).into_iter().enumerate().find_map(|(at, session)| {
        let month = Month::parse(&form::value(&format!("#date-{at}"))).ok()?;
        (Some(month) != session.month).then_some((session, month))
    });
    let Some((Session { device, boot, .. }, month)) = chosen else { return };
    leptos::task::spawn_local(async move {
        let is_kept = store.act(OpKind::Date { device, boot, month }).await.is_ok();
        said.set(if is_kept { text.dated } else { text.not_dated }.to_owned());
        focus_soon("#undated");
    });
}

/// The sessions whose answers came without a month.
fn sessions(records: &Records) -> Vec<Session> {
    let mut sessions: Vec<Session> = Vec::new();
    for response in records.responses.iter().filter(|it| it.month.is_none()) {
        let (device, boot) = (response.device, response.boot);
        match sessions.iter_mut().find(|it| (it.device, it.boot) == (device, boot)) {
            Some(session) => session.count += 1,
            None => {
                let month = records.desk.month_of(response);
                sessions.push(Session { device, boot, count: 1, month });
            }
        }
    }
    sessions
}
