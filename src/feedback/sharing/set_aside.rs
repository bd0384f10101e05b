//! What could not be read, as a file for someone who can: every text letter for letter.

use super::Holding;
use crate::feedback::json::Json;
use crate::feedback::store::Key;

/// Writes the texts that are set aside, each beside the name it stood under, or nothing when there
/// are none. It is plain JSON, one text a line, and no bundle: nothing takes it in again.
pub fn write_set_aside(holding: &Holding) -> Option<String> {
    let mut lines = String::new();
    for (key, text) in holding {
        if let Key::Quarantine(_, name) = key {
            let line = Json::object([("name", Json::text(name)), ("text", Json::text(text))]);
            lines.push_str(if lines.is_empty() { "\n" } else { ",\n" });
            lines.push_str(&line.write());
        }
    }
    let begin = "{\"format\":\"ppg-set-aside\",\"v\":1,\"texts\":[";
    (!lines.is_empty()).then(|| [begin, &lines, "\n]}\n"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::Id;

    #[test]
    fn every_text_is_there_letter_for_letter() {
        let name = Key::Response(Id::from_random([1; 16])).to_string();
        let texts = ["{\"a\": \"b\\", "\t\n \"", "</script>é🙂\u{2028}", ""];
        let mut holding = Holding::new();
        assert_eq!(write_set_aside(&holding), None);
        for text in texts {
            holding.insert(Key::to_quarantine(&name, text), text.to_owned());
        }
        holding.insert(Key::Device, "not among them".to_owned());
        let file = write_set_aside(&holding).unwrap();
        let Ok(Json::Object(fields)) = Json::read(&file.replace('\n', "")) else {
            panic!("it is not JSON: {file}")
        };
        let Some((_, Json::List(found))) = fields.iter().find(|(name, _)| name == "texts") else {
            panic!("it has no texts: {file}")
        };
        let mut found: Vec<&Json> = found.iter().filter_map(|item| item.get("text")).collect();
        let mut expected: Vec<Json> = texts.iter().map(Json::text).collect();
        let key = |json: &Json| format!("{json:?}");
        found.sort_by_key(|json| key(json));
        expected.sort_by_key(key);
        assert_eq!(found, expected.iter().collect::<Vec<_>>());
        assert_eq!(file.lines().count(), texts.len() + 2);
        // What our own reader refuses, another must be able to read.
        let key = Key::to_quarantine(&name, "\u{0}\u{1f}\r");
        let file = write_set_aside(&Holding::from([(key, "\u{0}\u{1f}\r".to_owned())])).unwrap();
        assert!(file.contains(r#""text":"\u0000\u001f\u000d""#), "{file}");
    }
}
