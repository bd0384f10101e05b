//! The pack that an explainer travels in: our envelope, the length of the body, and the body
//! under gzip. The body holds every text first, one after the other, then all numbers; both are
//! read from front to back. Packing and unpacking gzip is left to the tools and to the browser.

use super::model::*;
use super::records::{choices, records};
use super::{Own, model};
use crate::directory::{Date, PackError, Reader, envelope, writer};

const MAGIC: &[u8; 8] = b"PCNFEXP\n";

/// The version of the format that this code writes and reads.
pub const EXPLAINER_FORMAT: u16 = 1;

/// All that there is to tell is far shorter; a longer body is not worth a visitor's memory.
const MAX_UNPACKED: u32 = 1 << 20;

const NO_CHOICE: PackError = PackError::Damaged { what: "a choice is none of those there are" };
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
    let mut numbers = Reader::new(body.leak());
    let texts = numbers.dictionary()?.into_iter();
    let mut unpacker = Unpacker { texts, numbers };
    let explainer = Explainer::read(&mut unpacker)?;
    match unpacker.texts.len() + unpacker.numbers.rest().len() {
        0 => Ok(explainer),
        _ => Err(BAD_LENGTH),
    }
}

struct Packer {
    texts: Vec<&'static str>,
    numbers: Vec<u8>,
}

struct Unpacker {
    texts: std::vec::IntoIter<&'static str>,
    numbers: Reader<'static>,
}

/// What a pack can hold. Each takes at least one text or one number of it.
trait Packed: Copy + 'static {
    fn read(from: &mut Unpacker) -> Result<Self, PackError>;
    fn write(&self, to: &mut Packer);
}

impl Packed for &'static str {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        from.texts.next().ok_or(BAD_LENGTH)
    }

    fn write(&self, to: &mut Packer) {
        assert!(!self.contains('\0'), "a text holds a zero: {self:?}");
        to.texts.push(self);
    }
}

impl Packed for u16 {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        u16::try_from(from.numbers.varint()?)
            .map_err(|_| PackError::Damaged { what: "a number is too large" })
    }

    fn write(&self, to: &mut Packer) {
        writer::varint(&mut to.numbers, u32::from(*self));
    }
}

impl Packed for bool {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        match from.numbers.u8()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(NO_CHOICE),
        }
    }

    fn write(&self, to: &mut Packer) {
        to.numbers.push(u8::from(*self));
    }
}

impl<T: Packed> Packed for &'static [T] {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        let count = from.numbers.varint()?;
        // No room is set aside: a count that is a lie runs out of texts or numbers first.
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(T::read(from)?);
        }
        Ok(list.leak())
    }

    fn write(&self, to: &mut Packer) {
        let count = u32::try_from(self.len()).expect("a list is far below 4 billion");
        writer::varint(&mut to.numbers, count);
        self.iter().for_each(|entry| entry.write(to));
    }
}

impl<T: Packed> Packed for Option<T> {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        bool::read(from)?.then(|| T::read(from)).transpose()
    }

    fn write(&self, to: &mut Packer) {
        self.is_some().write(to);
        if let Some(entry) = self {
            entry.write(to);
        }
    }
}

impl Packed for PartDate {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        let (year, month, day) = (u16::read(from)?, from.numbers.u8()?, from.numbers.u8()?);
        PartDate::new(year, month, day)
            .ok_or(PackError::Damaged { what: "one of its dates is no day" })
    }

    fn write(&self, to: &mut Packer) {
        self.year.write(to);
        to.numbers.extend([self.month, self.day]);
    }
}

impl Packed for Date {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        let PartDate { year, month, day } = PartDate::read(from)?;
        Date::new(year, month, day).ok_or(PackError::Damaged { what: "one of its dates is no day" })
    }

    fn write(&self, to: &mut Packer) {
        PartDate { year: self.year, month: self.month, day: self.day }.write(to);
    }
}

impl Packed for Fact {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        let (sources, checked) = (<&[u16]>::read(from)?, Date::read(from)?);
        Ok(Self { sources, checked, is_uncertain: bool::read(from)? })
    }

    fn write(&self, to: &mut Packer) {
        self.sources.write(to);
        self.checked.write(to);
        self.is_uncertain.write(to);
    }
}

impl Packed for Target {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        Ok(match from.numbers.u8()? {
            0 => Self::Chapter(Packed::read(from)?),
            1 => Self::Term(Packed::read(from)?),
            2 => Self::Place(Packed::read(from)?),
            _ => return Err(NO_CHOICE),
        })
    }

    fn write(&self, to: &mut Packer) {
        let (kind, id) = match self {
            Self::Chapter(id) => (0, id),
            Self::Term(id) => (1, id),
            Self::Place(place) => {
                to.numbers.push(2);
                return place.write(to);
            }
        };
        to.numbers.push(kind);
        id.write(to);
    }
}

impl Packed for Block {
    fn read(from: &mut Unpacker) -> Result<Self, PackError> {
        Ok(match from.numbers.u8()? {
            0 => Self::Heading(Packed::read(from)?),
            1 => Self::Paragraph(Packed::read(from)?),
            2 => Self::List { items: Packed::read(from)?, fact: Packed::read(from)? },
            3 => Self::Caution(Packed::read(from)?),
            4 => Self::AskSurgery { items: Packed::read(from)?, fact: Packed::read(from)? },
            5 => {
                let (yours, anyone) = (Packed::read(from)?, Packed::read(from)?);
                Self::Yours { yours, anyone, fact: Packed::read(from)? }
            }
            6 => Self::Show(Packed::read(from)?),
            _ => return Err(NO_CHOICE),
        })
    }

    fn write(&self, to: &mut Packer) {
        let mut list = |kind, items: &&'static [&'static str], fact: &Fact| {
            to.numbers.push(kind);
            items.write(to);
            fact.write(to);
        };
        match self {
            Self::List { items, fact } => list(2, items, fact),
            Self::AskSurgery { items, fact } => list(4, items, fact),
            Self::Heading(text) => {
                to.numbers.push(0);
                text.write(to);
            }
            Self::Paragraph(statement) => {
                to.numbers.push(1);
                statement.write(to);
            }
            Self::Caution(statement) => {
                to.numbers.push(3);
                statement.write(to);
            }
            Self::Yours { yours, anyone, fact } => {
                to.numbers.push(5);
                yours.write(to);
                anyone.write(to);
                fact.write(to);
            }
            Self::Show(insert) => {
                to.numbers.push(6);
                insert.write(to);
            }
        }
    }
}

macro_rules! packed_records {
    ($($record:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Packed for model::$record {
            fn read(from: &mut Unpacker) -> Result<Self, PackError> {
                Ok(Self { $($field: Packed::read(from)?),+ })
            }

            fn write(&self, to: &mut Packer) {
                $(self.$field.write(to);)+
            }
        }
    )+};
}
records!(packed_records);

macro_rules! packed_choices {
    ($($choice:ident { $($name:literal $variant:ident),+ $(,)? })+) => {$(
        impl Packed for $choice {
            fn read(from: &mut Unpacker) -> Result<Self, PackError> {
                let all = [$(Self::$variant),+];
                all.get(usize::from(from.numbers.u8()?)).copied().ok_or(NO_CHOICE)
            }

            fn write(&self, to: &mut Packer) {
                let all = [$(Self::$variant),+];
                let at = all.iter().position(|choice| choice == self).expect("it is one of all");
                to.numbers.push(at as u8);
            }
        }
    )+};
}
choices!(packed_choices);
