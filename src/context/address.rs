//! The address of a page as others can open it: that of this very page, or on a kiosk the one that
//! staff have given, since the kiosk's own is often of no use to a phone.

use super::is_shared_device;
use crate::browser::{share, storage};
use crate::kiosk::{KEY, KioskSettings, PublicAddress};
use crate::page::Page;

/// A page's whole address; nothing where others could not open it.
pub(crate) fn address_for_others(page: &Page) -> Option<String> {
    let page = page.to_string();
    if !is_shared_device() {
        return share::address_of(&page);
    }
    let kept = storage::read(KEY).ok().flatten().unwrap_or_default();
    let own = || PublicAddress::parse(&share::address_of("")?).ok();
    KioskSettings::parse(&kept).address.or_else(own).map(|address| address.of(&page))
}
