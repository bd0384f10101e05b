//! What is read, and what is refused.

use proptest::prelude::*;

use super::*;

#[track_caller]
fn refused(text: &str, expected: &str) {
    assert_eq!(Json::read(text).map_err(|e| e.to_string()), Err(expected.into()), "{text:.40}");
}

#[test]
fn what_is_read_is_written_one_way() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let json = Json::read(text).unwrap();
        assert_eq!(json.write(), expected);
        assert_eq!(Json::read(expected), Ok(json));
    }
    check(" { \"b\" : 1 , \"a\" : [ ] } ", r#"{"a":[],"b":1}"#);
    check("[null,true,false,0,9007199254740991,{}]", "[null,true,false,0,9007199254740991,{}]");
    check(r#""\u00e9\ud83d\ude42\/\n\t\"\\""#, "\"é🙂/\\n\\t\\\"\\\\\"");
    check("\"\u{202e}<img>\u{7f}\"".replace('\u{7f}', "").as_str(), "\"\u{202e}<img>\"");
    check(
        &format!("{}{}", "[".repeat(17), "]".repeat(17)),
        &format!("{}{}", "[".repeat(17), "]".repeat(17)),
    );
    check(&format!("\"{}\"", "é".repeat(4_000)), &format!("\"{}\"", "é".repeat(4_000)));
}

proptest! {
    /// Whether a text is in the one form shows while it is read: as well as by writing it again.
    #[test]
    fn a_text_in_another_form_is_known(at in 0_usize..60, more in "[ \n0]|\\\\?/|\\\\u00e9|,\"a\":1|\"}") {
        let text = r#"{"b":["/\n\"é",{"c":10,"e":null},[]],"d":{},"f":"\\"}"#;
        let at = (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        for text in [text.to_owned(), [&text[..at], &more, &text[at..]].concat()] {
            if let Ok((json, is_as_written)) = Json::read_and_compare(&text) {
                prop_assert_eq!(is_as_written, json.write() == text);
            }
        }
    }
}

#[test]
fn what_we_never_write_is_refused_in_words() {
    refused("", "at byte 0: the text stops short");
    refused("[1", "at byte 2: the text stops short");
    refused("\"a", "at byte 2: the text stops short");
    refused("{\"a\"", "at byte 4: the text stops short");
    refused("1 2", "at byte 2: expected nothing more");
    refused("[1 2]", "at byte 3: expected a comma or a closing bracket");
    refused("[1,]", "at byte 3: expected a value");
    refused("{a:1}", "at byte 1: expected a name");
    refused("{\"a\" 1}", "at byte 5: expected a colon");
    refused("{\"a\":1,\"b\":2,\"a\":3}", "at byte 0: a name is given twice");
    refused("[-1]", "at byte 1: a negative number");
    for number in ["1.5", "1e999", "01", "9007199254740992", &"9".repeat(400)] {
        refused(number, "at byte 0: expected a whole number of at most 9007199254740991");
    }
    refused("\"a\nb\"", "at byte 2: a control character");
    refused("\"\u{7f}\"", "at byte 2: a control character");
    refused("\"\\u0000\"", "at byte 7: a control character");
    refused("\"\\r\"", "at byte 1: a control character");
    refused("\"\\x\"", "at byte 1: expected a letter that may follow a backslash");
    for half in [
        "\"\\ud83d\"",
        "\"\\ude42\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u00\"",
        "\"\\u+0a1\"",
        "\"\\u00é\"",
    ] {
        refused(half, "at byte 1: half a letter");
    }
    refused(&format!("\"{}\"", "é".repeat(4_001)), "at byte 0: a text of more than 4000 letters");
    let letters = "a".repeat(64_001);
    refused(&format!("\"{letters}\""), "at byte 0: a text of more than 4000 letters");
    assert!(Json::read(&format!("\"{}\"", &letters[1..])).is_ok(), "a sealed answer may be long");
}

#[test]
fn depth_is_bounded_whatever_is_given() {
    let deep = "lists and objects lie in each other more than 16 deep";
    refused(&"[".repeat(1_000_000), &format!("at byte 17: {deep}"));
    refused(&"{\"a\":".repeat(1_000_000), &format!("at byte 85: {deep}"));
}

#[test]
fn names_like_those_of_prototypes_are_only_names() {
    let json = Json::read(r#"{"__proto__":{"constructor":1},"toString":null}"#).unwrap();
    assert_eq!(json.write(), r#"{"__proto__":{"constructor":1},"toString":null}"#);
}

#[test]
fn control_characters_are_written_so_that_any_reader_understands() {
    assert_eq!(Json::text("\0\u{1f}\r").write(), r#""\u0000\u001f\u000d""#);
}
