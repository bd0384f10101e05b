//! Fields and buttons as HTML: what someone does with them is heard by the screen around them, by
//! the attributes `data-in` (typed or ticked) and `data-do` (pressed).

use crate::ui::escaped;

/// What a field is about, for `data-of` and `data-code`.
pub(super) type Of<'a> = (&'a str, &'a str);

/// The attributes of an element: its action, and what it is about.
fn told(attribute: &str, action: &str, (of, code): Of) -> String {
    let more = |name: &str, value: &str| match value {
        "" => String::new(),
        value => [" data-", name, "=\"", &escaped(value), "\""].concat(),
    };
    [" ", attribute, "=\"", action, "\"", &more("of", of), &more("code", code)].concat()
}

/// The id of a field.
pub(super) fn field_id(action: &str, (of, code): Of) -> String {
    let parts = [action, of, code];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    escaped(&["f-", &parts.join("-")].concat())
}

/// A field to type in.
#[derive(Default)]
pub(super) struct Field<'a> {
    /// What it is for.
    pub(super) action: &'a str,
    /// What it is about.
    pub(super) of: Of<'a>,
    /// Its name on the screen.
    pub(super) label: &'a str,
    /// What helps to fill it in, or nothing.
    pub(super) hint: &'a str,
    /// What stands in it.
    pub(super) value: &'a str,
    /// What is wrong with it, or nothing.
    pub(super) error: &'a str,
    /// The most letters it takes.
    pub(super) most: u32,
    /// How many lines it has: one, or more.
    pub(super) lines: u8,
    /// Further attributes.
    pub(super) more: &'a str,
}

impl Field<'_> {
    /// The field with its label, hint and error.
    pub(super) fn html(&self) -> String {
        let id = field_id(self.action, self.of);
        let told = told("data-in", self.action, self.of);
        let (hint, described_hint) = part("hint", &id, self.hint);
        let (error, described_error) = part("error", &id, self.error);
        let described = [described_hint, described_error].concat();
        let invalid = if self.error.is_empty() { "" } else { " aria-invalid=\"true\"" };
        let (label, value, more) = (escaped(self.label), escaped(self.value), self.more);
        let most = self.most;
        let attributes = format!(
            "class=\"field__box\" id=\"{id}\"{told} aria-describedby=\"{described}\"{invalid} \
             autocomplete=\"off\" maxlength=\"{most}\" {more}"
        );
        let input = match self.lines {
            0 | 1 => format!("<input {attributes} value=\"{value}\">"),
            lines => format!("<textarea {attributes} rows=\"{lines}\">{value}</textarea>"),
        };
        let bad = if self.error.is_empty() { "" } else { " field--bad" };
        format!(
            "<div class=\"field{bad}\"><label class=\"field__label\" for=\"{id}\">{label}</label>\
             {hint}{error}{input}</div>"
        )
    }
}

/// A line under a label, and its id for whoever describes the field by it.
pub(super) fn part(name: &str, id: &str, words: &str) -> (String, String) {
    if words.is_empty() {
        return (String::new(), String::new());
    }
    let html = format!("<p class=\"field__{name}\" id=\"{id}-{name}\">{}</p>", escaped(words));
    (html, [id, "-", name, " "].concat())
}

/// A box to tick, or with a name one of several to pick.
pub(super) fn tick(action: &str, of: Of, name: Option<&str>, is_on: bool, label: &str) -> String {
    let id = field_id(action, of);
    let kind = match name {
        Some(name) => ["radio\" name=\"", &escaped(name)].concat(),
        None => "checkbox".to_owned(),
    };
    let told = told("data-in", action, of);
    let on = if is_on { " checked" } else { "" };
    let label = escaped(label);
    format!(
        "<div class=\"tick\"><input class=\"choice__input\" type=\"{kind}\" id=\"{id}\"{told}{on} \
         autocomplete=\"off\"><label class=\"tick__label\" for=\"{id}\">{label}</label></div>"
    )
}

/// A list to pick one from: values and words.
pub(super) fn select(
    action: &str,
    of: Of,
    label: &str,
    options: &[(&str, &str)],
    now: &str,
) -> String {
    let id = field_id(action, of);
    let told = told("data-in", action, of);
    let options: String = options
        .iter()
        .map(|(value, words)| {
            let on = if *value == now { " selected" } else { "" };
            format!("<option value=\"{}\"{on}>{}</option>", escaped(value), escaped(words))
        })
        .collect();
    let label = escaped(label);
    format!(
        "<div class=\"field\"><label class=\"field__label\" for=\"{id}\">{label}</label>\
         <select class=\"field__box\" id=\"{id}\"{told} autocomplete=\"off\">{options}</select></div>"
    )
}

/// A button. What it is about is read out after its words.
pub(super) fn button(class: &str, action: &str, of: Of, words: &str, about: &str) -> String {
    let told = told("data-do", action, of);
    let about = match about {
        "" => String::new(),
        about => format!("<span class=\"visually-hidden\"> {}</span>", escaped(about)),
    };
    let words = escaped(words);
    format!("<button type=\"button\" class=\"{class}\"{told}>{words}{about}</button>")
}
