//! The packs that are there: the one that comes with the app, and one that is kept on this device.

use crate::{
    browser::fetch,
    context::{Kept, standing},
    directory::{Date, open_pack},
};

/// Where the positions of all postcodes lie, beside the page.
const POSTCODES: &str = "data/postcodes.bin";

/// The packs of the directory.
#[derive(Debug, Clone, Default)]
pub(super) struct Packs {
    /// What comes with the app.
    built_in: Vec<u8>,
    /// What is kept on this device, and what became of it.
    kept: Option<(Vec<u8>, Kept)>,
}

impl Packs {
    /// Fetches those that can be had.
    pub(super) async fn fetch() -> Self {
        let built_in = fetch::built_in_directory().await.map_or_else(Vec::new, |(pack, _)| pack);
        let kept = fetch::kept_directory().await.map(|pack| {
            let kept = standing(&pack, &built_in);
            (pack, kept)
        });
        Self { built_in, kept }
    }

    /// The one in use.
    pub(super) fn in_use(&self) -> &[u8] {
        match &self.kept {
            Some((pack, Kept::Used)) => pack,
            _ => &self.built_in,
        }
    }

    /// What comes with the app; empty when it cannot be had.
    pub(super) fn built_in(&self) -> &[u8] {
        &self.built_in
    }

    /// What became of the one that is kept.
    pub(super) fn kept(&self) -> Kept {
        self.kept.as_ref().map_or(Kept::Nothing, |(_, kept)| *kept)
    }
}

/// The pack of all postcodes.
pub(super) async fn fetch_postcodes() -> Option<Vec<u8>> {
    fetch::fetch(POSTCODES).await.ok()
}

/// The day that the practices of a pack are of.
pub(super) fn day_of(pack: &[u8]) -> Option<Date> {
    open_pack(pack).ok()?.0.dates.extract_date
}
