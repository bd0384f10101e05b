//! What patients are told, from TOML to the packs that the app fetches, one for each language.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use pcn_finder::content::{make_explainer, read_content, read_pictures};
use pcn_finder::native::{read_explainer, write_explainer};
use pcn_finder::text::Language;

/// A folder for each language.
const LANGUAGES: &str = "src/explainer";

/// The drawings, which every language shares.
const PICTURES: &str = "src/explainer/pictures";

/// Writes every pack anew.
pub fn run() -> Result<()> {
    let pictures = read_pictures(Path::new(PICTURES))?;
    for language in Language::all() {
        let pack = format!("public/{}", language.explainer_pack());
        let content = read_content(Path::new(LANGUAGES), language)?;
        let explainer = make_explainer(&content, &pictures, language.info())?;
        let bytes = write_explainer(&explainer);
        let reread = read_explainer(&bytes)?;
        ensure!(reread == explainer, "{pack} does not come back as it went in");
        fs::write(&pack, &bytes).with_context(|| format!("cannot write {pack}"))?;
        let (pages, meanings) = (explainer.pages.len(), explainer.meanings.len());
        let scenes = explainer.animation.scenes.len();
        println!("{pages} pages, {meanings} words explained, {scenes} scenes");
        println!("Wrote {pack}: {} bytes", bytes.len());
    }
    Ok(())
}
