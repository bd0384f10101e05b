// What a device is given before it is tried: records as the app keeps them.
import { canonical, digest, hashed } from '../end-to-end/group.mjs';

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
  const name = digest(canonical(survey));
  return {
    [`ppg1.c.${name}`]: hashed({ ...survey, kind: 'survey', v: 1 }),
    'ppg1.cfg': hashed({ survey: name, kiosk, keys }),
  };
}
