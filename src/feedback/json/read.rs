//! Reading JSON that may come from anyone. Bounded in depth and length, linear in time, and
//! strict: what our own writer could not have meant is refused, with its place.

use thiserror::Error;

use super::{Json, MAX_NUMBER};

/// How deep lists and objects may lie in each other. Ours lie seven deep.
const MAX_DEPTH: usize = 16;
/// How many names an object may have. Ours have 20, or one for every question answered.
const MAX_NAMES: usize = 500;
/// How many letters a text may have. An answer has 1,000 at most, a notice's paragraph fewer.
const MAX_TEXT: usize = 4_000;
/// How many letters a sealed answer may have: the longest answers there are, sealed, in base64.
const MAX_BASE64: usize = 64_000;

/// Why a text cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("at byte {at}: {why}")]
pub struct JsonError {
    /// Where, counted in bytes from 0.
    pub at: usize,
    /// What is wrong.
    pub why: &'static str,
}

impl Json {
    /// Reads a text that holds one value and nothing else.
    ///
    /// # Errors
    /// `JsonError` for the first thing that is not JSON, or that we never write: a fraction, a
    /// negative or immense number, a name given twice, control characters, half a letter, a depth
    /// over 16 or a text over 4,000 letters.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        Self::read_and_compare(text).map(|(json, _)| json)
    }

    /// The same, and whether the text is the very one that [`Json::write`] makes of the value.
    ///
    /// # Errors
    /// As [`Json::read`].
    pub(in crate::feedback) fn read_and_compare(text: &str) -> Result<(Self, bool), JsonError> {
        let mut reader = Reader { text, at: 0, is_as_written: true };
        let value = reader.value(0)?;
        reader.skip_space();
        if reader.at < text.len() {
            return reader.fail("expected nothing more");
        }
        Ok((value, reader.is_as_written))
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Whether all so far is written in the one form that there is.
    is_as_written: bool,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<Json, JsonError> {
        self.skip_space();
        if depth > MAX_DEPTH {
            return self.fail("lists and objects lie in each other more than 16 deep");
        }
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.text().map(Json::Text),
            Some(b'0'..=b'9') => self.number(),
            Some(b'-') => self.fail("a negative number"),
            _ => {
                let words = [
                    ("null", Json::Null),
                    ("true", Json::Bool(true)),
                    ("false", Json::Bool(false)),
                ];
                for (word, value) in words {
                    if self.text[self.at..].starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                self.fail(if self.peek().is_none() {
                    "the text stops short"
                } else {
                    "expected a value"
                })
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, JsonError> {
        let start = self.at;
        let mut fields: Vec<(String, Json)> = Vec::new();
        self.each(b'}', |reader| {
            if reader.peek() != Some(b'"') {
                return reader.fail("expected a name");
            }
            let name = reader.text()?;
            reader.skip_space();
            reader.expect(b':', "expected a colon")?;
            let value = reader.value(depth + 1)?;
            // In order of name from the start: no sort, and doubles show at once.
            let at = fields.partition_point(|(other, _)| *other < name);
            if fields.get(at).is_some_and(|(other, _)| *other == name) {
                return Err(JsonError { at: start, why: "a name is given twice" });
            }
            if fields.len() == MAX_NAMES {
                return Err(JsonError { at: start, why: "an object of more than 500 names" });
            }
            reader.is_as_written &= at == fields.len();
            fields.insert(at, (name, value));
            Ok(())
        })?;
        Ok(Json::Object(fields))
    }

    fn list(&mut self, depth: usize) -> Result<Json, JsonError> {
        let mut items = Vec::new();
        self.each(b']', |reader| {
            items.push(reader.value(depth + 1)?);
            Ok(())
        })?;
        Ok(Json::List(items))
    }

    /// Reads what stands between an opening bracket and its closing one, at commas.
    fn each(
        &mut self,
        close: u8,
        mut item: impl FnMut(&mut Self) -> Result<(), JsonError>,
    ) -> Result<(), JsonError> {
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.skip_space();
            item(self)?;
            self.skip_space();
            if self.peek() == Some(close) {
                self.at += 1;
                return Ok(());
            }
            self.expect(b',', "expected a comma or a closing bracket")?;
        }
    }

    fn number(&mut self) -> Result<Json, JsonError> {
        let digits = self.text[self.at..].bytes().take_while(u8::is_ascii_digit).count();
        let end = self.at + digits;
        let number = self.text[self.at..end].parse().ok().filter(|n| *n <= MAX_NUMBER);
        let is_plain = digits == 1 || self.peek() != Some(b'0');
        let is_whole = !matches!(self.text.as_bytes().get(end), Some(b'.' | b'e' | b'E'));
        match number.filter(|_| is_plain && is_whole) {
            Some(number) => {
                self.at = end;
                Ok(Json::Number(number))
            }
            None => self.fail("expected a whole number of at most 9007199254740991"),
        }
    }

    fn text(&mut self) -> Result<String, JsonError> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        let mut letters = 0;
        loop {
            // Most letters are plain, and are taken together.
            let rest = &self.text.as_bytes()[self.at..];
            let rest = &rest[..rest.len().min(MAX_BASE64 + 1 - letters)];
            let plain = rest.iter().position(|b| !is_plain(*b)).unwrap_or(rest.len());
            text.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
            letters += plain;
            if letters > MAX_BASE64 {
                break;
            }
            let Some(letter) = self.text[self.at..].chars().next() else {
                return self.fail("the text stops short");
            };
            let letter = match letter {
                '"' => break,
                '\\' => self.escaped()?,
                '\0'..' ' => return self.fail("a control character"),
                letter => {
                    self.at += letter.len_utf8();
                    letter
                }
            };
            if letter.is_control() && !matches!(letter, '\n' | '\t') {
                return self.fail("a control character");
            }
            text.push(letter);
            letters += 1;
            if letters > MAX_BASE64 {
                break;
            }
        }
        self.at += 1;
        let is_base64 = || text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b));
        if letters > MAX_BASE64 || (letters > MAX_TEXT && !is_base64()) {
            return Err(JsonError { at: start, why: "a text of more than 4000 letters" });
        }
        Ok(text)
    }

    fn escaped(&mut self) -> Result<char, JsonError> {
        let escape = self.text.as_bytes().get(self.at + 1).copied();
        let letter = match escape {
            Some(plain @ (b'"' | b'\\')) => char::from(plain),
            Some(b'/') => {
                self.is_as_written = false;
                '/'
            }
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r' | b'b' | b'f') => return self.fail("a control character"),
            Some(b'u') => return self.numbered(),
            _ => return self.fail("expected a letter that may follow a backslash"),
        };
        self.at += 2;
        Ok(letter)
    }

    /// A letter by its number, `\u00e9`, or by two: `\ud83d\ude42`.
    fn numbered(&mut self) -> Result<char, JsonError> {
        self.is_as_written = false;
        let half = |at: usize| {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
            is_hex.then(|| u16::from_str_radix(digits, 16).ok())?
        };
        let halves = [half(self.at), half(self.at + 6)];
        let units = halves.into_iter().map_while(|unit| unit);
        match char::decode_utf16(units).next() {
            Some(Ok(letter)) => {
                self.at += 6 * letter.len_utf16();
                Ok(letter)
            }
            _ => self.fail("half a letter"),
        }
    }

    fn expect(&mut self, byte: u8, why: &'static str) -> Result<(), JsonError> {
        if self.peek() != Some(byte) {
            return self.fail(if self.peek().is_none() { "the text stops short" } else { why });
        }
        self.at += 1;
        Ok(())
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
            self.is_as_written = false;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn fail<T>(&self, why: &'static str) -> Result<T, JsonError> {
        Err(JsonError { at: self.at, why })
    }
}

/// Whether a byte is a letter of its own that means nothing else in a text.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')
}
