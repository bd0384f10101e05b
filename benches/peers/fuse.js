// Fuse.js: approximate matching of each word; every word must match, or else any.
import Fuse from 'fuse.js';
import { prepareQuery, prepareRecord } from './prepare.js';

const WEIGHTS = { name: 3, town: 1.5, postcode: 2, code: 3, address: 1, pcn: 0.4 };

export default {
  name: 'Fuse.js',
  source: 'export { default } from "fuse.js"',
  isSlow: true,
  build(records) {
    const keys = Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight }));
    const prepared = records.map(prepareRecord);
    const index = Fuse.createIndex(keys, prepared, { fieldNormWeight: 1 });
    const options = { keys, threshold: 0.3, ignoreLocation: true, fieldNormWeight: 1, useTokenSearch: true };
    const passes = ['all', 'any'].map(tokenMatch => new Fuse(prepared, { ...options, tokenMatch }, index));
    return (typed, limit) => {
      const { text } = prepareQuery(typed);
      for (const pass of passes) {
        const hits = pass.search(text, { limit });
        if (hits.length) return hits.map(hit => hit.item.id);
      }
      return [];
    };
  },
};
