//! Opening the file of a group, so that its survey can be answered on a device of one's own.

use leptos::{ev::Event, prelude::*};

use super::use_giving_text;
use crate::browser::file::{self, File};
use crate::feedback::sharing::{BundleError, MAX_BUNDLE, read_bundle};
use crate::feedback::store::{Outcome, Record};
use crate::feedback::{OpenSurvey, Survey};
use crate::text::FileFailure;
use crate::views::store::{Store, use_store};

/// The button that opens a file, and what was wrong with it.
#[component]
pub(super) fn OpenSurveyFile() -> impl IntoView {
    let text = &use_giving_text().no_survey;
    let store = use_store();
    let failed = RwSignal::new(None::<FileFailure>);
    let open = move |ev: Event| {
        let Some(chosen) = file::chosen(&ev).into_iter().next() else { return };
        failed.set(None);
        leptos::task::spawn_local(async move {
            let result = take(store, &chosen).await;
            // The visitor may have gone on meanwhile.
            let _ = failed.try_set(result.err());
        });
    };
    let said = move || failed.get().map(|why| (text.failed)(why));
    view! {
        <label class="file-button">
            <input class="file-button__input" type="file" accept=".json" on:change=open />
            <span class="file-button__words">{text.open}</span>
        </label>
        <p class="giving__failed" role="alert">{said}</p>
    }
}

/// Keeps the survey that a file holds, and has it asked here.
async fn take(store: Store, file: &File) -> Result<(), FileFailure> {
    let bytes = file::bytes(file, MAX_BUNDLE).await.map_err(|_| FileFailure::Unread)?;
    let survey = survey_of(&bytes.ok_or(FileFailure::Other)?)?;
    let digest = survey.digest();
    let kept = store.keep(&Record::Survey(survey.survey().clone())).await;
    if let Outcome::NotKept(_) = kept {
        return Err(FileFailure::NotKept);
    }
    let mut settings = store.settings();
    settings.survey = Some(digest);
    match store.set_settings(settings).await {
        Outcome::NotKept(_) => Err(FileFailure::NotKept),
        Outcome::Kept | Outcome::KeptInBrowser(_) => Ok(()),
    }
}

/// The survey in a file that can be answered: the latest version, if there are several.
fn survey_of(bytes: &[u8]) -> Result<OpenSurvey, FileFailure> {
    let bundle = read_bundle(bytes).map_err(|error| match error {
        BundleError::NotABundle | BundleError::TooLarge { .. } => FileFailure::Other,
        BundleError::Newer => FileFailure::Newer,
        _ => FileFailure::Damaged,
    })?;
    let surveys = bundle.items.values().filter_map(|text| match Record::read(text) {
        Ok(Record::Survey(survey)) => Some(survey),
        _ => None,
    });
    let open = surveys.filter_map(|survey: Survey| survey.open().ok());
    open.max_by_key(|open| open.survey().version).ok_or(FileFailure::NoSurvey)
}
