//! What the page asks the worker and what that answers, as the lists that go between them.

use crate::{browser::worker::Piece, text::Language};

/// What the worker is asked.
pub(super) struct Request {
    /// The language of the answer.
    pub(super) language: Language,
    /// The pack in use.
    pub(super) present: Vec<u8>,
    /// The pack that comes with the app.
    pub(super) built_in: Vec<u8>,
    /// The pack of postcodes.
    pub(super) postcodes: Vec<u8>,
    /// The files chosen, with their names.
    pub(super) files: Vec<(String, Vec<u8>)>,
}

/// What the worker answers.
#[derive(Debug, Clone, Default)]
pub(super) struct Answer {
    /// Which of the files is the mapping.
    pub(super) mapping: Option<usize>,
    /// Which of the files is that of addresses.
    pub(super) addresses: Option<usize>,
    /// What to show.
    pub(super) html: String,
    /// The new pack; empty when there is none to be kept.
    pub(super) pack: Vec<u8>,
    /// Whether something has to be agreed to first.
    pub(super) has_doubts: bool,
}

impl Request {
    /// The request as a list.
    pub(super) fn pieces(self) -> Vec<Piece> {
        let mut pieces = vec![Piece::Text(self.language.key().to_owned())];
        pieces.extend([self.present, self.built_in, self.postcodes].map(Piece::Bytes));
        for (name, bytes) in self.files {
            pieces.extend([Piece::Text(name), Piece::Bytes(bytes)]);
        }
        pieces
    }

    /// The request that a list holds.
    pub(super) fn from_pieces(pieces: Vec<Piece>) -> Option<Self> {
        let mut pieces = pieces.into_iter();
        let language = text(pieces.next()?);
        let language = Language::all().into_iter().find(|it| it.key() == language)?;
        let mut next = || pieces.next().map(bytes);
        let (present, built_in, postcodes) = (next()?, next()?, next()?);
        let mut files = Vec::new();
        while let (Some(name), Some(file)) = (pieces.next(), pieces.next()) {
            files.push((text(name), bytes(file)));
        }
        Some(Self { language, present, built_in, postcodes, files })
    }
}

impl Answer {
    /// The answer as a list.
    pub(super) fn pieces(self) -> Vec<Piece> {
        let place =
            |at: Option<usize>| Piece::Text(at.map(|at| at.to_string()).unwrap_or_default());
        vec![
            place(self.mapping),
            place(self.addresses),
            Piece::Text(self.html),
            Piece::Bytes(self.pack),
            Piece::Text(if self.has_doubts { "doubts".into() } else { String::new() }),
        ]
    }

    /// The answer that a list holds.
    pub(super) fn from_pieces(pieces: Vec<Piece>) -> Self {
        let mut pieces = pieces.into_iter();
        let mut next = || pieces.next().unwrap_or(Piece::Text(String::new()));
        Self {
            mapping: text(next()).parse().ok(),
            addresses: text(next()).parse().ok(),
            html: text(next()),
            pack: bytes(next()),
            has_doubts: !text(next()).is_empty(),
        }
    }
}

fn text(piece: Piece) -> String {
    if let Piece::Text(text) = piece { text } else { String::new() }
}

fn bytes(piece: Piece) -> Vec<u8> {
    if let Piece::Bytes(bytes) = piece { bytes } else { Vec::new() }
}
