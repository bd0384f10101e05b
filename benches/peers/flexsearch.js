// FlexSearch: a strict index of word beginnings, then a tolerant one that encodes by sound.
import { Charset, Index } from 'flexsearch';
import { prepareQuery, prepareRecord } from './prepare.js';

const FIELDS = ['code', 'postcode', 'name', 'town', 'address', 'pcn'];

export default {
  name: 'FlexSearch',
  source: 'export { Charset, Index } from "flexsearch"',
  build(records) {
    const encode = text => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
    const strict = new Index({ tokenize: 'forward', encode, resolution: 18 });
    const tolerant = new Index({ tokenize: 'tolerant', encoder: Charset.LatinExtra, resolution: 18 });
    records.map(prepareRecord).forEach((record, place) => {
      const text = FIELDS.map(field => record[field]).filter(Boolean).join(' ');
      strict.add(place, text);
      tolerant.add(place, text);
    });
    return (typed, limit) => {
      const { text, loose } = prepareQuery(typed);
      const places = new Set(strict.search(text, { limit }));
      const fill = list => list.forEach(place => places.size < limit && places.add(place));
      if (places.size < limit) fill(tolerant.search(text, { limit }));
      if (!places.size && loose) {
        fill(strict.search(loose, { limit }));
        if (!places.size) fill(tolerant.search(loose, { limit }));
      }
      if (places.size < limit) fill(tolerant.search(text, { limit, suggest: true }));
      return [...places].map(place => records[place].code);
    };
  },
};
