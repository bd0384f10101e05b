//! Looking over what is kept: at the start against the journal, and later what other windows have
//! written.

use super::{Store, WRITTEN};
use crate::browser::local::{self, BrowserLocal};
use crate::browser::{clock, random, timing};
use crate::feedback::sharing::Holding;
use crate::feedback::store::{Boot, Key, Local, LocalRead, Meter, Settings, lay_ballast, start_up};
use crate::feedback::{BootId, DeviceId, trusted_month};
use leptos::prelude::GetUntracked;

impl Store {
    /// Compares local storage with the journal, and does what is to be done.
    pub(super) async fn look_over(self) {
        timing::start("look-over-views");
        let kept = self.kept();
        let asked = kept.journal.ask_for_all().await;
        let Ok(mut entries) = local::entries() else {
            kept.found.borrow_mut().is_denied = true;
            return self.changed();
        };
        let read = LocalRead::of(&entries);
        let journal = match asked {
            Ok(asked) => asked.answer().await.ok(),
            Err(_) => None,
        };
        let mut start = start_up(read, journal.as_deref());
        if !start.steps.is_empty() {
            // Another window may have kept something since, in both places: that is no loss.
            entries = local::entries().unwrap_or(entries);
            start = start_up(LocalRead::of(&entries), journal.as_deref());
        }
        let pairs = entries.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        {
            let mut found = kept.found.borrow_mut();
            found.meter = Meter::of(pairs);
            found.troubles = start.troubles;
            found.set_aside = start.set_aside;
        }
        if start.steps.is_empty() {
            self.hold(entries);
            kept.read.replace(start.records);
        } else if self.take(&start.steps).await.is_err() {
            // What could not be done now is found again at the next start.
            self.read_again();
        }
        timing::end("look-over-views");
        self.note_start(start.last_boot).await;
    }

    /// Notes this start down, with a name for the device if it has none yet.
    async fn note_start(self, last: Option<Boot>) {
        let kept = self.kept();
        let Ok(random) = random::bytes() else { return };
        // A day that cannot be right must not make all later ones wrong.
        let today = clock::today().filter(|day| trusted_month(*day, WRITTEN, None).is_some());
        let boot = Boot::after(last, BootId(random), today);
        let _ = self.put(&Key::Boot, &boot.write()).await;
        kept.found.borrow_mut().boot = Some(boot);
        let named = BrowserLocal.get(&Key::Device.to_string()).ok().flatten();
        let device = match named.and_then(|text| DeviceId::parse(&text).ok()) {
            Some(device) => device,
            None => {
                let Ok(random) = random::bytes() else { return };
                let device = DeviceId(random);
                let _ = self.put(&Key::Device, &device.to_string()).await;
                device
            }
        };
        let is_newer = self.is_newer();
        let mut found = kept.found.borrow_mut();
        found.device = Some(device);
        if !is_newer {
            let _ = lay_ballast(&BrowserLocal, &mut found.meter);
        }
    }

    /// Reads local storage anew: another window has written to it.
    pub(super) fn look_again(self) {
        if self.is_ready.get_untracked() {
            self.read_again();
        }
    }

    pub(super) fn read_again(self) {
        if let Ok(entries) = local::entries() {
            self.hold(entries);
        }
    }

    /// Takes what local storage holds for what there is.
    fn hold(self, entries: Vec<(String, String)>) {
        let kept = self.kept();
        {
            let mut found = kept.found.borrow_mut();
            found.meter = Meter::of(entries.iter().map(|(k, v)| (k.as_str(), v.as_str())));
            let mut holding = Holding::new();
            for (name, value) in entries {
                match Key::parse(&name) {
                    Some(Key::Settings) => {
                        found.settings = Settings::read_or_locked(&value);
                    }
                    Some(key) if key != Key::Ballast => {
                        holding.insert(key, value);
                    }
                    _ => {}
                }
            }
            found.holding = holding;
        }
        self.changed();
    }
}
