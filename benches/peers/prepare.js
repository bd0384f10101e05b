// What a careful team would do to the texts before any library sees them, in an hour: fold
// punctuation and abbreviations, write postcodes in both forms, drop words that say nothing.
// Every library is given the same.

/// Words and the ways in which people shorten or vary them.
const VARIANTS = {
  centre: 'ctr ctre cntr cntre cent center',
  medical: 'med',
  surgery: 'surg sgry surgeries',
  practice: 'pract prac practise',
  health: 'hlth hth',
  family: 'fam',
  group: 'grp',
  gardens: 'gdns',
  road: 'rd',
  avenue: 'ave av',
  lane: 'ln',
  st: 'saint street',
  dr: 'doctor',
  drs: 'doctors',
  partners: 'ptnrs',
  ltd: 'limited',
  'health centre': 'hc',
  'medical centre': 'mc',
};
const FULL = new Map(Object.entries(VARIANTS).flatMap(([word, short]) => short.split(' ').map(s => [s, word])));
const words = text => text.split(' ').filter(Boolean);
const DROPPED = new Set(['the', 'and']);
/// Words of a sentence around what is looked for.
const FILLER = new Set(words('a an in at on of near nearest by to for with my local nhs register find gp gps drs'));
/// Words that only say what kind of place it is.
const KIND = new Set(words('surgery medical centre practice health group clinic gp dr drs partners partnership pcn'));
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})\b/g;

function fold(text) {
  const plain = text.toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/\bh\s*\/\s*c\b/g, ' hc ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bprimary care network\b/g, 'pcn');
  return words(plain).filter(word => !DROPPED.has(word)).map(word => FULL.get(word) ?? word).join(' ');
}

/// A record as the libraries index it. An older or fuller name counts as part of the address.
export function prepareRecord({ code, name, otherName, address, town, postcode, network }) {
  return {
    id: code,
    name: fold(name),
    address: fold(`${otherName} ${address}`),
    town: fold(town),
    postcode: postcode && `${postcode} ${postcode.replace(' ', '')}`.toLowerCase(),
    code: code.toLowerCase(),
    pcn: fold(network),
  };
}

/// What was typed, as the libraries are asked: first all of it that matters, then, for those
/// that cannot rank a match of some words only, without the kind of place.
export function prepareQuery(typed) {
  const all = words(fold(typed).replace(POSTCODE, '$1$2'));
  const telling = all.filter((word, place) => !FILLER.has(word) && !(word === 'dr' && place > 0));
  const text = telling.length ? telling : all;
  const loose = text.filter(word => !KIND.has(word));
  return { text: text.join(' '), loose: loose.length && loose.length < text.length ? loose.join(' ') : '' };
}
