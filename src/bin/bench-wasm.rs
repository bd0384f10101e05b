//! The search alone as a WebAssembly module: what `cargo xtask bench-peers` measures in a page.
#![cfg_attr(target_family = "wasm", allow(unsafe_code, missing_docs))]

#[cfg(target_family = "wasm")]
mod module {
    use pcn_finder::directory::search::{SearchIndex, Target};
    use pcn_finder::directory::{Directory, decode_directory, open_pack};
    use wasm_bindgen::prelude::*;

    /// A directory and its search, made from the two parts of the pack.
    #[wasm_bindgen]
    pub struct Bench {
        directory: Directory,
        index: SearchIndex,
    }

    #[wasm_bindgen]
    impl Bench {
        /// Where in the pack its gzip body begins.
        pub fn body_at(pack: &[u8]) -> Result<usize, JsError> {
            let (_, body) = open_pack(pack)?;
            Ok(pack.len() - body.len())
        }

        /// Reads and indexes the directory: the pack for its header, and its body unpacked.
        #[wasm_bindgen(constructor)]
        pub fn new(pack: &[u8], body: &[u8]) -> Result<Bench, JsError> {
            let (header, _) = open_pack(pack)?;
            let directory = decode_directory(&header, body)?;
            let index = SearchIndex::build(&directory);
            Ok(Bench { directory, index })
        }

        /// The codes found, best first, with a space between them.
        pub fn search(&self, query: &str, limit: usize) -> String {
            let mut codes = String::with_capacity(7 * limit.min(100));
            for hit in self.index.search(query, limit).hits {
                if !codes.is_empty() {
                    codes.push(' ');
                }
                codes.push_str(match &hit.target {
                    Target::Practice(code) => code.as_str(),
                    Target::Pcn(code) => code.as_str(),
                });
            }
            codes
        }

        /// Everything that we search, as a JSON list of records, for other searches.
        pub fn records(&self) -> String {
            let mut json = String::from("[");
            for practice in &self.directory.practices {
                let pcn = practice.pcn.and_then(|code| self.directory.pcn(code));
                push_record(
                    &mut json,
                    [
                        practice.code.as_str(),
                        &practice.name,
                        practice.other_name.as_deref().unwrap_or_default(),
                        &practice.address.replace('\n', ", "),
                        practice.town().unwrap_or_default(),
                        &practice.postcode.to_string(),
                        pcn.map_or("", |pcn| &pcn.name),
                    ],
                );
            }
            for pcn in &self.directory.pcns {
                push_record(&mut json, [pcn.code.as_str(), &pcn.name, "", "", "", "", ""]);
            }
            json.push(']');
            json
        }
    }

    fn push_record(json: &mut String, values: [&str; 7]) {
        const FIELDS: [&str; 7] =
            ["code", "name", "otherName", "address", "town", "postcode", "network"];
        json.push_str(if json.len() > 1 { ",{" } else { "{" });
        for (i, (field, value)) in FIELDS.iter().zip(values).enumerate() {
            let comma = if i > 0 { "," } else { "" };
            let value =
                value.replace('\\', "\\\\").replace('"', "\\\"").replace(char::is_control, " ");
            json.push_str(&format!("{comma}\"{field}\":\"{value}\""));
        }
        json.push('}');
    }
}

fn main() {}
