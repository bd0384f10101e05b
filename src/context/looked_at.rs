//! Which surgery or network the visitor looked at last, so that pages can speak with its numbers.
//! It is kept nowhere else.

use leptos::prelude::*;

use super::{DirectoryState, use_directory_state};
use crate::{
    directory::{PcnCode, PracticeCode},
    explainer::Own,
    text::Text,
};

/// What the visitor looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LookedAt {
    /// The surgery, unless the network was looked at alone.
    pub(crate) surgery: Option<PracticeCode>,
    /// The network, if there is one.
    pub(crate) network: Option<PcnCode>,
}

/// What the visitor looked at last, if anything.
#[derive(Clone, Copy)]
struct LastLookedAt(RwSignal<Option<LookedAt>>);

/// Begins with nothing.
pub(crate) fn provide_looked_at() {
    provide_context(LastLookedAt(RwSignal::new(None)));
}

/// What the visitor looked at last, as a signal.
pub(crate) fn use_looked_at() -> RwSignal<Option<LookedAt>> {
    expect_context::<LastLookedAt>().0
}

/// Something of the visitor's own as it is said, when what was looked at tells it.
pub(crate) fn own_words(text: &Text, own: Own) -> Option<String> {
    let looked_at = use_looked_at().get_untracked()?;
    let state = use_directory_state();
    let state = state.read_untracked();
    let DirectoryState::Ready(loaded) = &*state else { return None };
    let directory = &loaded.directory;
    let surgery = looked_at.surgery.and_then(|code| directory.practice(code));
    let network = looked_at.network.and_then(|code| directory.pcn(code));
    let member = surgery.or_else(|| directory.members(looked_at.network?).next());
    let board = || {
        let location = directory.sub_icb_location(member?.sub_icb_location)?;
        directory.icb(location.icb)
    };
    Some(match own {
        Own::Surgery => surgery?.name.to_string(),
        Own::Network => network?.short_name().to_owned(),
        Own::Surgeries => (text.explain.surgeries)(directory.members(network?.code).count()),
        Own::People => (text.explain.people)(network?.list_size),
        Own::SizeBand => (text.explain.size_band)(directory.size_band(network?)).to_owned(),
        Own::Board => (text.explain.area_name)(&board()?.name),
        Own::Region => (text.explain.area_name)(&directory.region(board()?.region)?.name),
    })
}
