//! What a kiosk forgets: everything of ours in local storage but its own settings, the answers that
//! are kept sealed, and the list of surgeries that staff brought.

/// The beginnings of names that stay: what the patient group keeps, how the kiosk is set, and a
/// newer list of surgeries.
const STAY: [&str; 3] = ["ppg", "pcn-finder.kiosk.", "pcn-finder.directory."];

/// Whether what is kept under a name was left behind by whoever used the screen. A name that is
/// not known is: it is better to forget too much.
///
/// ```
/// use pcn_finder::kiosk::is_left_behind;
/// assert!(is_left_behind("pcn-finder.display.1"));
/// assert!(!is_left_behind("pcn-finder.kiosk.1"));
/// ```
pub fn is_left_behind(name: &str) -> bool {
    !STAY.iter().any(|stay| name.starts_with(stay))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kiosk::KEY;

    #[test]
    fn what_a_visitor_chose_goes_and_what_the_group_keeps_stays() {
        for name in ["pcn-finder.display.1", "pcn-finder.surgery.1", "someone-else"] {
            assert!(is_left_behind(name), "{name}");
        }
        let sealed = "ppg1.s.3f2b8c1e-9d4a-4c6f-8b1e-2a7d5e9f0c13";
        for name in [KEY, "ppg1.cfg", sealed, "pcn-finder.directory.1"] {
            assert!(!is_left_behind(name), "{name}");
        }
    }
}
