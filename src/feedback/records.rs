//! What a device or a bundle holds, read and put in order to be summed up.

use super::sharing::Holding;
use super::store::{Key, Record};
use super::summary::{Heard, Selection};
use super::{Desk, Digest, OpenSurvey, Response, Survey};

/// What a device or a bundle holds, ready to be summed up. What was erased is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records {
    /// Every version of every survey, the latest first.
    pub surveys: Vec<OpenSurvey>,
    /// Every response that can be read, in the order of their random ids.
    pub responses: Vec<Response>,
    /// What the group has made of them.
    pub desk: Desk,
    /// How many responses are sealed and have not been opened.
    pub sealed: u32,
    /// The hash of all of it: the same records have the same, in whatever order they came.
    pub fingerprint: String,
}

impl Records {
    /// Reads what is held. What cannot be read is left out: the store sets it aside and says so.
    pub fn of(holding: &Holding) -> Self {
        Self::of_read(holding, Vec::new())
    }

    /// The same, when it has been read already, in the order of its keys. What is not among that is
    /// read now.
    pub fn of_read(holding: &Holding, read: Vec<Record>) -> Self {
        let mut read = read.into_iter().peekable();
        let mut records = Self::default();
        let (mut ops, mut all) = (Vec::new(), String::new());
        let is_there = |key: &Key| {
            !key.erased_by().is_some_and(|id| holding.contains_key(&Key::Tombstone(id)))
        };
        for (key, text) in holding.iter().filter(|(key, _)| is_there(key)) {
            let record = read
                .next_if(|record| record.key() == *key)
                .or_else(|| Record::read_at(key, text).ok());
            let Some(record) = record else { continue };
            match record {
                Record::Response(response) => records.responses.push(response),
                Record::Survey(survey) => records.add(survey),
                Record::Op(op) => ops.push(op),
                Record::Sealed(sealed) if holding.contains_key(&Key::Response(sealed.id)) => {
                    continue;
                }
                Record::Sealed(_) => records.sealed += 1,
                Record::Tombstone(_) => continue,
            }
            all.push_str(text);
            all.push('\n');
        }
        records.desk = Desk::of(&ops);
        records.fingerprint = Digest::of(&all).to_string();
        records
    }

    fn add(&mut self, survey: Survey) {
        let Ok(open) = survey.open() else { return };
        let key = |open: &OpenSurvey| (open.survey().version, open.survey().id, open.digest());
        let at = self.surveys.partition_point(|before| key(before) > key(&open));
        self.surveys.insert(at, open);
    }

    /// What there is of a selection, and no more.
    #[must_use]
    pub fn chosen(&self, selection: &Selection) -> Self {
        let is_of = |open: &&OpenSurvey| selection.survey.is_none_or(|id| open.survey().id == id);
        Self {
            surveys: self.surveys.iter().filter(is_of).cloned().collect(),
            responses: self.heard().chosen(selection).cloned().collect(),
            ..self.clone()
        }
    }

    /// What there is to sum up.
    pub fn heard(&self) -> Heard<'_> {
        Heard { surveys: &self.surveys, responses: &self.responses, desk: &self.desk }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::summary::fixtures::{one, response, survey};
    use crate::feedback::{
        DeviceId, KeyId, Op, OpKind, SealedKey, SealedResponse, Tombstone, WhyErased,
    };

    fn holding(records: &[Record]) -> Holding {
        records.iter().map(|record| (record.key(), record.write())).collect()
    }

    #[test]
    fn what_is_held_is_put_in_order_and_what_was_erased_is_left_out() {
        let first = survey();
        let mut second = survey();
        second.version = 2;
        let open = first.clone().open().unwrap();
        let said = |number| response(number, &open, "2026-10", &[("fft", one("good"))]);
        let sealed = |number| {
            let Response { id, survey, device, boot, number, .. } = said(number);
            let keys = vec![SealedKey { to: KeyId([3; 8]), sealed: "AAAA".to_owned() }];
            let sealed = "AAAA".to_owned();
            Record::Sealed(SealedResponse { id, survey, device, boot, number, keys, sealed })
        };
        let (device, why) = (DeviceId([1; 8]), WhyErased::Asked);
        let kind = OpKind::Undo { op: said(9).id };
        let step = Op { id: said(8).id, lamport: Default::default(), device, kind };
        let mut all = vec![
            Record::Response(said(2)),
            Record::Response(said(1)),
            Record::Response(said(3)),
            Record::Tombstone(Tombstone { id: said(3).id, why, device }),
            sealed(1),
            sealed(4),
            Record::Survey(first.clone()),
            Record::Survey(second),
            Record::Op(step),
        ];
        let records = Records::of(&holding(&all));
        let ids: Vec<u32> = records.responses.iter().map(|response| response.number).collect();
        let versions: Vec<u32> = records.surveys.iter().map(|open| open.survey().version).collect();
        // One of the two sealed ones has been opened.
        assert_eq!((ids, versions, records.sealed), (vec![1, 2], vec![2, 1], 1));
        // What is left out does not count; what is not, does.
        all.retain(|record| {
            !matches!(record, Record::Tombstone(_)) && *record != Record::Response(said(3))
        });
        assert_eq!(Records::of(&holding(&all)).fingerprint, records.fingerprint);
        // What has been read before need not be read again, be it all or some.
        let mut read = all.clone();
        read.sort_by_key(Record::key);
        read.remove(3);
        assert_eq!(Records::of_read(&holding(&all), read), Records::of(&holding(&all)));
        all.pop();
        assert_ne!(Records::of(&holding(&all)).fingerprint, records.fingerprint);
        let broken = Holding::from([(Record::Response(said(1)).key(), "{".to_owned())]);
        assert!(Records::of(&broken).responses.is_empty());
    }
}
