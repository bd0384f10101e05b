//! What has changed from one directory to the next.

use std::fmt;

use crate::directory::{Directory, Pcn, Practice};

/// A practice or network that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its code.
    pub code: String,
    /// Its name; the last it had, of what is gone.
    pub name: String,
    /// What was before.
    pub was: Was,
}

/// What was before a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Was {
    /// Its list says all there is to say.
    Else,
    /// It had this name.
    Named(String),
    /// It was in the first network and is in the second, by code and name; or in none.
    In(Option<String>, Option<String>),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, name, was } = self;
        let network =
            |title: &Option<String>| title.clone().unwrap_or_else(|| "no network".to_owned());
        match was {
            Was::Else => write!(f, "{code} {name}"),
            Was::Named(old) => write!(f, "{code} {old} is now {name}"),
            Was::In(from, to) => {
                write!(f, "{code} {name}: from {} to {}", network(from), network(to))
            }
        }
    }
}

/// Practices and networks that came, went, were renamed or moved from network to network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Practices that are new.
    pub opened: Vec<Change>,
    /// Practices that are gone.
    pub closed: Vec<Change>,
    /// Practices with another name.
    pub renamed: Vec<Change>,
    /// Practices in another network.
    pub moved_network: Vec<Change>,
    /// Practices with another address, postcode or telephone number.
    pub moved_house: Vec<Change>,
    /// Networks that are new.
    pub new_pcns: Vec<Change>,
    /// Networks that are gone.
    pub lost_pcns: Vec<Change>,
    /// Networks with another name.
    pub renamed_pcns: Vec<Change>,
    /// How many practices there were.
    pub practices_before: usize,
}

impl Changes {
    /// Compares two directories; entries come in order of code.
    pub fn between(before: &Directory, after: &Directory) -> Self {
        let mut changes = Self { practices_before: before.practices.len(), ..Self::default() };
        let network = |directory: &Directory, practice: &Practice| {
            let pcn = directory.pcn(practice.pcn?)?;
            Some(format!("{} {}", pcn.code, pcn.name))
        };
        for practice in &after.practices {
            let Some(old) = before.practice(practice.code) else {
                changes.opened.push(of_practice(practice, Was::Else));
                continue;
            };
            if old.name != practice.name {
                changes.renamed.push(of_practice(practice, Was::Named(old.name.to_string())));
            }
            if old.pcn != practice.pcn {
                let was = Was::In(network(before, old), network(after, practice));
                changes.moved_network.push(of_practice(practice, was));
            }
            let house = |p: &Practice| (p.postcode, p.address.clone(), p.telephone);
            if house(old) != house(practice) {
                changes.moved_house.push(of_practice(practice, Was::Else));
            }
        }
        let gone = before.practices.iter().filter(|p| after.practice(p.code).is_none());
        changes.closed = gone.map(|p| of_practice(p, Was::Else)).collect();
        for pcn in &after.pcns {
            match before.pcn(pcn.code) {
                None => changes.new_pcns.push(of_pcn(pcn, Was::Else)),
                Some(old) if old.name != pcn.name => {
                    changes.renamed_pcns.push(of_pcn(pcn, Was::Named(old.name.to_string())));
                }
                Some(_) => {}
            }
        }
        let gone = before.pcns.iter().filter(|p| after.pcn(p.code).is_none());
        changes.lost_pcns = gone.map(|pcn| of_pcn(pcn, Was::Else)).collect();
        changes
    }

    /// Whether more than one practice in a hundred is gone: more than any month has seen, so that
    /// a file is likely to be cut short.
    pub fn is_great_loss(&self) -> bool {
        self.closed.len() * 100 > self.practices_before
    }

    /// Every kind of change with its heading.
    pub fn by_heading(&self) -> [(&'static str, &[Change]); 8] {
        [
            ("new practices", &self.opened),
            ("practices that are gone", &self.closed),
            ("practices renamed", &self.renamed),
            ("practices in another network", &self.moved_network),
            ("practices with another address or telephone number", &self.moved_house),
            ("new networks", &self.new_pcns),
            ("networks that are gone", &self.lost_pcns),
            ("networks renamed", &self.renamed_pcns),
        ]
    }
}

fn of_practice(practice: &Practice, was: Was) -> Change {
    Change { code: practice.code.to_string(), name: practice.name.to_string(), was }
}

fn of_pcn(pcn: &Pcn, was: Was) -> Change {
    Change { code: pcn.code.to_string(), name: pcn.name.to_string(), was }
}
