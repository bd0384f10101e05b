// uFuzzy: one error in a word by regular expressions over every record, words in any order.
import uFuzzy from '@leeoniya/ufuzzy';
import { prepareQuery, prepareRecord } from './prepare.js';

const FIELDS = ['name', 'town', 'postcode', 'code', 'address', 'pcn'];

/// Allows one error in a word of four letters or more, from the letter `from` on.
function matcher(from) {
  const intraSlice = [from, Infinity];
  const intraRules = word => {
    const one = word.length >= 4 && !/\d/.test(word) ? 1 : 0;
    return { intraSlice, intraIns: one, intraSub: one, intraTrn: one, intraDel: one };
  };
  return new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1, intraSlice, interLft: 2, intraRules });
}

export default {
  name: 'uFuzzy',
  source: 'export { default } from "@leeoniya/ufuzzy"',
  build(records) {
    const lines = records.map(prepareRecord).map(r => FIELDS.map(field => r[field]).filter(Boolean).join(' | '));
    const [near, far] = [matcher(1), matcher(0)];
    const find = (fuzzy, text, limit) => {
      const order = text.split(' ').length <= 4 ? 4 : 0;
      const [places, info, sorted] = fuzzy.search(lines, text, order, 1000);
      return (sorted ? sorted.map(i => info.idx[i]) : places ?? []).slice(0, limit);
    };
    return (typed, limit) => {
      const { text, loose } = prepareQuery(typed);
      for (const words of loose ? [text, loose] : [text]) {
        for (const fuzzy of [near, far]) {
          const places = find(fuzzy, words, limit);
          if (places.length) return places.map(place => records[place].code);
        }
      }
      return [];
    };
  },
};
