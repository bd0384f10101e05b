//! Telephone numbers: digits as dialled, and in groups that can be read aloud.

use std::fmt;

/// A telephone number of ten or eleven digits as dialled inside the country, as `02089071234`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Telephone {
    number: u64,
    is_short: bool,
}

impl Telephone {
    /// Takes ten or eleven digits, and nothing else.
    pub fn parse(digits: &str) -> Option<Self> {
        let is_one = matches!(digits.len(), 10 | 11) && digits.bytes().all(|b| b.is_ascii_digit());
        Some(Self { number: digits.parse().ok().filter(|_| is_one)?, is_short: digits.len() == 10 })
    }

    /// The number whose first five digits are `start`, and the other five or six `end`.
    pub(super) fn of_parts(start: u32, end: u32, is_short: bool) -> Option<Self> {
        let ends = if is_short { 100_000 } else { 1_000_000 };
        let number = u64::from(start) * u64::from(ends) + u64::from(end);
        (start < 100_000 && end < ends).then_some(Self { number, is_short })
    }

    /// Its digits.
    pub fn digits(self) -> String {
        format!("{:01$}", self.number, if self.is_short { 10 } else { 11 })
    }

    /// Its digits in groups that can be read aloud, as `020 8907 1234`.
    pub fn grouped(self) -> String {
        grouped_telephone(&self.digits())
    }
}

impl fmt::Debug for Telephone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.digits())
    }
}

/// Groups the digits of a number of the United Kingdom's national plan: `02089071234` is
/// `020 8907 1234`. What is not eleven digits beginning with 0 is given back as it is.
///
/// ```
/// use pcn_finder::directory::grouped_telephone;
/// assert_eq!(grouped_telephone("01273800900"), "01273 800 900");
/// ```
pub fn grouped_telephone(digits: &str) -> String {
    let bytes = digits.as_bytes();
    if bytes.len() != 11 || bytes[0] != b'0' || !bytes.iter().all(u8::is_ascii_digit) {
        return digits.to_owned();
    }
    // The length of the area code, from Ofcom's plan: 02x; 011x and 01x1; 03xx, 08xx and
    // 07xxx; all others 01xxx.
    let (area, middle) = match (bytes[1], bytes[2], bytes[3]) {
        (b'2', _, _) => (3, 4),
        (b'1', b'1', _) | (b'1', _, b'1') | (b'3' | b'8', _, _) => (4, 3),
        _ => (5, 3),
    };
    format!("{} {} {}", &digits[..area], &digits[area..area + middle], &digits[area + middle..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_ten_or_eleven_digits() {
        #[track_caller]
        fn check(text: &str, is_one: bool) {
            assert_eq!(
                Telephone::parse(text).map(Telephone::digits).as_deref(),
                is_one.then_some(text)
            );
        }
        check("02089071234", true);
        check("0172675555", true);
        check("+0172675555", false);
        check("017267555", false);
        check("020890712345", false);
        check("020 8907123", false);
        check("", false);
    }

    #[test]
    fn numbers_are_grouped_by_their_area_code() {
        #[track_caller]
        fn check(digits: &str, expected: &str) {
            assert_eq!(grouped_telephone(digits), expected);
        }
        check("02089071234", "020 8907 1234");
        check("01159657800", "0115 965 7800");
        check("01618941234", "0161 894 1234");
        check("01642672351", "01642 672 351");
        check("03001234567", "0300 123 4567");
        check("08450724618", "0845 072 4618");
        check("07700900123", "07700 900 123");
        check("016977", "016977");
        check("not a number", "not a number");
    }
}
