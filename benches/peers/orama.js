// Orama: an inverted index by radix tree; all words before some, exact before one and two errors.
import { create, insertMultiple, search } from '@orama/orama';
import { prepareQuery, prepareRecord } from './prepare.js';

const BOOST = { name: 3, town: 1.5, postcode: 2, code: 4, address: 1, pcn: 0.4 };
const PASSES = [0, 1].flatMap(threshold => [0, 1, 2].map(tolerance => ({ threshold, tolerance })));

export default {
  name: 'Orama',
  source: 'export { create, insertMultiple, search } from "@orama/orama"',
  isSlow: true,
  build(records) {
    const properties = Object.keys(BOOST);
    const index = create({
      schema: Object.fromEntries(properties.map(field => [field, 'string'])),
      components: { tokenizer: { language: 'english', stemming: false, stopWords: false } },
    });
    insertMultiple(index, records.map(prepareRecord), records.length);
    return (typed, limit) => {
      const base = { term: prepareQuery(typed).text, properties, boost: BOOST, limit, relevance: { k: 1.2, b: 0.3, d: 0.5 } };
      const ids = new Set();
      for (const pass of PASSES) {
        if (ids.size >= limit) break;
        for (const hit of search(index, { ...base, ...pass }).hits) ids.add(hit.id);
      }
      return [...ids].slice(0, limit);
    };
  },
};
