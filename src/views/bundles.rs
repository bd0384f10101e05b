//! Saving what a device holds, or a part of it, as files that other devices read.

use super::store::Store;
use crate::browser::file::{self, FileFailed};
use crate::feedback::DeviceId;
use crate::feedback::sharing::{Header, Holding, write_bundles};

/// Has the browser save records under a name, in as many files as it takes, and gives the files'
/// names.
pub(crate) fn save_bundles(
    store: Store,
    items: &Holding,
    name: impl Fn(DeviceId) -> String,
) -> Result<Vec<String>, FileFailed> {
    let device = store.device().ok_or(FileFailed)?;
    let app = env!("CARGO_PKG_VERSION").to_owned();
    let header = Header { app, wasm: String::new(), made: store.month(), device };
    let files = write_bundles(&header, items);
    let save = |(at, text): (usize, &String)| {
        let part = match files.len() {
            1 => String::new(),
            all => format!("-{at}-of-{all}"),
        };
        let name = format!("{}{part}.ppg.json", name(device));
        file::save(&name, "application/json", text.as_bytes()).map(|()| name)
    };
    (1..).zip(&files).map(save).collect()
}
