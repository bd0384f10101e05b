//! Words of what stands around the app on a kiosk: the page that invites, the bar, the keyboard,
//! the question whether anyone is still there. Those for staff are in `staff.rs`.

/// What visitors of a kiosk are told around the app.
#[derive(Debug)]
pub struct KioskText {
    /// What to do first.
    pub lead: &'static str,
    /// What becomes of what is typed.
    pub promise: &'static str,
    /// The three ways in: a name and what it is for, of finding, of networks, of giving views.
    pub ways: [(&'static str, &'static str); 3],
    /// Before the name of the surgery that the kiosk stands in.
    pub here: &'static str,
    /// Which network that is in, by its name without "network".
    pub here_network: fn(&str) -> String,
    /// When it is in none that is known.
    pub here_without: &'static str,
    /// What the drawing of England shows.
    pub england: &'static str,
    /// Names the choice of a language.
    pub language: &'static str,
    /// For staff, while nobody has set the kiosk up.
    pub set_up: &'static str,
    /// Names the bar.
    pub bar: &'static str,
    /// Go to the screen before.
    pub back: &'static str,
    /// Forget everything and begin again.
    pub restart: &'static str,
    /// Names the sizes of text.
    pub text_size: &'static str,
    /// The sizes: usual, large, largest.
    pub sizes: [&'static str; 3],
    /// The way to colours, spacing and languages.
    pub display: &'static str,
    /// The way to 999 and 111.
    pub help: &'static str,
    /// In the bar while staff have unlocked it.
    pub lock: &'static str,
    /// The heading of the question whether anyone is still there.
    pub more_time: &'static str,
    /// What will happen, in so many seconds.
    pub clears_in: fn(u32) -> String,
    /// Yes.
    pub yes: &'static str,
    /// No: forget now.
    pub no: &'static str,
    /// Wait longer.
    pub timer_off: &'static str,
    /// The heading over an address or a number that leads out of the app.
    pub way_out: &'static str,
    /// What to do with it: an address, a telephone number, a mail address.
    pub way_out_how: [&'static str; 3],
    /// Names the square code, with what it holds.
    pub code_of: fn(&str) -> String,
    /// Put it away.
    pub close: &'static str,
    /// Another window is the kiosk: a heading, and what to do.
    pub elsewhere: (&'static str, &'static str),
    /// There is no printer.
    pub no_printer: (&'static str, &'static str),
    /// No files can be saved.
    pub no_files: (&'static str, &'static str),
    /// The keyboard.
    pub keys: KeyboardText,
}

/// The keyboard on the screen.
#[derive(Debug)]
pub struct KeyboardText {
    /// Names it.
    pub name: &'static str,
    /// A space.
    pub space: &'static str,
    /// Takes the last character away.
    pub delete: &'static str,
    /// Takes everything away.
    pub clear: &'static str,
    /// A capital letter next.
    pub shift: &'static str,
    /// To digits and marks.
    pub marks: &'static str,
    /// Back to letters.
    pub letters: &'static str,
    /// To the order of the alphabet.
    pub alphabet: &'static str,
    /// To the order of computers.
    pub qwerty: &'static str,
    /// Search.
    pub search: &'static str,
    /// Put the keyboard away.
    pub done: &'static str,
}
