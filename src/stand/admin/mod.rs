//! The settings of a kiosk, for staff who have given their number.

mod address;
mod device;
mod flags;
mod home;
mod self_test;
mod settings;
mod views;

use leptos::prelude::*;

use self::{
    address::Address, device::Device, flags::Flags, home::HomeSurgery, self_test::SelfTest,
    settings::Settings, views::GivingViews,
};
use super::{use_kiosk, use_staff_text};
use crate::browser::document;
use crate::context::{provide_background, provide_postcodes};
use crate::feedback::store;
use crate::views::store::{Store, use_store};

/// The settings of a kiosk.
#[component]
pub(super) fn Admin() -> impl IntoView {
    let (text, state, store) = (use_staff_text(), use_kiosk(), use_store());
    store.begin();
    provide_background();
    provide_postcodes();
    seal_from_now_on(store);
    request_animation_frame(|| document::focus(".staff h1"));
    view! {
        <main class="staff">
            <div class="staff__head">
                <div>
                    <h1 tabindex="-1">{text.title}</h1>
                    <p class="quiet">{text.lead}</p>
                </div>
                <button class="button" type="button" on:click=move |_| state.forget()>{text.leave}</button>
            </div>
            <Device />
            <div class="staff__columns">
                <div>
                    <section class="staff__sheet">
                        <h2>{text.settings.heading}</h2>
                        <HomeSurgery />
                        <Address />
                        <Settings />
                    </section>
                </div>
                <div>
                    <GivingViews />
                    <SelfTest />
                    <Flags />
                </div>
            </div>
        </main>
    }
}

/// A kiosk keeps sealed answers only: giving views is told so once and for all.
fn seal_from_now_on(store: Store) {
    Effect::new(move || {
        if store.is_ready.get() && !store.settings().is_kiosk {
            leptos::task::spawn_local(async move {
                let settings = store::Settings { is_kiosk: true, ..store.settings() };
                // What could not be kept is tried again the next time that staff come here.
                let _ = store.set_settings(settings).await;
            });
        }
    });
}
