//! The pack that an explainer travels in: our envelope, the length of the body, and the body
//! under gzip. The body holds every text first, one after the other, then all numbers; both are
//! read from front to back. Packing and unpacking gzip is left to the tools and to the browser.

mod unpack;

use self::unpack::Unpacker;
use super::{Animation, Asked, AskedOn, Explainer, Meaning, ReadyPage, Scale, Scene};
use crate::directory::{PackError, Reader, envelope, writer};

const MAGIC: &[u8; 8] = b"PCNFEXP\n";

/// The version of the format that this code writes and reads.
pub const EXPLAINER_FORMAT: u16 = 2;

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

/// What a pack can hold. Reading cannot fail: the [`Unpacker`] keeps what went wrong.
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

impl Packed for AskedOn {
    fn read(from: &mut Unpacker) -> Self {
        ASKED_ON[from.choice(ASKED_ON.len())]
    }

    fn write(&self, to: &mut Packer) {
        let at = ASKED_ON.iter().position(|place| place == self).expect("it is one of all");
        to.number(at as u8);
    }
}

/// Every screen on which questions arise, by the number it has in packs.
const ASKED_ON: [AskedOn; 8] = [
    AskedOn::Home,
    AskedOn::Surgery,
    AskedOn::SurgeryWithoutNetwork,
    AskedOn::Network,
    AskedOn::Help,
    AskedOn::Data,
    AskedOn::Privacy,
    AskedOn::Feedback,
];

macro_rules! packed {
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

packed! {
    Explainer { language, pages, meanings, asked, scale, animation }
    ReadyPage { id, title, html }
    Meaning { id, html }
    Asked { place, links }
    Scale {
        title, lead, soon, familiar, steps, says_soon, says_familiar, says_both, says_neither,
    }
    Animation { title, lead, symbols, scenes }
    Scene { drawing, seconds, caption, shows }
}
