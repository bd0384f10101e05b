//! The screens of a part of the app with a WebAssembly of its own: one at a time, in a place that
//! the app makes for it, and what outlives them.

use std::any::Any;
use std::cell::RefCell;

use leptos::{mount::mount_to, prelude::*};

use super::{provide_directory, provide_display};
use crate::browser::part::Place;

/// What lives as long as the page.
struct Hosted {
    owner: Owner,
    has_directory: bool,
    shown: Option<Box<dyn Any>>,
}

thread_local! {
    static HOSTED: RefCell<Option<Hosted>> = const { RefCell::new(None) };
}

/// Shows a screen in an element, in place of the last. What must outlive a screen is provided once,
/// by `begin`.
pub(crate) fn mount_screen(place: Place, begin: fn(), screen: impl FnOnce() -> AnyView + 'static) {
    unmount_screen();
    let owner =
        HOSTED.with_borrow_mut(|hosted| hosted.get_or_insert_with(|| first(begin)).owner.clone());
    let shown = owner.with(|| {
        Box::new(mount_to(place, move || {
            provide_display();
            screen()
        }))
    });
    HOSTED.with_borrow_mut(|hosted| {
        if let Some(hosted) = hosted {
            hosted.shown = Some(shown);
        }
    });
}

/// Takes the screen of a part away; what outlives it stays until the page is left.
pub fn unmount_screen() {
    let shown = HOSTED.with_borrow_mut(|hosted| hosted.as_mut().and_then(|it| it.shown.take()));
    drop(shown);
}

/// Fetches the directory, the first time that a screen needs it.
pub(crate) fn need_directory() {
    let owner = HOSTED.with_borrow_mut(|hosted| {
        let hosted = hosted.as_mut()?;
        (!std::mem::replace(&mut hosted.has_directory, true)).then(|| hosted.owner.clone())
    });
    if let Some(owner) = owner {
        owner.with(provide_directory);
    }
}

fn first(begin: fn()) -> Hosted {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let owner = Owner::new();
    owner.with(begin);
    Hosted { owner, has_directory: false, shown: None }
}
