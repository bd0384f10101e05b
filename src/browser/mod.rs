//! All that touches the browser: fetching the packs, timing, the document, drawing, the history of
//! what was typed, the device's place, and the page that was there before the app. It knows no
//! screen.

pub(crate) mod canvas;
pub(crate) mod clock;
pub(crate) mod colours;
pub(crate) mod device;
pub(crate) mod document;
pub(crate) mod fetch;
pub(crate) mod file;
pub(crate) mod first_paint;
pub(crate) mod form;
pub(crate) mod history;
pub(crate) mod journal;
pub(crate) mod kept;
pub(crate) mod kiosk;
pub(crate) mod listen;
pub(crate) mod local;
pub(crate) mod location;
pub(crate) mod part;
pub(crate) mod player;
pub(crate) mod prose;
pub(crate) mod random;
pub(crate) mod share;
pub(crate) mod speech;
pub(crate) mod storage;
pub(crate) mod timing;
pub(crate) mod turn;
pub(crate) mod typing;
pub(crate) mod ways;
pub(crate) mod worker;
