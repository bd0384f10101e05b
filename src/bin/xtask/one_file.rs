//! The whole app as one HTML file: scripts, WebAssembly, styles, fonts and packs inside. It asks
//! for nothing and its policy lets it ask for nothing, so that it runs from a stick.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use crate::serve::{content_type, gzip};
use crate::tools::Tools;
use crate::{output, worker};

/// Answers in the page what the app asks a host for.
const INSIDE: &str = include_str!("one-file.js");

/// The scripts that keep the app beside its host, which the one file has none of, and the one of a
/// worker, which the app has inside.
const OF_A_HOST: [&str; 3] = ["offline.js", "service-worker.js", "update-worker.js"];

/// Makes one page of a folder of built files.
pub fn one_file(tools: &Tools, folder: &Path) -> Result<String> {
    let mut page = Page::new(fs::read_to_string(folder.join("index.html"))?);
    page.add_script(INSIDE);
    page.add_script(&fs::read_to_string(folder.join("start.js"))?);
    let mut files = worker::list(folder)?;
    files.sort();
    for path in &files {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        match extension.as_ref() {
            "css" => page.add_style(&with_fonts(&fs::read_to_string(path)?, folder)?),
            "js" if name == "start.js" || OF_A_HOST.contains(&name.as_str()) => (),
            "js" => page.add_module(&module(tools, &name, path)?),
            "wasm" | "bin" => page.add_data(&name, path)?,
            _ => (),
        }
    }
    page.finish()
}

/// A page in the making.
struct Page {
    html: String,
    head: String,
    body: String,
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Page {
    fn new(html: String) -> Self {
        Self { html, head: String::new(), body: String::new(), scripts: vec![], styles: vec![] }
    }

    fn add_script(&mut self, code: &str) {
        self.head += &element("script", code, &mut self.scripts);
    }

    /// A module is long, and wanted last: the page is painted before it is read.
    fn add_module(&mut self, code: &str) {
        self.body += &element("script", code, &mut self.scripts);
    }

    fn add_style(&mut self, style: &str) {
        self.head += &element("style", style, &mut self.styles);
    }

    /// A file as text, packed where that gains anything.
    fn add_data(&mut self, name: &str, path: &Path) -> Result<()> {
        let bytes = fs::read(path)?;
        let packed = gzip(&bytes);
        let is_packed = packed.len() < bytes.len() / 20 * 19;
        let mark = if is_packed { " data-gzip" } else { "" };
        let text = Base64::encode_string(if is_packed { &packed } else { &bytes });
        let (media, _) = content_type(path);
        self.body += &format!(
            "<script type=\"text/plain\" id=\"{name}\" data-type=\"{media}\"{mark}>{text}</script>\n"
        );
        Ok(())
    }

    fn finish(self) -> Result<String> {
        let policy = format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
             font-src data:; connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'; \
             object-src 'none'",
            self.scripts.join(" "),
            self.styles.join(" ")
        );
        let mut html = self.html;
        html = replaced(&html, "content=\"default-src", "\"", &format!("content=\"{policy}"))?;
        while html.contains("<link rel=\"preload\"") {
            html = replaced(&html, "<link rel=\"preload\"", ">", "")?;
        }
        html = replaced(&html, "<link rel=\"manifest\"", ">", "")?;
        html = replaced(&html, "<link rel=\"stylesheet\"", ">", "")?;
        html = replaced(&html, "<script src=\"start.js\">", "</script>", &self.head)?;
        html = replaced(&html, "</body", ">", &format!("{}</body>", self.body))?;
        ensure!(!html.contains("src=\"") && !html.contains("url(fonts"), "something is left out");
        Ok(html)
    }
}

/// An element with its text, whose digest goes to those that the policy lets in.
fn element(name: &str, text: &str, digests: &mut Vec<String>) -> String {
    // What would end the element early; only strings and comments of a script can have it.
    let text = text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let digest = Base64::encode_string(&Sha256::digest(text.as_bytes()));
    digests.push(format!("'sha256-{digest}'"));
    format!("<{name}>{text}</{name}>\n")
}

/// A text with one place of it replaced: all from `start` up to the next `end`, and that too.
fn replaced(text: &str, start: &str, end: &str, with: &str) -> Result<String> {
    let (before, rest) = text
        .split_once(start)
        .with_context(|| format!("dist/index.html has no {start}, so no one file can be made"))?;
    let (_, after) = rest.split_once(end).context("dist/index.html is cut short")?;
    // The quote that ends an attribute stays.
    let end = if end == "\"" { end } else { "" };
    Ok([before, with, end, after].concat())
}

/// A style with its fonts inside.
fn with_fonts(style: &str, folder: &Path) -> Result<String> {
    let mut style = style.replace("url(\"fonts/", "url(fonts/").replace(".woff2\")", ".woff2)");
    while let Some((before, rest)) = style.split_once("url(fonts/") {
        let (name, after) = rest.split_once(')').context("a style is cut short")?;
        let font = Base64::encode_string(&fs::read(folder.join("fonts").join(name))?);
        style = format!("{before}url(data:font/woff2;base64,{font}){after}");
    }
    Ok(style)
}

/// A module as a script that puts itself where `one-file.js` looks for it.
fn module(tools: &Tools, name: &str, path: &Path) -> Result<String> {
    let mut esbuild = tools.command("esbuild");
    esbuild.args(["--format=iife", "--minify", "--log-level=error"]).arg(path);
    esbuild.arg(format!("--global-name=modulesInside[\"{name}\"]"));
    output(&mut esbuild).with_context(|| format!("{name} could not be made a script"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_one_place_and_says_when_it_is_not_there() {
        assert_eq!(replaced("a <b c> d", "<b", ">", "<e>").unwrap(), "a <e> d");
        assert_eq!(replaced("a=\"b c\" d", "a=\"b", "\"", "a=\"x").unwrap(), "a=\"x\" d");
        assert!(replaced("a", "<b", ">", "").is_err());
    }

    #[test]
    fn lets_in_exactly_the_text_that_stands_in_the_page() {
        let mut digests = Vec::new();
        let html = element("script", "'</script>'", &mut digests);
        let text = html.trim_end().strip_prefix("<script>").unwrap();
        let text = text.strip_suffix("</script>").unwrap();
        assert_eq!(text, "'<\\/script>'");
        let digest = Base64::encode_string(&Sha256::digest(text.as_bytes()));
        assert_eq!(digests, [format!("'sha256-{digest}'")]);
    }
}
