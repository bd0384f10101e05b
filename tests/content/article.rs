//! What a reader meets on one screen, gathered from the explainer in the order of reading.

use pcn_finder::content::{Block, Chapter, Content, plain};

/// A screen's worth of text.
pub struct Article {
    /// What it is, for messages.
    pub name: String,
    /// Its texts, in order.
    pub texts: Vec<Text>,
}

/// A text that stands by itself.
#[derive(Clone)]
pub struct Text {
    /// As written, with marks.
    pub marked: String,
    /// Texts of the same group make one paragraph, as the items of a list do.
    pub group: usize,
    /// What it is.
    pub kind: Kind,
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole sentences.
    Prose,
    /// A heading, a name, a few words of a list.
    Label,
    /// What people say, or are said to: their words, not ours.
    Saying,
}

impl Text {
    /// As a reader with a network of their own sees it.
    pub fn shown(&self) -> String {
        let own = [
            ("{network}", "Sphere"),
            ("{surgeries}", "6 GP surgeries"),
            ("{people}", "58,000 people"),
            ("{size-band}", "larger than most"),
            ("{board}", "North London"),
            ("{region}", "London"),
        ];
        own.iter().fold(plain(&self.marked), |text, (place, words)| text.replace(place, words))
    }
}

impl Article {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), texts: Vec::new() }
    }

    fn add(&mut self, kind: Kind, texts: &[&str]) -> &mut Self {
        let group = self.texts.last().map_or(0, |text| text.group + 1);
        let texts = texts.iter().map(|text| Text { marked: (*text).to_owned(), group, kind });
        self.texts.extend(texts);
        self
    }

    pub fn prose(&mut self, texts: &[&str]) -> &mut Self {
        self.add(Kind::Prose, texts)
    }

    pub fn label(&mut self, text: &str) -> &mut Self {
        self.add(Kind::Label, &[text])
    }

    /// Its paragraphs of whole sentences.
    pub fn paragraphs(&self) -> impl Iterator<Item = &[Text]> {
        let groups = self.texts.chunk_by(|a, b| a.group == b.group);
        groups.filter(|group| group[0].kind == Kind::Prose)
    }
}

/// A chapter.
pub fn chapter(chapter: &Chapter) -> Article {
    let mut article = Article::new(chapter.id);
    article.label(chapter.question).prose(&[chapter.key.text]);
    for block in chapter.blocks {
        match block {
            Block::Heading(text) => article.label(text),
            Block::Paragraph(said) | Block::Caution(said) => article.prose(&[said.text]),
            Block::List { items, .. } | Block::AskSurgery { items, .. } => article.prose(items),
            Block::Yours { yours, anyone, .. } => article.prose(&[yours]).prose(&[anyone]),
            Block::Show(_) => &mut article,
        };
    }
    article
}

/// Everything, an article a screen or part of one.
pub fn all(content: &Content) -> Vec<Article> {
    let chapters = content.chapters.iter().chain(content.asides).map(chapter);
    chapters.chain(others(content)).collect()
}

/// Everything but the chapters.
fn others(explainer: &Content) -> Vec<Article> {
    let mut all = Vec::new();

    let mut roles = Article::new("roles");
    roles.prose(&[explainer.roles.lead.text]);
    for role in explainer.roles.entries {
        roles.label(role.name).prose(&[role.does]);
    }
    all.push(roles);

    let scale = &explainer.scale;
    let mut page = Article::new("scale");
    page.label(scale.title).prose(&[scale.lead]);
    for handle in [scale.soon, scale.familiar] {
        let steps: Vec<String> = scale.steps.iter().map(|s| format!("{handle} {s}.")).collect();
        page.prose(&steps.iter().map(String::as_str).collect::<Vec<_>>());
    }
    page.prose(&[scale.says_soon]).prose(&[scale.says_familiar]);
    page.prose(&[scale.says_both]).prose(&[scale.says_neither]);
    all.push(page);

    let mut picture = Article::new("bigger picture");
    for level in explainer.bigger_picture.levels {
        picture.label(level.name).prose(&[level.meaning]);
    }
    for entry in explainer.bigger_picture.replaced {
        picture.label(entry.old).label(entry.years).prose(&[entry.did, entry.now]);
    }
    all.push(picture);

    let mut timeline = Article::new("timeline");
    timeline.label(explainer.timeline.title).prose(&[explainer.timeline.lead]);
    for entry in explainer.timeline.entries {
        timeline.label(entry.title).prose(&[entry.text]);
    }
    all.push(timeline);

    let cards = &explainer.cards;
    let mut page = Article::new("cards");
    page.label(cards.title).prose(&[cards.lead]).prose(&[cards.limits]);
    page.prose(&[cards.emergency.text]).prose(&[cards.urgent.text]);
    page.prose(&[cards.on_every_card]).prose(&[cards.unsigned]).label(cards.signed);
    for group in cards.groups {
        page.label(group.name);
        for card in group.cards {
            page.label(card.need).label(card.who).prose(&[card.how]);
            if let Some(fast) = card.fast {
                page.prose(&[fast]);
            }
        }
    }
    all.push(page);

    let mut glossary = Article::new("glossary");
    glossary.label(explainer.glossary.title).prose(&[explainer.glossary.lead]);
    for term in explainer.glossary.terms {
        let long = term.long.map(|long| format!(" ({long})")).unwrap_or_default();
        glossary.add(Kind::Saying, &[&*format!("{}{long}", term.name)]).prose(&[term.meaning]);
    }
    all.push(glossary);

    let mut myths = Article::new("myths");
    myths.label(explainer.myths.title).prose(&[explainer.myths.lead]);
    for myth in explainer.myths.entries {
        myths.add(Kind::Saying, &[myth.saying]).prose(&[myth.truth]);
    }
    all.push(myths);

    let quiz = &explainer.quiz;
    let mut page = Article::new("quiz");
    page.label(quiz.title).prose(&[quiz.lead]);
    for question in quiz.questions {
        page.prose(&[question.question]);
        for answer in question.answers {
            page.add(Kind::Saying, &[answer.text]).prose(&[answer.reply]);
        }
    }
    page.prose(&[quiz.end]);
    all.push(page);

    let mut easy = Article::new("easy read");
    easy.label(explainer.easy_read.title).prose(&[explainer.easy_read.lead]);
    for row in explainer.easy_read.rows {
        easy.prose(&[row.words]);
    }
    all.push(easy);

    let mut animation = Article::new("animation");
    animation.label(explainer.animation.title).prose(&[explainer.animation.lead]);
    for scene in explainer.animation.scenes {
        animation.prose(&[scene.caption, scene.shows]);
    }
    all.push(animation);
    all
}
