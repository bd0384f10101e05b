//! Where others can open the app: what a square code on a kiosk may lead to. The kiosk's own
//! address is often one that no phone can open.

use std::fmt;

use thiserror::Error;

/// The address at which others can open the app, without what follows the `?`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress(String);

/// Why an address will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AddressError {
    /// It is not the address of a page of the web.
    #[error("not an address of the web")]
    NotWeb,
    /// It leads to this computer, or to one of this building.
    #[error("an address that only this building can open")]
    Local,
}

impl PublicAddress {
    /// Reads an address as someone typed it: capitals, a missing scheme and a missing slash at the
    /// end are put right, and what is only of one page is left away.
    ///
    /// ```
    /// use pcn_finder::kiosk::PublicAddress;
    /// let address = PublicAddress::parse("Find.Example.org/pcn?page=help").unwrap();
    /// assert_eq!(address.to_string(), "https://find.example.org/pcn/");
    /// ```
    ///
    /// # Errors
    /// `AddressError` when it is no address of the web, or one that phones cannot open.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim().split(['?', '#']).next().unwrap_or_default();
        let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
        let scheme = scheme.to_ascii_lowercase();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.to_ascii_lowercase();
        let (name, port) = host.split_once(':').unwrap_or((&host, "80"));
        let is_of_path =
            |letter: u8| letter.is_ascii_graphic() && !b"<>\"\\^`{|}".contains(&letter);
        let is_web = (scheme == "http" || scheme == "https")
            && name.split('.').all(is_label)
            && port.parse::<u16>().is_ok()
            && path.bytes().all(is_of_path);
        if !is_web {
            return Err(AddressError::NotWeb);
        }
        if is_local(name) {
            return Err(AddressError::Local);
        }
        // A folder ends in a slash: without it some hosts lose what follows the question mark.
        let is_file =
            path.rsplit('/').next().is_some_and(|last| last.is_empty() || last.contains('.'));
        let slash = if is_file { "" } else { "/" };
        Ok(Self(format!("{scheme}://{host}/{path}{slash}")))
    }

    /// The whole address of a page, given what follows the host's part of it: `?page=help`.
    pub fn of(&self, page: &str) -> String {
        [&self.0, page].concat()
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether it can be a part of a host's name between two dots.
fn is_label(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Whether a host is this computer or one of this building: by its number, or by a name without a
/// dot or with an ending that no name of the internet has.
fn is_local(name: &str) -> bool {
    let numbers: Vec<u8> = name.split('.').filter_map(|it| it.parse().ok()).collect();
    match (numbers.as_slice(), name.rsplit_once('.')) {
        ([0 | 10 | 127, _, _, _] | [192, 168, _, _] | [169, 254, _, _], _) => true,
        ([172, second, _, _], _) => (16..32).contains(second),
        (_, None) => true,
        (_, Some((_, ending))) => {
            ["local", "localhost", "internal", "lan", "home", "test"].contains(&ending)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_type_is_put_right() {
        #[track_caller]
        fn check(typed: &str, host_and_path: &str) {
            let address = PublicAddress::parse(typed).unwrap();
            let (scheme, rest) = address.0.split_once("://").unwrap();
            assert_eq!((scheme, rest), ("https", host_and_path), "{typed}");
            assert_eq!(PublicAddress::parse(&address.0), Ok(address), "{typed}");
        }
        check(" Example.org ", "example.org/");
        check("HTTPS://example.org", "example.org/");
        check("example.org:8443/a/B", "example.org:8443/a/B/");
        check("example.org/pcn-finder.html?kiosk#top", "example.org/pcn-finder.html");
        check("example.org/?surgery=E84601", "example.org/");
        check("8.8.8.8", "8.8.8.8/");
        let plain = ["http", "://a.example"].concat();
        assert_eq!(
            PublicAddress::parse(&plain).unwrap().of("?page=help"),
            [&plain, "/?page=help"].concat()
        );
    }

    #[test]
    fn what_no_phone_can_open_is_refused() {
        for local in [
            "localhost",
            "localhost:8000/",
            "127.0.0.1:8000",
            "10.1.2.3",
            "172.20.0.1",
            "192.168.1.5/pcn/",
            "reception-pc",
            "kiosk.local",
        ] {
            assert_eq!(PublicAddress::parse(local), Err(AddressError::Local), "{local}");
        }
        for rubbish in [
            "",
            "file:///C:/pcn-finder.html",
            "ftp://example.org",
            "javascript:alert(1)",
            "someone@example.org",
            "exa mple.org",
            "example..org",
            "example.org:port",
            "example.org/a b",
            "example.org/\"><script>",
            "[::1]:8000",
        ] {
            assert_eq!(PublicAddress::parse(rubbish), Err(AddressError::NotWeb), "{rubbish}");
        }
    }
}
