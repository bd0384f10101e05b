// A patient group's records, written as the app writes them: a second hand at the same layout, so
// that what these tests put into a browser or a file is not made by the code that is tried.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = text => createHash('sha256').update(text).digest('hex');

/// Names in order, no spaces.
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/// The hash of a text as records have it.
export const digest = text => sha256(text).slice(0, 32);

/// A text with the hash of all else that it says.
export const hashed = value => canonical({ ...value, h: digest(canonical(value)) });

/// A random number from 0 to 1, the same in each run.
let state = 7;
export function chance() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

/// The id of a number.
export function id(number) {
  const hex = sha256(`id ${number}`);
  const variant = '89ab'[parseInt(hex[16], 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const bank = JSON.parse(readFileSync('src/feedback/english/questions.json', 'utf8'));
const { items } = JSON.parse(readFileSync('tests/feedback/version-1.ppg.json', 'utf8'));
const FFT = items.find(item => item.kind === 'survey').questions[0];
const asked = name => (name === 'fft' ? FFT : bank.questions.find(question => question.id === name));

const SURVEY = {
  asker: { contact: 'ppg@elm-road.example', group: 'Elm Road patient group', keep: 24, practice: 'Elm Road Surgery' },
  equality: bank.equality.slice(0, 1),
  id: id('survey'),
  lang: 'en-GB',
  notice: ['You can skip any question.'],
  questions: bank.start.map(asked),
  title: 'Your GP surgery and its network',
  version: 1,
};
export const DIGEST = digest(canonical(SURVEY));
const OTHER = { ...SURVEY, asker: { ...SURVEY.asker, practice: 'Oak Road Surgery' }, id: id('other survey'), title: 'Our evening clinic' };
export const OTHER_DIGEST = digest(canonical(OTHER));

const DEVICE = '0a0b0c0d01020304';
const record = (prefix, value) => [`ppg1.${prefix}.${value.id}`, hashed({ ...value, v: 1 })];

/// The survey, as a key and its text; and another of the same group.
export const survey = () => [`ppg1.c.${DIGEST}`, hashed({ ...SURVEY, kind: 'survey', v: 1 })];
export const otherSurvey = () => [`ppg1.c.${OTHER_DIGEST}`, hashed({ ...OTHER, kind: 'survey', v: 1 })];

export function response(number, answers = {}, more = {}) {
  return record('r', {
    about: { network: 'U84846', surgery: 'E84601' }, answers, boot: '0202020202020202', device: DEVICE, help: 'none',
    id: id(number), kind: 'response', lang: 'en-GB', method: 'home', month: '2026-11', number: 1, quote: true,
    survey: DIGEST, warned: false, ...more,
  });
}

export const step = (number, lamport, kind, device = DEVICE) =>
  record('o', { ...kind, device, id: id(`step ${number}`), kind: 'step', lamport });

export const erased = number => record('t', { device: 'ffffffffffffffff', id: id(number), kind: 'erased', why: 'asked' });

export function sealed(number) {
  const { h, v, ...like } = items.find(item => item.kind === 'sealed');
  return record('s', { ...like, id: id(number), survey: DIGEST });
}

/// The settings of a device on which the survey is open.
export const settings = (more = {}) => ['ppg1.cfg', hashed({ keys: [], kiosk: false, survey: DIGEST, ...more })];

/// A backup of these records.
export function bundle(records, device = DEVICE) {
  const order = ['r', 's', 'o', 't', 'c'].map(letter => `ppg1.${letter}.`);
  const place = key => order.findIndex(prefix => key.startsWith(prefix));
  const sorted = [...records].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  const [responses, sealedOnes, steps, erasedOnes, surveys] =
    order.map(prefix => sorted.filter(([key]) => key.startsWith(prefix)).length);
  const head = canonical({
    app: '0.1.0', counts: { erased: erasedOnes, responses, sealed: sealedOnes, steps, surveys }, device, made: '2026-11', wasm: '',
  });
  const items = sorted.map(([, text]) => text).join(',\n');
  return forged(`{"format":"ppg-bundle","v":1,${head.slice(1, -1)},"items":[`, `${items}\n`);
}

/// A file of these lines that says of itself that it is whole.
export function forged(first, items) {
  const content = `${first}\n${items}]`;
  return `${content},"sha256":"${sha256(content)}","end":true}\n`;
}

const WORDS = {
  good: ['The nurse was kind and took her time.', 'I was seen the same day.', 'The new phone line is much better.', 'Clear and friendly.',
    'The pharmacist sorted out my tablets.', 'They listened, and I knew what would happen next.'],
  poor: ['I waited forty minutes on the phone at 8 in the morning.', 'No appointment for three weeks.', 'I had to tell my story to four people.',
    'The waiting room is cold, and the chairs are hard.', 'I could not find the car park at the other surgery.'],
  better: ['Answer the phone sooner.', 'Let me book with the same doctor.', 'More appointments after six.', 'A phone queue that calls you back.',
    'Tell us who works here and what they do.'],
};
const pick = list => list[Math.floor(chance() * list.length)];

/// A group's first half year: so many answers, sorted in part, with what came of them.
export function halfYear(count = 132) {
  state = 7;
  const responses = [];
  for (let number = 1; number <= count; number++) {
    const at = Math.min(5, Math.floor(chance() * 6));
    const month = `2026-${String(6 + at).padStart(2, '0')}`;
    const isGood = chance() < 0.55 + at * 0.05;
    const answers = { fft: { one: isGood ? pick(['very-good', 'very-good', 'good']) : pick(['neither', 'poor', 'very-poor', 'dont-know']) } };
    if (chance() < 0.55) answers['fft-why'] = { text: pick(isGood ? WORDS.good : WORDS.poor) };
    if (chance() < 0.9) answers['contact-ease'] = { one: pick(['very-easy', 'easy', 'easy', 'neither', 'hard', 'very-hard', 'not-tried']) };
    if (chance() < 0.8) answers.scale = { soon: Math.floor(chance() * 5), familiar: Math.floor(2 + chance() * 3) };
    answers['network-known'] = { one: pick(['yes', 'a-little', 'no', 'no']) };
    answers['team-seen'] = { many: ['gp', ...(chance() < 0.5 ? ['nurse'] : []), ...(chance() < 0.3 ? ['pharmacist'] : [])].sort() };
    answers['team-helped'] = { one: pick(['yes', 'yes', 'partly', 'no']) };
    answers.elsewhere = { one: pick(['yes', 'no', 'no', 'not-sure']) };
    if (answers.elsewhere.one === 'yes') answers['elsewhere-travel'] = { one: pick(['easy', 'neither', 'hard']) };
    if (chance() < 0.35) answers.better = { text: pick(WORDS.better) };
    if (chance() < 0.7) answers.age = { one: pick(['from-35-to-44', 'from-55-to-64', 'from-65-to-74', 'from-75-to-84']) };
    responses.push(response(number, answers, {
      about: { network: 'U84846', surgery: chance() < 0.6 ? 'E84601' : 'E84014' }, month,
      method: pick(['home', 'home', 'kiosk', 'paper']), number, quote: chance() < 0.6,
    }));
  }
  const steps = [];
  let at = 0;
  const add = kind => steps.push(step(++at, at, kind));
  for (const [, text] of responses) {
    const { id: response, answers, quote } = JSON.parse(text);
    const comment = answers['fft-why']?.text;
    if (!comment || chance() < 0.2) continue;
    const theme = /phone|line/.test(comment) ? 'Getting through' : /appoint|seen/.test(comment) ? 'Appointments' : /room|car park/.test(comment) ? 'The building' : 'Being listened to';
    add({ do: 'card', excerpt: '', question: 'fft-why', response, sort: WORDS.good.includes(comment) ? 'compliment' : pick(['concern', 'complaint', 'comment']), theme });
    if (quote && chance() < 0.3) add({ do: 'clear', question: 'fft-why', quote: true, response });
  }
  const about = { network: null, surgery: null };
  for (const [done, said, reply, owner, month] of [
    ['did', 'It takes too long to get through at 8 in the morning.', 'Two more people answer the phones until 10. Callers can ask to be called back.', 'The practice manager', '2026-10'],
    ['did', 'The waiting room is cold.', 'The door has a new closer, and the heating comes on at 7.', 'The practice manager', '2026-09'],
    ['cannot', 'Open on Sundays.', 'There is no money for it. On Saturdays one surgery of the network is open for all of us.', 'The network', '2026-10'],
    ['planned', 'We want to see the same doctor.', 'People with long illnesses will have one doctor and one nurse by name.', 'The partners', '2027-01'],
    ['asked', 'Tell us who works here.', '', 'The patient group', null],
  ]) add({ about, do: 'said-done', done, entry: id(`entry ${said}`), month, owner, reply, said });
  return [survey(), ...responses, ...steps];
}

/// Puts records into a page's local storage before the app looks at it. They are put once: what the
/// app makes of them stays.
export async function fill(page, base, records) {
  await page.goto(`${base}fonts/none`);
  await page.evaluate(all => all.forEach(([key, text]) => localStorage.setItem(key, text)), records);
}
