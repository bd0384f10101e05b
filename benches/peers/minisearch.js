// MiniSearch: an inverted index with prefixes and edit distance, ranked by BM25+.
import MiniSearch from 'minisearch';
import { prepareQuery, prepareRecord } from './prepare.js';

const BOOST = { name: 3, town: 1.5, postcode: 2, code: 4, address: 1, pcn: 0.1 };

function errorsAllowed(word) {
  if (/\d/.test(word) || word.length < 4) return false;
  return word.length < 6 ? 1 : 2;
}

export default {
  name: 'MiniSearch',
  source: 'export { default } from "minisearch"',
  build(records) {
    const index = new MiniSearch({
      fields: Object.keys(BOOST),
      searchOptions: {
        boost: BOOST,
        prefix: word => word.length >= 2,
        fuzzy: errorsAllowed,
        weights: { fuzzy: 0.2, prefix: 0.3 },
        bm25: { k: 1.2, b: 0.8, d: 0.5 },
      },
    });
    index.addAll(records.map(prepareRecord));
    return (typed, limit) => {
      const { text } = prepareQuery(typed);
      const ids = new Set(index.search(text, { combineWith: 'AND' }).map(hit => hit.id));
      if (ids.size < limit) for (const hit of index.search(text, { combineWith: 'OR' })) ids.add(hit.id);
      return [...ids].slice(0, limit);
    };
  },
};
