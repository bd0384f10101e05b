//! What a kiosk does to the page around the app: it keeps no history, opens no menu, and forgets by
//! leaving for a new page.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, window};

use super::{document, listen, local, speech, storage};

/// The address that every visit begins at. It alone makes a page a kiosk where nothing is kept.
const START: &str = "?kiosk";
/// Under what a tab notes that it is a kiosk: `public/start.js` looks there.
const TAB: &str = "kiosk";

thread_local! {
    /// The addresses before this one, with what belongs to each.
    static BEFORE: RefCell<Vec<(JsValue, String)>> = const { RefCell::new(Vec::new()) };
    /// What belongs to this address: the words of a search.
    static HERE: RefCell<JsValue> = const { RefCell::new(JsValue::NULL) };
    /// The title that the app has given the page.
    static TITLE: RefCell<JsValue> = const { RefCell::new(JsValue::NULL) };
    /// When the page was last asked to leave.
    static LEFT: Cell<Option<f64>> = const { Cell::new(None) };
}

/// The element that everything around the app stands in, beside the app.
pub(crate) fn place() -> Option<HtmlElement> {
    let document = document::document()?;
    let place: HtmlElement = document.create_element("div").ok()?.unchecked_into();
    place.set_id("stand");
    document.body()?.append_child(&place).ok()?;
    Some(place)
}

/// From now on the browser's history has one entry, whatever is opened: the addresses before it are
/// held in memory, for [`back`]. `on_change` hears how many there are. Nor does the browser learn the
/// words of a search or a title with them: it writes both to the disk, and they outlive the page.
pub(crate) fn keep_no_history(on_change: impl Fn(usize) + 'static) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let replace: Option<Function> =
        Reflect::get(&history, &"replaceState".into()).ok().and_then(|it| it.dyn_into().ok());
    let Some(replace) = replace else { return };
    let this = history.clone();
    let go = move |state: JsValue, address: &JsValue| {
        HERE.set(state);
        let _ = replace.call3(&this, &JsValue::NULL, &"".into(), address);
    };
    let in_place = go.clone();
    type Go = dyn FnMut(JsValue, JsValue, JsValue);
    let push = Closure::<Go>::new(move |state: JsValue, _, address: JsValue| {
        let here = (HERE.with_borrow(JsValue::clone), address_now());
        let count = BEFORE.with_borrow_mut(|before| {
            before.push(here);
            before.len()
        });
        go(state, &address);
        on_change(count);
    });
    let replace =
        Closure::<Go>::new(move |state: JsValue, _, address: JsValue| in_place(state, &address));
    let _ = Reflect::set(&history, &"pushState".into(), &push.into_js_value());
    let _ = Reflect::set(&history, &"replaceState".into(), &replace.into_js_value());
    hold(&history, "state", || HERE.with_borrow(JsValue::clone), |_| ());
    if let Some(document) = document::document() {
        TITLE.set(document.title().into());
        hold(&document, "title", || TITLE.with_borrow(JsValue::clone), |title| TITLE.set(title));
    }
}

/// Has a property of the browser's answer from here, and what is put into it stay here.
fn hold(of: &JsValue, name: &str, get: fn() -> JsValue, set: fn(JsValue)) {
    let own = Object::new();
    let get = Closure::<dyn FnMut() -> JsValue>::new(get).into_js_value();
    let set = Closure::<dyn FnMut(JsValue)>::new(set).into_js_value();
    let _ = Reflect::set(&own, &"get".into(), &get);
    let _ = Reflect::set(&own, &"set".into(), &set);
    let _ = Reflect::define_property(of.unchecked_ref::<Object>(), &name.into(), &own);
}

/// Goes to the address before, and says how many are left; nothing when there is none.
pub(crate) fn back() -> Option<usize> {
    let ((state, address), left) = BEFORE.with_borrow_mut(|before| {
        let last = before.pop()?;
        Some((last, before.len()))
    })?;
    let window = window()?;
    window.history().ok()?.replace_state_with_url(&state, "", Some(&address)).ok()?;
    window.dispatch_event(&Event::new("popstate").ok()?).ok()?;
    Some(left)
}

/// Forgets whoever was here. What is kept under names that are theirs is removed; all else that
/// they did is in the memory of this page, which is left for a new one in its place.
pub(crate) fn forget(is_theirs: fn(&str) -> bool) {
    // To ask again would stop the page that is on its way.
    let now = super::clock::now();
    if LEFT.get().is_some_and(|left| now - left < 15_000.0) {
        return;
    }
    LEFT.set(Some(now));
    // Nobody is to see it while the new page comes.
    document::set_root_data("kiosk", Some("leaving"));
    speech::hush();
    let names = local::entries().unwrap_or_default().into_iter().map(|(name, _)| name);
    for name in names.filter(|name| is_theirs(name)) {
        let _ = storage::remove(&name);
    }
    let Some(window) = window() else { return };
    let _ = window.set_name("");
    if let Ok(Some(session)) = window.session_storage() {
        let _ = session.clear();
    }
    note_tab();
    let _ = window.location().replace(START);
}

/// Takes a version of the app that waits, if there is one: when nobody is there and all is put back.
/// The page is then loaded anew.
pub(crate) fn take_new_version() {
    let take = window().and_then(|window| Reflect::get(&window, &"takeNewVersion".into()).ok());
    if let Some(take) = take.and_then(|take| take.dyn_into::<Function>().ok()) {
        let options = js_sys::Object::new();
        let _ = Reflect::set(&options, &"isPutBack".into(), &true.into());
        let _ = take.call1(&JsValue::NULL, &options);
    }
}

/// Leaves for the usual page, as no kiosk.
pub(crate) fn leave() {
    let Some(window) = window() else { return };
    if let Ok(Some(session)) = window.session_storage() {
        let _ = session.clear();
    }
    let _ = window.location().replace("?");
}

/// Notes that this tab is a kiosk, and whether it was one before: not, when the browser has just
/// been started.
pub(crate) fn note_tab() -> bool {
    let Some(Ok(Some(session))) = window().map(|window| window.session_storage()) else {
        return false;
    };
    let was = session.get_item(TAB).ok().flatten().is_some();
    let _ = session.set_item(TAB, "on");
    was
}

/// Has something done once no other window of this browser is a kiosk, which this one then is for as
/// long as its page lives. Where the browser has no locks it is done at once.
pub(crate) fn be_the_only_one(on_only: impl Fn() + 'static) {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let locks = window().and_then(|window| get(&window.navigator(), "locks"));
    let request =
        locks.as_ref().and_then(|locks| get(locks, "request")?.dyn_into::<Function>().ok());
    let (Some(locks), Some(request)) = (locks, request) else { return on_only() };
    let held = Closure::<dyn Fn() -> Promise>::new(move || {
        on_only();
        // Never done: the lock goes with the page.
        Promise::new(&mut |_, _| {})
    });
    let _ = request.call2(&locks, &TAB.into(), &held.into_js_value());
}

/// Keeps menus, dragging, new windows and zooming by gesture away, and forgets when the browser
/// brings back a page that was left.
pub(crate) fn guard(is_staff: impl Fn() -> bool + Copy + 'static) {
    let blocked = ["contextmenu", "dragstart", "auxclick", "gesturestart", "selectstart"];
    listen::everywhere(&blocked, move |event| {
        let is_field =
            element_of(&event).is_some_and(|it| it.matches("input, textarea").unwrap_or(false));
        if !(is_staff() || is_field && event.type_() == "selectstart") {
            event.prevent_default();
        }
    });
    listen::everywhere(&["click"], move |event| {
        // The dialog to open a file shows all of the computer.
        let is_file =
            element_of(&event).is_some_and(|it| it.matches("[type=file]").unwrap_or(false));
        let new_window = event
            .dyn_ref::<MouseEvent>()
            .is_some_and(|click| click.ctrl_key() || click.meta_key() || click.shift_key());
        if new_window || is_file && !is_staff() {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    listen::everywhere(&["pageshow"], |event| {
        if Reflect::get(&event, &"persisted".into()).is_ok_and(|it| it.is_truthy()) {
            document::reload();
        }
    });
}

/// Calls the staff: five presses on the top left corner within three seconds, or Ctrl, Alt and K.
pub(crate) fn on_staff(action: impl Fn() + Clone + 'static) {
    const CORNER: i32 = 96;
    let presses = RefCell::new(Vec::<f64>::new());
    let by_touch = action.clone();
    listen::everywhere(&["pointerdown"], move |event| {
        let Some(press) = event.dyn_ref::<MouseEvent>() else { return };
        let mut presses = presses.borrow_mut();
        if press.client_x() > CORNER || press.client_y() > CORNER {
            return presses.clear();
        }
        let now = super::clock::now();
        presses.retain(|at| now - at < 3_000.0);
        presses.push(now);
        if presses.len() >= 5 {
            presses.clear();
            by_touch();
        }
    });
    listen::everywhere(&["keydown"], move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() && key.alt_key() && key.code() == "KeyK" {
            event.prevent_default();
            action();
        }
    });
}

/// Asks before the page is printed, whoever wants it printed.
pub(crate) fn before_printing(may_print: impl Fn() -> bool + 'static) {
    let Some(window) = window() else { return };
    let print = Reflect::get(&window, &"print".into()).ok();
    let Some(print) = print.and_then(|it| it.dyn_into::<Function>().ok()) else { return };
    let this = window.clone();
    let asking = Closure::<dyn Fn()>::new(move || {
        if may_print() {
            let _ = print.call0(&this);
        }
    });
    let _ = Reflect::set(&window, &"print".into(), &asking.into_js_value());
}

/// Asks before a file is saved, whoever wants to save one.
pub(crate) fn before_saving(may_save: impl Fn() -> bool + 'static) {
    let url = window().and_then(|window| Reflect::get(&window, &"URL".into()).ok());
    let make = url.as_ref().and_then(|url| Reflect::get(url, &"createObjectURL".into()).ok());
    let (Some(url), Some(make)) = (url, make.and_then(|it| it.dyn_into::<Function>().ok())) else {
        return;
    };
    let this = url.clone();
    type Make = dyn Fn(JsValue) -> Result<JsValue, JsValue>;
    let asking = Closure::<Make>::new(move |blob: JsValue| {
        if may_save() { make.call1(&this, &blob) } else { Err("files are not saved here".into()) }
    });
    let _ = Reflect::set(&url, &"createObjectURL".into(), &asking.into_js_value());
}

/// Takes what matches out of reach of pointers, keys and screen readers, or gives it back.
pub(crate) fn set_inert(selector: &str, is_inert: bool) {
    if let Some(element) = document::find(selector) {
        let _ = Reflect::set(&element, &"inert".into(), &is_inert.into());
    }
}

/// Opens or closes a `<dialog>` over everything.
pub(crate) fn show_dialog(dialog: &JsValue, is_open: bool) {
    let is = Reflect::get(dialog, &"open".into()).is_ok_and(|it| it.is_truthy());
    let name = match (is_open, is) {
        (true, false) => "showModal",
        (false, true) => "close",
        _ => return,
    };
    if let Some(act) =
        Reflect::get(dialog, &name.into()).ok().and_then(|it| it.dyn_into::<Function>().ok())
    {
        let _ = act.call0(dialog);
    }
}

fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn address_now() -> String {
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    if search.is_empty() { "?".to_owned() } else { search }
}
