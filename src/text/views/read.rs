//! Words of: reading comments, and what the group makes of them.

/// Reading comments, and what the group makes of them.
#[derive(Debug)]
pub struct ReadText {
    /// The heading.
    pub title: &'static str,
    /// What the screen is for.
    pub lead: &'static str,
    /// Before the choice of which comments to show.
    pub show: &'static str,
    /// All, those not sorted, those to clear for quoting, those marked.
    pub shows: [&'static str; 4],
    /// Before the choice of a surgery or network, and its first.
    pub place: [&'static str; 2],
    /// Before the choice of a question, and its first.
    pub question: [&'static str; 2],
    /// Which comment of how many.
    pub position: fn(usize, usize) -> String,
    /// To the one before, and to the next.
    pub turn: [&'static str; 2],
    /// There is none that fits.
    pub none: &'static str,
    /// Nobody has written anything yet.
    pub nothing: &'static str,
    /// How it was given: on the shared screen, at home, on paper, by telephone, otherwise.
    pub methods: [&'static str; 5],
    /// What someone answered to the first question, beside their comment.
    pub answered: fn(&str) -> String,
    /// Seems to hold personal details: these.
    pub details: fn(&str) -> String,
    /// The kinds: NHS number, telephone, e-mail, postcode, date.
    pub detail_kinds: [&'static str; 5],
    /// May speak of harm.
    pub harm: &'static str,
    /// Over the cards.
    pub cards: &'static str,
    /// What a card is.
    pub cards_what: &'static str,
    /// The field for the theme, and its hint.
    pub theme: [&'static str; 2],
    /// The field for the words on the card, and its hint.
    pub words: [&'static str; 2],
    /// Before the four buttons.
    pub sort: &'static str,
    /// The four sorts.
    pub sorts: [&'static str; 4],
    /// A theme is missing.
    pub no_theme: &'static str,
    /// A card was made: sort, theme.
    pub card_made: fn(&str, &str) -> String,
    /// Takes a card away.
    pub take_away: &'static str,
    /// Over quoting.
    pub quoting: &'static str,
    /// The person did not let us.
    pub may_not: &'static str,
    /// The person did, and the group has not said; said yes; said no.
    pub cleared: [&'static str; 3],
    /// The buttons: quote, do not.
    pub clear: [&'static str; 2],
    /// What was said of it: it may, it may not.
    pub cleared_now: [&'static str; 2],
    /// Opens blacking out.
    pub black_out: &'static str,
    /// How it is done.
    pub black_out_how: &'static str,
    /// Keeps it.
    pub black_out_keep: &'static str,
    /// It is kept.
    pub blacked_out: &'static str,
    /// Before the words as they will be shown.
    pub as_shown: &'static str,
    /// Opens erasing.
    pub erase: &'static str,
    /// What erasing is.
    pub erase_what: &'static str,
    /// It is erased.
    pub erased: &'static str,
    /// Takes the last step back.
    pub undo: &'static str,
    /// It was taken back.
    pub undone: &'static str,
    /// A step could not be kept.
    pub not_kept: &'static str,
    /// That what a person wrote stays as it is.
    pub note: &'static str,
}
