// Every screen of the app, by its address and its heading, and the states that no address leads
// to, by how they are reached.
import { bundle, erased, fill, halfYear, response, settings } from './group.mjs';
import { beginSetUp, openSurvey } from './setting-up.mjs';
import { begin, press, setUp, skipTo, visit } from './survey.mjs';

export const SCREENS = [
  { name: 'home', address: '', heading: /^Which network is your GP surgery in\?/ },
  { name: 'surgery', address: '?surgery=E84601', heading: /^Kenton Bridge Medical Centre/ },
  { name: 'surgery-without-network', address: '?surgery=A84035', heading: /^Riversdale Surgery/ },
  { name: 'network', address: '?network=U84846', heading: /^Healthsense/i },
  { name: 'network-of-31', address: '?network=U16464', heading: /Barnsley.*network$/i },
  { name: 'network-of-1', address: '?network=U16644', heading: /^Millom/ },
  { name: 'map', address: '?page=map', heading: /^Every GP surgery in England/ },
  { name: 'unknown', address: '?surgery=Z99999', heading: /^We cannot find/ },
  { name: 'near-unknown', address: '?page=near', heading: /^We do not know where you are/ },
  { name: 'results-without-words', address: '?page=results', heading: /^Search for a GP surgery/ },
  { name: 'data', address: '?page=data', heading: /^About the data/ },
  { name: 'update', address: '?page=update', heading: /^Update the list/ },
  { name: 'networks', address: '?explain=networks', heading: /^Primary care networks explained/ },
  ...Object.entries({
    'what-is-primary-care': /^What is primary care/,
    'what-is-a-network': /^What are primary care networks/,
    'who-is-in-the-team': /^Who might I see/,
    'what-networks-must-do': /^What must a primary care network do/,
    'what-changes-for-me': /^What difference/,
    'quick-or-familiar': /^Is it better to be seen soon/,
    'getting-help': /^How do I get help today/,
    'your-information': /^Who can see my information/,
    'bigger-picture': /^Who runs all of this/,
    'have-your-say': /^How can I have my say/,
    'harrow': /^What does it look like/,
    'london': /^What happened to London/,
    'who-can-help': /^Who can help me/,
    'timeline': /^How we got here/,
    'words': /^What words mean/,
    'myths': /^True or not/,
    'quiz': /^Check what you know/,
    'easy-read': /Easy Read$/,
    'better-together': /^Better together/,
  }).map(([id, heading]) => ({ name: id, address: `?explain=${id}`, heading })),
  { name: 'area-england', address: '?area=E92000001', heading: /^England/ },
  { name: 'area-london', address: '?area=Y56', heading: /^London/ },
  { name: 'area-board', address: '?area=QOP', heading: /^NHS Greater Manchester/ },
  { name: 'area-location', address: '?area=W2U3Z', heading: /^NHS West and North London/ },
  { name: 'area-council', address: '?area=E09000015', heading: /^Harrow/ },
  { name: 'area-councils', address: '?area=councils', heading: /^Local councils/ },
  { name: 'area-unknown', address: '?area=XXX', heading: /^We cannot find that area/ },
  { name: 'sheet-network', address: '?sheet=U84846', heading: /^Healthsense/i },
  { name: 'sheet-council', address: '?sheet=E09000015', heading: /^Primary care networks in Harrow/ },
  { name: 'closed-search', address: '?closed=search', heading: /^Find a surgery that has closed/ },
  { name: 'closed', address: '?closed=E84713', heading: /has closed/ },
  { name: 'share', address: '?share=E84601', heading: /^Save or share Kenton Bridge/ },
  { name: 'share-saved', address: '?share=saved', heading: /^Your saved surgery/ },
  { name: 'explain-unknown', address: '?explain=nothing', heading: /^We cannot find/ },
  { name: 'help', address: '?page=help', heading: /^Get help now/ },
  { name: 'privacy', address: '?page=privacy', heading: /^Privacy/ },
  { name: 'accessibility', address: '?page=accessibility', heading: /^Accessibility/ },
  { name: 'display', address: '?page=display', heading: /^Text, colours and language/ },
];

const searched = words => async app => {
  await app.visit(SCREENS[0]);
  await app.search(words);
  await app.page.waitForURL(url => url.search === '?page=results');
  await app.page.getByRole('heading', { level: 1, name: words }).waitFor();
};

/// Searches once the postcodes are there.
const near = (words, heading) => async app => {
  await app.visitWhole(SCREENS[0]);
  await app.search(words);
  await app.sees(heading);
};

const typed = (words, keys) => async app => {
  await app.visit(SCREENS[0]);
  await app.type(words);
  await app.options.first().waitFor();
  for (const key of keys) await app.page.keyboard.press(key);
};

/// A device with a survey, and what is done on it.
const asked = (steps, device) => async app => {
  await setUp(app, device);
  await begin(app);
  await steps(app);
};

/// Goes on to a question, or to the check, with the first question answered.
const answered = (heading, steps = () => {}, device = 'home') => asked(async app => {
  await app.page.getByLabel('Good', { exact: true }).check();
  await press(app, 'Continue');
  await app.sees(/^Why did you/);
  await skipTo(app, heading);
  await steps(app);
}, device);

/// A screen of the group's desk, on a device that holds half a year of answers.
const desk = (screen, heading, then = () => {}, more = {}) => async app => {
  app.expect(/Failed to load resource.*404/);
  await fill(app.page, app.base, [...halfYear(), settings(more)]);
  await visit(app, screen, heading);
  await then(app);
};

const DESK = [
  { name: 'views-desk', reach: desk('desk', /^The group/) },
  { name: 'views-desk-shared', reach: desk('desk', /^The group/, () => {}, { kiosk: true }) },
  { name: 'views-read', reach: desk('read', /^Read the comments/) },
  { name: 'views-black-out', reach: desk('read', /^Read the comments/, app => press(app, 'Black out words')) },
  { name: 'views-erase', reach: desk('read', /^Read the comments/, app => press(app, 'Erase this answer')) },
  { name: 'views-said-done', reach: desk('said-done', /^You said, we did/) },
  { name: 'views-report', reach: desk('report', /^The report/) },
  { name: 'views-keys', reach: desk('keys', /^Keys/, app => press(app, 'Make a key')) },
  { name: 'views-together', reach: desk('together', /^Backups/) },
  {
    name: 'views-together-opened',
    reach: desk('together', /^Backups/, async app => {
      const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      const files = [file('other.ppg.json', bundle([response(1000, {}), erased(1)])), file('photo.json', '{}')];
      await app.page.locator('[data-do=set-open]').setInputFiles(files);
      await app.page.getByText('What would change').waitFor();
    }),
  },
];

const GIVING = [
  { name: 'views-without-survey', reach: app => visit(app, 'start', /^Give your views/) },
  {
    name: 'views-start',
    async reach(app) {
      await setUp(app);
      await visit(app, 'start', /^Give your views/);
      await app.page.locator('summary').first().click();
    },
  },
  {
    name: 'views-about',
    async reach(app) {
      await setUp(app);
      await visit(app, 'start', /^Give your views/);
      await press(app, 'Start');
      await app.sees(/^Which GP surgery/);
      await app.page.getByRole('combobox').fill('park surgery');
      await app.button.click();
      await app.page.getByText('Choose one of these').waitFor();
    },
  },
  { name: 'views-choice', reach: asked(app => app.page.getByLabel('Poor', { exact: true }).check()) },
  {
    name: 'views-personal-details',
    reach: answered(/^Why did/, async app => {
      await app.page.locator('#answer').fill('Ring 01632 960123.');
      await press(app, 'Continue');
      await app.page.locator('#told').waitFor();
    }),
  },
  {
    name: 'views-too-long',
    reach: answered(/^Why did/, async app => {
      await app.page.locator('#answer').fill('x '.repeat(501) + 'x');
      await press(app, 'Continue');
      await app.page.locator('#told').waitFor();
    }),
  },
  { name: 'views-scale', reach: answered(/^What matters to you/, app => app.page.getByLabel('Being seen soon').fill('4')) },
  { name: 'views-who-took-part', reach: answered(/^How old are you/) },
  {
    name: 'views-check',
    reach: asked(async app => {
      await skipTo(app, /^Why did/);
      await app.page.locator('#answer').fill('Ring 01632 960123.');
      await press(app, 'Continue');
      await press(app, 'Leave it as it is');
      await app.sees(/^How easy/);
      await skipTo(app, /^Check your answers/);
    }),
  },
  {
    name: 'views-kept',
    reach: answered(/^Check your answers/, async app => {
      await press(app, 'Keep my answers');
      await app.sees(/^Thank you/);
    }),
  },
  {
    name: 'views-kept-on-kiosk',
    reach: answered(/^Check your answers/, async app => {
      await press(app, 'Keep my answers');
      await app.sees(/^Thank you/);
      await press(app, 'Stay on this page');
    }, 'kiosk'),
  },
  {
    name: 'views-not-kept',
    reach: answered(/^Check your answers/, async app => {
      await app.page.evaluate(() => {
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
      });
      await press(app, 'Keep my answers');
      await app.sees(/^Your answers are not kept/);
    }),
  },
];

export const STATES = [
  ...GIVING,
  ...DESK,
  ...SCREENS.map(screen => ({ name: screen.name, reach: app => app.visit(screen) })),
  {
    name: 'display-changed',
    async reach(app) {
      await app.visit(SCREENS.find(screen => screen.name === 'display'));
      for (const label of ['Largest', 'Wide', 'High', 'Dark', 'Less']) await app.page.getByLabel(label, { exact: true }).check();
    },
  },
  { name: 'set-up', reach: beginSetUp },
  {
    name: 'set-up-missing',
    async reach(app) {
      await beginSetUp(app);
      const step = name => app.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).click();
      await step('Questions');
      await app.page.getByRole('button', { name: 'They pick one answer' }).click();
      await app.page.getByLabel('Who is asked this?').selectOption({ index: 1 });
      await app.page.getByText('Choose from questions that are ready').click();
      await step('Look and open');
      await app.page.getByRole('button', { name: 'Open the survey' }).click();
      await app.page.getByRole('button', { name: /this question has no words/i }).click();
    },
  },
  { name: 'set-up-preview', reach: app => openSurvey(app, undefined, false) },
  { name: 'set-up-open', reach: app => openSurvey(app) },
  {
    name: 'paper',
    async reach(app) {
      await openSurvey(app);
      await app.page.getByRole('link', { name: 'The form on paper' }).click();
      await app.sees(/^The form on paper/);
    },
  },
  {
    name: 'paper-typing-warned',
    async reach(app) {
      await openSurvey(app);
      await app.page.getByRole('link', { name: 'The form on paper' }).click();
      await app.page.getByRole('button', { name: 'Type in what came back' }).click();
      await app.page.getByLabel('Why did you give that answer?').fill('943 476 5919');
      await app.page.getByRole('button', { name: 'Keep this form' }).click();
      await app.page.getByText('seems to hold').waitFor();
    },
  },
  { name: 'suggestions', reach: typed('kenton bri', []) },
  { name: 'suggestion-active', reach: typed('harrow', ['ArrowUp']) },
  { name: 'results', reach: searched('park surgery') },
  { name: 'results-corrected', reach: searched('pinnr') },
  { name: 'near', reach: near('HA1 2TU', /nearest to HA1.2TU/) },
  { name: 'near-not-found', reach: near('SW9 9ZZ', /^We cannot find the postcode/) },
  { name: 'near-elsewhere', reach: near('EH1 1AA', /is in Scotland/) },
  { name: 'near-area', reach: near('HA', /match/) },
  { name: 'results-none', reach: searched('qqqqqq zzzzzz') },
  {
    name: 'map-of-england-close',
    async reach(app) {
      await app.visit(SCREENS.find(screen => screen.name === 'map'));
      const zoom = app.page.getByRole('button', { name: 'Zoom in' });
      for (let i = 0; i < 16 && await app.page.locator('.surgery-row').count() === 0; i++) await zoom.click();
      await app.page.locator('canvas').click();
    },
  },
  {
    name: 'network-map-moved',
    async reach(app) {
      await app.visit(SCREENS.find(screen => screen.name === 'network-of-31'));
      await app.page.getByRole('button', { name: 'Zoom in' }).click();
      await app.page.getByRole('button', { name: 'Move left' }).click();
      await app.page.getByText('The map in words').click();
    },
  },
  {
    name: 'closed-found',
    async reach(app) {
      await app.visit(SCREENS.find(screen => screen.name === 'closed-search'));
      await app.page.getByLabel('Name, postcode or code').fill('enterprise');
      await app.page.getByRole('button', { name: 'Search closed surgeries' }).click();
      await app.page.getByText('for ‘enterprise’').waitFor();
    },
  },
  {
    name: 'share-kept',
    async reach(app) {
      await app.visit(SCREENS.find(screen => screen.name === 'share'));
      await app.page.getByRole('button', { name: 'Save as my surgery' }).click();
      await app.page.getByText('Saved as your surgery').waitFor();
      await app.visit(SCREENS.find(screen => screen.name === 'share-saved'));
    },
  },
  {
    name: 'empty-search',
    async reach(app) {
      await app.visit(SCREENS[0]);
      await app.button.click();
      await app.page.waitForFunction(() => document.title.startsWith('Error: '));
    },
  },
  {
    name: 'no-directory',
    async reach(app) {
      app.expect(/Failed to load resource/);
      await app.page.route('**/directory.bin', route => route.fulfill({ status: 404 }));
      await app.page.goto(`${app.base}?surgery=E84601`);
      await app.page.getByText('did not arrive').waitFor();
    },
  },
];
