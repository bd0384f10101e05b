// Records as the app keeps them: one line of JSON with its names in order, and the hash of all else.
import { createHash } from 'node:crypto';

const digest = text => createHash('sha256').update(text).digest('hex').slice(0, 32);

const ordered = value => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map(name => [name, ordered(value[name])]));
};
const line = value => JSON.stringify(ordered(value));
const hashed = value => line({ ...value, h: digest(line(value)) });

/// A survey of one question, answered in one's own words, and the settings of a device that asks it.
export function oneQuestion({ kiosk = false, keys = [] } = {}) {
  const survey = {
    id: '01010101-0101-4101-8101-010101010101',
    version: 1,
    title: 'Kept or lost',
    lang: 'en-GB',
    asker: { group: 'Elm Road patient group', practice: 'Elm Road Surgery', contact: 'Ask at the desk.', keep: 24 },
    notice: ['You can skip any question.'],
    questions: [{ id: 'why', kind: 'text', text: 'What would you like to say?' }],
    equality: [],
  };
  const name = digest(line(survey));
  return {
    [`ppg1.c.${name}`]: hashed({ ...survey, kind: 'survey', v: 1 }),
    'ppg1.cfg': hashed({ survey: name, kiosk, keys }),
  };
}
