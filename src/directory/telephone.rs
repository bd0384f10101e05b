//! Telephone numbers, from digits as dialled to groups that can be read aloud.

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
