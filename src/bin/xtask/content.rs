//! What patients are told, from TOML to the packs that the app fetches, one for each language.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use pcn_finder::native::{read_content, read_explainer, write_explainer};

/// The folder of each language, and its pack.
const LANGUAGES: [(&str, &str); 1] = [("src/explainer/english", "public/data/explainer-en.bin")];

/// Writes every pack anew.
pub fn run() -> Result<()> {
    for (folder, pack) in LANGUAGES {
        let explainer = read_content(Path::new(folder))?;
        let bytes = write_explainer(&explainer);
        let reread = read_explainer(&bytes)?;
        ensure!(reread == explainer, "{pack} does not come back as it went in");
        fs::write(pack, &bytes).with_context(|| format!("cannot write {pack}"))?;
        let cards: usize = explainer.cards.groups.iter().map(|group| group.cards.len()).sum();
        println!(
            "{} chapters and {} aside, {cards} cards, {} roles, {} dates, {} terms, {} myths, {} \
             questions, {} Easy Read rows, {} scenes, {} sources",
            explainer.chapters.len(),
            explainer.asides.len(),
            explainer.roles.entries.len(),
            explainer.timeline.entries.len(),
            explainer.glossary.terms.len(),
            explainer.myths.entries.len(),
            explainer.quiz.questions.len(),
            explainer.easy_read.rows.len(),
            explainer.animation.scenes.len(),
            explainer.sources.len(),
        );
        println!("Wrote {pack}: {} bytes", bytes.len());
    }
    Ok(())
}
