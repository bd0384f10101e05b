//! What the worker does: opens the files, tells which is which, makes the new directory and packs
//! it. It knows no page: all that it needs comes in a list, and a list goes back.

use super::message::{Answer, Request};
use super::report::{self, Refused};
use crate::{
    browser::worker::Piece,
    directory::{PackHeader, open_pack, postcodes::Postcodes},
    import::{FileError, ImportError, Kind, Source, Updated, open_given, update},
    native::{read_directory, write_directory},
    text::{UpdateRefusal, UpdateText},
};

/// Does what the list asks, and gives the answer as a list.
pub(super) fn serve(request: Vec<Piece>, step: &dyn Fn(u32)) -> Vec<Piece> {
    Request::from_pieces(request).map(|request| work(&request, step)).unwrap_or_default().pieces()
}

/// Reads the files.
pub(super) fn work(request: &Request, step: &dyn Fn(u32)) -> Answer {
    let text = request.language.update();
    step(0);
    let mut answer = Answer::default();
    let (mut mapping, mut addresses) = (None, None);
    let mut refused = Vec::new();
    for (at, (name, bytes)) in request.files.iter().enumerate() {
        match recognise(name, bytes.clone()) {
            // Of two of a kind, the one chosen last is meant.
            Ok((Kind::Mapping, source)) => (answer.mapping, mapping) = (Some(at), Some(source)),
            Ok((_, source)) => (answer.addresses, addresses) = (Some(at), Some(source)),
            Err(why) => refused.push((name.as_str(), why)),
        }
    }
    if !refused.is_empty() {
        answer.html = report::refused(&refused, text);
        return answer;
    }
    let (mapping, addresses) = match (mapping, addresses) {
        (Some(mapping), Some(addresses)) => (mapping, addresses),
        (mapping, _) => {
            let (name, published) = text.two[usize::from(mapping.is_some())];
            answer.html = report::other_needed(&format!("{name} ({published})"), text);
            return answer;
        }
    };
    match compare(request, [mapping, addresses], text, step) {
        Ok((html, pack, has_doubts)) => Answer { html, pack, has_doubts, ..answer },
        Err(refused) => {
            // A file that is damaged is not chosen any more.
            let name = refused.0.as_deref().unwrap_or_default();
            let is_it = |at: &Option<usize>| {
                at.is_some_and(|at| !name.is_empty() && name.starts_with(&request.files[at].0))
            };
            answer.mapping = answer.mapping.filter(|at| !is_it(&Some(*at)));
            answer.addresses = answer.addresses.filter(|at| !is_it(&Some(*at)));
            answer.html = report::refused(&[(name, refused.1)], text);
            answer
        }
    }
}

/// Which of the two lists a file holds.
fn recognise(name: &str, bytes: Vec<u8>) -> Result<(Kind, Source), UpdateRefusal> {
    let sources = open_given(name, bytes).map_err(|error| match error {
        FileError::TooBig { .. } | FileError::TooBigInside { .. } => UpdateRefusal::TooBig,
        FileError::NotWhole { .. } => UpdateRefusal::BrokenZip,
        FileError::NoTable { .. } => UpdateRefusal::OtherFile,
    })?;
    let mut why = UpdateRefusal::OtherFile;
    for source in sources {
        match source.kind() {
            Ok(kind @ (Kind::Mapping | Kind::Addresses)) => return Ok((kind, source)),
            Ok(_) => why = UpdateRefusal::NotNeeded,
            Err(ImportError::Empty { .. }) => why = UpdateRefusal::CutShort,
            Err(_) => {}
        }
    }
    Err(why)
}

/// What to show, the pack if it can be kept, and whether there is something to agree to.
type Compared = (String, Vec<u8>, bool);

fn compare(
    request: &Request,
    sources: [Source; 2],
    text: &UpdateText,
    step: &dyn Fn(u32),
) -> Result<Compared, Refused> {
    let no_list = || Refused(None, UpdateRefusal::NoList);
    let present = read_directory(&request.present).map_err(|_| no_list())?;
    let postcodes = Postcodes::open(request.postcodes.clone()).map_err(|_| no_list())?;
    step(1);
    let updated = update(&present, &postcodes, &sources, &Default::default()).map_err(refusal)?;
    step(2);
    let Updated { directory, doubts, .. } = &updated;
    if *directory == present {
        return Ok((report::nothing(&present, text), Vec::new(), false));
    }
    let built_in = open_pack(&request.built_in).ok();
    let months = |header: &PackHeader| (header.dates.extract_date, header.dates.addresses_date);
    let new = (directory.dates.extract_date, directory.dates.addresses_date);
    if built_in.is_some_and(|(header, _)| new <= months(&header)) {
        return Err(Refused(None, UpdateRefusal::NotNewer));
    }
    let fault = || Refused(None, UpdateRefusal::Fault);
    let pack = write_directory(directory).map_err(|_| fault())?;
    if read_directory(&pack).ok().as_ref() != Some(directory) {
        return Err(fault());
    }
    Ok((report::changes(&present, &updated, text), pack, !doubts.is_empty()))
}

fn refusal(error: ImportError) -> Refused {
    match error {
        ImportError::NoColumn { file, .. } => Refused(Some(file), UpdateRefusal::NoColumn),
        ImportError::CutShort { file } | ImportError::Empty { file } => {
            Refused(Some(file), UpdateRefusal::CutShort)
        }
        _ => Refused(None, UpdateRefusal::Fault),
    }
}
