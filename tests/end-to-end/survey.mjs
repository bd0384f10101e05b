// A device on which a group has set up its survey: what the app would have written, put into local
// storage before the page begins (tests/feedback/for_screens.rs writes the file and keeps it true).
import { readFile } from 'node:fs/promises';

export const SURVEY = JSON.parse(await readFile('tests/end-to-end/survey.json', 'utf8'));

/// Sets the survey up, on a device of one's own ('home'), on a kiosk that seals what it keeps
/// ('kiosk'), or on one that has no key to seal it to ('kiosk-without-key').
export async function setUp(app, device = 'home') {
  const { key, survey, [device]: settings } = SURVEY;
  await app.page.addInitScript(([key, survey, settings]) => {
    try {
      if (localStorage.getItem('ppg1.cfg')) return;
      localStorage.setItem(key, survey);
      localStorage.setItem('ppg1.cfg', settings);
    } catch {
      // A test of a browser that refuses.
    }
  }, [key, survey, settings]);
}

/// Opens a screen of giving views.
export async function visit(app, name, heading) {
  await app.page.goto(`${app.base}?views=${name}`);
  await app.sees(heading);
}

/// Begins at the start and stands before the first question.
export async function begin(app) {
  await visit(app, 'start', /^Give your views/);
  await press(app, 'Start');
  await app.sees(/^Which GP surgery are your views about/);
  await press(app, /^I am not sure/);
  await app.sees(/^Overall, how was your experience/);
}

export const press = (app, name) => app.page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/// Goes on to the next screen, which has this heading.
export async function next(app, heading, button = 'Continue') {
  await press(app, button);
  await app.sees(heading);
}

/// Skips questions until one has this heading, or until the answers are looked over.
export async function skipTo(app, heading) {
  for (let i = 0; i < 20 && !heading.test(await app.heading.innerText()); i++) {
    const before = app.page.url();
    await press(app, 'Skip this question');
    await app.page.waitForURL(url => url.href !== before);
    await app.page.waitForFunction(() => document.querySelector('h1'));
  }
  await app.sees(heading);
}

/// All records of a kind that local storage and the journal hold, read.
export const records = (app, kind = 'r') => app.page.evaluate(async kind => {
  const prefix = `ppg1.${kind}.`;
  const local = Object.entries(localStorage).filter(([key]) => key.startsWith(prefix));
  const journal = await new Promise((done, failed) => {
    const opening = indexedDB.open('ppg-journal');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const keys = opening.result.transaction('log').objectStore('log').getAllKeys();
      keys.onsuccess = () => done(keys.result.filter(key => key.startsWith(prefix)));
    };
  });
  return { local: local.map(([, value]) => JSON.parse(value)), keys: local.map(([key]) => key).sort(), journal: journal.sort() };
}, kind);
