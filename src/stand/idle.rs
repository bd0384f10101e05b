//! The question whether anyone is still there, and the forgetting when nobody says so.

use std::time::Duration;

use leptos::{html::Dialog, prelude::*};

use super::state::{Kiosk, Layer};
use super::{use_kiosk, use_kiosk_text};
use crate::browser::{clock, device, document, kiosk, listen, typing};
use crate::context::use_display;
use crate::display::Display;
use crate::kiosk::{Idle, Moment, NOTICE};

/// After how many seconds without a visitor the screen is dimmed, to spare it and whoever waits.
const DIM_AFTER: u32 = 600;

/// After how many seconds without a visitor, again and again, a new version of the app is taken.
const NEW_AFTER: u32 = 60;
const NEW_EVERY: u32 = 3_600;

/// How long nobody has touched the screen.
#[derive(Clone, Copy)]
struct Patience {
    idle: StoredValue<Idle>,
    /// How many seconds are left, while it asks.
    left: RwSignal<Option<u32>>,
}

/// Begins to watch.
pub(super) fn start(state: Kiosk) {
    let wait = move || state.settings.with_untracked(|settings| settings.idle);
    let patience =
        Patience { idle: StoredValue::new(Idle::new(wait())), left: RwSignal::new(None) };
    provide_context(patience);
    let quiet = StoredValue::new(0_u32);
    device::stay_awake();
    listen::everywhere(&["visibilitychange"], |_| device::stay_awake());
    let touches = ["pointerdown", "keydown", "wheel", "touchmove", "input"];
    listen::everywhere(&touches, move |event| {
        // In the question itself the buttons say what is meant.
        if event.is_trusted() && !typing::is_inside(&event, ".are-you-there__box") {
            quiet.set_value(0);
            document::set_root_data("dim", None);
            patience.touch();
        }
    });
    // The group has said thank you, and whoever was here has finished.
    listen::on_told("finished", move |_| state.forget());
    let display = use_display();
    let look = move || {
        display.look_again();
        let usual = Display::in_language(state.settings.with_untracked(|it| it.language));
        let is_untouched = state.layer.get_untracked() == Layer::Attract && display.now() == usual;
        if is_untouched {
            patience.idle.set_value(Idle::new(wait()));
            quiet.update_value(|seconds| *seconds += 1);
            let seconds = quiet.get_value();
            if seconds == DIM_AFTER {
                document::set_root_data("dim", Some("yes"));
            }
            if seconds % NEW_EVERY == NEW_AFTER {
                kiosk::take_new_version();
            }
        } else {
            patience.idle.update_value(|idle| idle.begin(clock::now()));
        }
        match patience.idle.try_update_value(|idle| idle.look(clock::now())) {
            Some(Moment::Asking(left)) => patience.left.set(Some(left)),
            Some(Moment::Forget) => state.forget(),
            _ => patience.left.set(None),
        }
    };
    set_interval(look, Duration::from_secs(1));
}

impl Patience {
    fn touch(self) {
        self.idle.update_value(|idle| idle.touch(clock::now()));
        if self.left.get_untracked().is_some() {
            self.left.set(None);
        }
    }

    fn turn_off(self) {
        self.touch();
        self.idle.update_value(|idle| idle.turn_off(clock::now()));
    }
}

/// The question, over everything while it is asked.
#[component]
pub(super) fn AreYouThere() -> impl IntoView {
    let (text, state) = (use_kiosk_text(), use_kiosk());
    let patience = expect_context::<Patience>();
    let dialog = NodeRef::<Dialog>::new();
    let is_asking = Memo::new(move |_| patience.left.get().is_some());
    Effect::new(move || {
        let is_asking = is_asking.get();
        if let Some(dialog) = dialog.get() {
            kiosk::show_dialog(dialog.as_ref(), is_asking);
        }
    });
    let offers_off = move || is_asking.get() && patience.idle.with_value(Idle::offers_off);
    let shown = move || (text.clears_in)(patience.left.get().unwrap_or(NOTICE));
    // Said when it comes and near the end: each second would be a torment.
    let spoken = Memo::new(move |_| match patience.left.get() {
        None | Some(NOTICE) => None,
        Some(left) => Some(if left > 10 { NOTICE } else { 10 }),
    });
    let spoken = move || spoken.get().map(text.clears_in);
    view! {
        <dialog
            class="stand-dialog" role="alertdialog" aria-labelledby="more-time"
            aria-describedby="clears-in" node_ref=dialog
            on:cancel=move |event: leptos::ev::Event| { event.prevent_default(); patience.touch(); }
        >
            <div class="stand-dialog__box are-you-there__box">
                <h2 class="stand-dialog__title" id="more-time">{text.more_time}</h2>
                <p id="clears-in" class="stand-dialog__words">{shown}</p>
                <p class="visually-hidden" role="status">{spoken}</p>
                <div class="stand-dialog__buttons">
                    <button class="button" type="button" on:click=move |_| patience.touch()>
                        {text.yes}
                    </button>
                    <button class="outlined-button" type="button" on:click=move |_| state.forget()>
                        {text.no}
                    </button>
                    <button
                        class="link-button" type="button" hidden=move || !offers_off()
                        on:click=move |_| patience.turn_off()
                    >
                        {text.timer_off}
                    </button>
                </div>
            </div>
        </dialog>
    }
}
