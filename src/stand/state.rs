//! What a kiosk knows: how it is set, what is on top, and whether staff have unlocked it.

use leptos::prelude::*;

use super::way::Way;
use crate::browser::{clock, document, history, kiosk, storage};
use crate::display::{Display, KEY as DISPLAY_KEY};
use crate::kiosk::{KEY, KioskSettings, TRIES_KEY, Tries, is_left_behind};
use crate::page::{Page, ViewsPage};

/// What is on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    /// The page that invites.
    Attract,
    /// The app.
    App,
    /// The number for staff is asked for, or made.
    Pin(Then),
    /// The settings.
    Admin,
    /// Another window of this browser is the kiosk.
    Elsewhere,
}

/// What staff came for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// The settings.
    Settings,
    /// A new number.
    NewPin,
    /// One of the patient group's screens.
    Group(ViewsPage),
}

/// What a kiosk knows.
#[derive(Clone, Copy)]
pub(super) struct Kiosk {
    /// How it is set.
    pub(super) settings: RwSignal<KioskSettings>,
    /// What is on top.
    pub(super) layer: RwSignal<Layer>,
    /// Whether staff have unlocked it.
    pub(super) is_staff: RwSignal<bool>,
    /// How many screens one can go back.
    pub(super) before: RwSignal<usize>,
    /// How often the number for staff was wrong.
    pub(super) tries: StoredValue<Tries>,
    /// What cannot be done here and is shown instead.
    pub(super) way: RwSignal<Option<Way>>,
}

/// Has the app begin in the language of the kiosk, unless whoever is here has chosen how it looks:
/// forgetting takes that choice away.
pub(super) fn begin_in_its_language() {
    let kept = storage::read(KEY).ok().flatten().unwrap_or_default();
    let usual = Display::in_language(KioskSettings::parse(&kept).language);
    if usual != Display::default() && storage::read(DISPLAY_KEY).is_ok_and(|it| it.is_none()) {
        // Where it cannot be kept, neither could the settings.
        let _ = storage::write(DISPLAY_KEY, &usual.to_string());
    }
}

/// Reads how the kiosk is set, and counts the start when it is one of the browser.
pub(super) fn provide_kiosk() -> Kiosk {
    let kept = |name| storage::read(name).ok().flatten().unwrap_or_default();
    let mut settings = KioskSettings::parse(&kept(KEY));
    let was_here = kiosk::note_tab();
    if !was_here && settings.pin.is_some() {
        settings.starts += 1;
        // Where it cannot be kept, it is not counted: that is what the count is for.
        let _ = storage::write(KEY, &settings.to_string());
    }
    let state = Kiosk {
        settings: RwSignal::new(settings),
        layer: RwSignal::new(Layer::Attract),
        is_staff: RwSignal::new(false),
        before: RwSignal::new(0),
        tries: StoredValue::new(Tries::parse(&kept(TRIES_KEY))),
        way: RwSignal::new(None),
    };
    provide_context(state);
    state
}

/// What a kiosk knows.
pub(super) fn use_kiosk() -> Kiosk {
    expect_context()
}

impl Kiosk {
    /// Puts on the page what the style and the app go by.
    pub(super) fn show(self) {
        let is_app = self.layer.get() == Layer::App;
        let is_staff = self.is_staff.get();
        let has_printer = self.settings.with(|settings| settings.has_printer);
        document::set_root_data("kiosk", Some(if is_staff { "staff" } else { "visitor" }));
        document::set_root_data("printer", has_printer.then_some("yes"));
        document::set_root_data("covered", (!is_app).then_some("yes"));
        kiosk::set_inert("#app", !is_app);
    }

    /// Opens a screen of the app.
    pub(super) fn go(self, page: &Page) {
        let is_home = *page == Page::Home;
        if !is_home || self.before.get_untracked() > 0 {
            history::go(&page.to_string());
        }
        self.layer.set(Layer::App);
        // The app may be on its way, and moves focus itself when it opens a screen.
        request_animation_frame(move || document::focus(if is_home { "#search" } else { "h1" }));
    }

    /// Asks staff for their number, unless they have given it.
    pub(super) fn call_staff(self, then: Then) {
        let is_staff = self.is_staff.get_untracked();
        self.layer.set(if is_staff { Layer::Admin } else { Layer::Pin(then) });
    }

    /// Someone typed a wrong number; how many seconds they have to wait, if it was one too many.
    pub(super) fn add_try(self, now: f64) -> Option<u32> {
        self.tries.update_value(|tries| tries.add(now));
        let tries = self.tries.get_value();
        // Where nothing can be kept, it holds until the page is left.
        let _ = storage::write(TRIES_KEY, &tries.to_string());
        tries.wait(now)
    }

    /// Staff have given their number.
    pub(super) fn unlock(self, then: Then) {
        self.tries.set_value(Tries::default());
        let _ = storage::remove(TRIES_KEY);
        self.is_staff.set(true);
        match then {
            Then::Settings | Then::NewPin => self.layer.set(Layer::Admin),
            Then::Group(page) => self.go(&Page::Views(page)),
        }
    }

    /// Changes how the kiosk is set; whether that could be kept.
    pub(super) fn change(self, change: impl FnOnce(&mut KioskSettings)) -> bool {
        let mut settings = self.settings.get_untracked();
        change(&mut settings);
        if settings.since.is_none() && settings.pin.is_some() {
            settings.since = clock::today();
            settings.starts = 1;
        }
        let is_kept = storage::write(KEY, &settings.to_string()).is_ok();
        if is_kept {
            self.settings.set(settings);
        }
        is_kept
    }

    /// Forgets whoever was here, and begins anew.
    pub(super) fn forget(self) {
        kiosk::forget(is_left_behind);
    }
}
