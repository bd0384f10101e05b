//! What has changed from one directory to the next.

use crate::directory::{Directory, Pcn, Practice};

/// Practices and networks that came, went, were renamed or moved from network to network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Practices that are new.
    pub opened: Vec<String>,
    /// Practices that are gone.
    pub closed: Vec<String>,
    /// Practices with another name.
    pub renamed: Vec<String>,
    /// Practices in another network.
    pub moved_network: Vec<String>,
    /// Networks that are new.
    pub new_pcns: Vec<String>,
    /// Networks that are gone.
    pub lost_pcns: Vec<String>,
    /// Networks with another name.
    pub renamed_pcns: Vec<String>,
    /// How many practices there were.
    pub practices_before: usize,
}

impl Changes {
    /// Compares two directories; entries come in order of code.
    pub fn between(before: &Directory, after: &Directory) -> Self {
        let mut changes = Self { practices_before: before.practices.len(), ..Self::default() };
        let network = |directory: &Directory, practice: &Practice| match practice.pcn {
            Some(code) => directory.pcn(code).map_or_else(|| code.to_string(), title),
            None => "no network".to_owned(),
        };
        for practice in &after.practices {
            let (code, name) = (practice.code, &practice.name);
            let Some(old) = before.practice(code) else {
                changes.opened.push(format!("{code} {name}"));
                continue;
            };
            if old.name != *name {
                changes.renamed.push(format!("{code} {} is now {name}", old.name));
            }
            if old.pcn != practice.pcn {
                let (from, to) = (network(before, old), network(after, practice));
                changes.moved_network.push(format!("{code} {name}: from {from} to {to}"));
            }
        }
        let gone = before.practices.iter().filter(|p| after.practice(p.code).is_none());
        changes.closed = gone.map(|p| format!("{} {}", p.code, p.name)).collect();
        for pcn in &after.pcns {
            match before.pcn(pcn.code) {
                None => changes.new_pcns.push(title(pcn)),
                Some(old) if old.name != pcn.name => {
                    changes
                        .renamed_pcns
                        .push(format!("{} {} is now {}", pcn.code, old.name, pcn.name));
                }
                Some(_) => {}
            }
        }
        let gone = before.pcns.iter().filter(|p| after.pcn(p.code).is_none());
        changes.lost_pcns = gone.map(title).collect();
        changes
    }

    /// Whether more than one practice in a hundred is gone: more than any month has seen, so that
    /// a file is likely to be cut short.
    pub fn is_great_loss(&self) -> bool {
        self.closed.len() * 100 > self.practices_before
    }

    /// Every kind of change with its heading.
    pub fn by_heading(&self) -> [(&'static str, &[String]); 7] {
        [
            ("new practices", &self.opened),
            ("practices that are gone", &self.closed),
            ("practices renamed", &self.renamed),
            ("practices in another network", &self.moved_network),
            ("new networks", &self.new_pcns),
            ("networks that are gone", &self.lost_pcns),
            ("networks renamed", &self.renamed_pcns),
        ]
    }
}

fn title(pcn: &Pcn) -> String {
    format!("{} {}", pcn.code, pcn.name)
}
