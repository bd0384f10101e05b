//! The pack that an explainer travels in: our envelope, the length of the body, and the body
//! under gzip. The body holds every text first, one after the other, then all numbers; both are
//! read from front to back. Packing and unpacking gzip is left to the tools and to the browser.

mod unpack;

use self::unpack::Unpacker;
use super::records::{choices, records};
use super::*;
use crate::directory::{Date, PackError, Reader, envelope, writer};

const MAGIC: &[u8; 8] = b"PCNFEXP\n";

/// The version of the format that this code writes and reads.
pub const EXPLAINER_FORMAT: u16 = 1;

/// All that there is to tell is far shorter; a longer body is not worth a visitor's memory.
const MAX_UNPACKED: u32 = 1 << 20;

const BAD_LENGTH: PackError = PackError::Damaged { what: "its body has not the length it claims" };

/// Checks a pack from end to end. Gives the length of its body once unpacked, in bytes, and its
/// gzip body, still packed.
///
/// # Errors
/// A pack of another kind or version, of the wrong length, or with any byte changed.
pub fn open_explainer_pack(pack: &[u8]) -> Result<(usize, &[u8]), PackError> {
    let mut reader = Reader::new(envelope::open(pack, MAGIC, EXPLAINER_FORMAT)?);
    let length = reader.u32()?;
    if length > MAX_UNPACKED {
        return Err(PackError::Damaged { what: "it claims to be too long when unpacked" });
    }
    Ok((length as usize, reader.rest()))
}

/// Makes a pack from the length of its body and the gzip of that body.
pub fn seal_explainer_pack(unpacked_length: u32, gzip: &[u8]) -> Vec<u8> {
    let mut contents = unpacked_length.to_le_bytes().to_vec();
    contents.extend(gzip);
    envelope::seal(MAGIC, EXPLAINER_FORMAT, &contents)
}

/// Writes an explainer as the body of a pack, not yet compressed.
pub fn encode_explainer(explainer: &Explainer) -> Vec<u8> {
    let mut packer = Packer { texts: Vec::new(), numbers: Vec::new() };
    explainer.write(&mut packer);
    let mut out = Vec::new();
    writer::dictionary(&mut out, &packer.texts);
    out.extend(packer.numbers);
    out
}

/// Reads an explainer from the unpacked body of a pack. The body is kept for as long as the
/// program runs, and everything found points into it: do this once.
///
/// # Errors
/// `Damaged`, when the body has not the length given or breaks the format.
pub fn decode_explainer(unpacked_length: usize, body: Vec<u8>) -> Result<Explainer, PackError> {
    if body.len() != unpacked_length {
        return Err(BAD_LENGTH);
    }
    let mut unpacker = Unpacker::new(body.leak())?;
    let explainer = Explainer::read(&mut unpacker);
    unpacker.end()?;
    Ok(explainer)
}

struct Packer {
    texts: Vec<&'static str>,
    numbers: Vec<u8>,
}

impl Packer {
    fn number(&mut self, number: impl Into<u32>) {
        writer::varint(&mut self.numbers, number.into());
    }
}

/// What a pack can hold. Reading cannot fail: the [`Unpacker`] keeps what went wrong, which makes
/// for a third of the code, and code is downloaded.
trait Packed: Copy + 'static {
    fn read(from: &mut Unpacker) -> Self;
    fn write(&self, to: &mut Packer);
}

impl Packed for &'static str {
    fn read(from: &mut Unpacker) -> Self {
        from.text()
    }

    fn write(&self, to: &mut Packer) {
        assert!(!self.contains('\0'), "a text holds a zero: {self:?}");
        to.texts.push(self);
    }
}

impl Packed for u16 {
    fn read(from: &mut Unpacker) -> Self {
        from.choice(1 << 16) as u16
    }

    fn write(&self, to: &mut Packer) {
        to.number(*self);
    }
}

impl Packed for bool {
    fn read(from: &mut Unpacker) -> Self {
        from.choice(2) == 1
    }

    fn write(&self, to: &mut Packer) {
        to.number(*self);
    }
}

impl<T: Packed> Packed for &'static [T] {
    fn read(from: &mut Unpacker) -> Self {
        let count = from.count();
        (0..count).map(|_| T::read(from)).collect::<Vec<T>>().leak()
    }

    fn write(&self, to: &mut Packer) {
        to.number(u32::try_from(self.len()).expect("a list is far below 4 billion"));
        self.iter().for_each(|entry| entry.write(to));
    }
}

impl<T: Packed> Packed for Option<T> {
    fn read(from: &mut Unpacker) -> Self {
        bool::read(from).then(|| T::read(from))
    }

    fn write(&self, to: &mut Packer) {
        self.is_some().write(to);
        if let Some(entry) = self {
            entry.write(to);
        }
    }
}

impl Packed for PartDate {
    fn read(from: &mut Unpacker) -> Self {
        from.part_date()
    }

    fn write(&self, to: &mut Packer) {
        to.number(self.year);
        to.number(self.month);
        to.number(self.day);
    }
}

impl Packed for Date {
    fn read(from: &mut Unpacker) -> Self {
        from.date()
    }

    fn write(&self, to: &mut Packer) {
        PartDate { year: self.year, month: self.month, day: self.day }.write(to);
    }
}

impl Packed for Target {
    fn read(from: &mut Unpacker) -> Self {
        match from.choice(3) {
            0 => Self::Chapter(from.text()),
            1 => Self::Term(from.text()),
            _ => Self::Place(Packed::read(from)),
        }
    }

    fn write(&self, to: &mut Packer) {
        let (kind, id) = match self {
            Self::Chapter(id) => (0_u8, id),
            Self::Term(id) => (1, id),
            Self::Place(place) => {
                to.number(2_u8);
                return place.write(to);
            }
        };
        to.number(kind);
        id.write(to);
    }
}

impl Packed for Block {
    fn read(from: &mut Unpacker) -> Self {
        match from.choice(7) {
            0 => Self::Heading(from.text()),
            1 => Self::Paragraph(Packed::read(from)),
            2 => Self::List { items: Packed::read(from), fact: Packed::read(from) },
            3 => Self::Caution(Packed::read(from)),
            4 => Self::AskSurgery { items: Packed::read(from), fact: Packed::read(from) },
            5 => {
                let (yours, anyone) = (from.text(), from.text());
                Self::Yours { yours, anyone, fact: Packed::read(from) }
            }
            _ => Self::Show(Packed::read(from)),
        }
    }

    fn write(&self, to: &mut Packer) {
        let mut list = |kind: u8, items: &&'static [&'static str], fact: &Fact| {
            to.number(kind);
            items.write(to);
            fact.write(to);
        };
        match self {
            Self::List { items, fact } => list(2, items, fact),
            Self::AskSurgery { items, fact } => list(4, items, fact),
            Self::Heading(text) => {
                to.number(0_u8);
                text.write(to);
            }
            Self::Paragraph(statement) => {
                to.number(1_u8);
                statement.write(to);
            }
            Self::Caution(statement) => {
                to.number(3_u8);
                statement.write(to);
            }
            Self::Yours { yours, anyone, fact } => {
                to.number(5_u8);
                yours.write(to);
                anyone.write(to);
                fact.write(to);
            }
            Self::Show(insert) => {
                to.number(6_u8);
                insert.write(to);
            }
        }
    }
}

macro_rules! packed_records {
    ($($record:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Packed for $record {
            fn read(from: &mut Unpacker) -> Self {
                Self { $($field: Packed::read(from)),+ }
            }

            fn write(&self, to: &mut Packer) {
                $(self.$field.write(to);)+
            }
        }
    )+};
}
records!(packed_records);
packed_records!(Fact { sources, checked, is_uncertain });

macro_rules! packed_choices {
    ($($choice:ident { $($name:literal $variant:ident),+ $(,)? })+) => {$(
        impl Packed for $choice {
            fn read(from: &mut Unpacker) -> Self {
                const ALL: &[$choice] = &[$($choice::$variant),+];
                ALL[from.choice(ALL.len())]
            }

            fn write(&self, to: &mut Packer) {
                let all = [$(Self::$variant),+];
                let at = all.iter().position(|choice| choice == self).expect("it is one of all");
                to.number(at as u8);
            }
        }
    )+};
}
choices!(packed_choices);
