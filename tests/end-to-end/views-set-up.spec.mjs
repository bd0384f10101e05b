// A group sets a survey up, prints it, and types in what came back: by keyboard, forgiven
// everything, and told honestly what was kept.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';
import { ASKER, beginSetUp, openSurvey } from './setting-up.mjs';

const button = (app, name) => app.page.getByRole('button', { name });
const step = (app, name) => app.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).click();
const kept = (app, kind) => app.page.evaluate(kind => Object.entries(localStorage)
  .filter(([key]) => key.startsWith(`ppg1.${kind}`)).map(([, value]) => JSON.parse(value)), kind);
const errors = app => app.page.getByRole('alert').getByRole('listitem').allInnerTexts();
const asked = app => app.page.locator('.asked-list__words').allInnerTexts();

/// Presses Tab until what has focus has this name.
async function tabTo(app, name) {
  for (let i = 0; i < 120; i++) {
    await app.page.keyboard.press('Tab');
    const here = await app.page.evaluate(() => {
      const e = document.activeElement;
      return e.labels?.[0]?.innerText ?? e.innerText ?? '';
    });
    if (here.trim().startsWith(name)) return;
  }
  assert.fail(`Tab never came to ${name}`);
}

test('a survey is set up from the bank and opened by keyboard alone', async t => {
  const app = await App.open(t);
  await beginSetUp(app);
  const { keyboard } = app.page;
  for (const [label, words] of Object.entries(ASKER)) {
    await tabTo(app, label);
    await keyboard.type(words);
  }
  await tabTo(app, 'Next: the questions');
  await keyboard.press('Enter');
  await app.page.getByRole('heading', { level: 2, name: 'Questions', exact: true }).waitFor();
  await tabTo(app, 'Choose from questions');
  await keyboard.press('Enter');
  await tabTo(app, 'How would you most like to get in touch?');
  await keyboard.press('Space');
  await app.page.getByText('Added at the end.').waitFor();
  assert.equal((await asked(app)).at(-1), 'How would you most like to get in touch?');
  const focus = await app.page.evaluate(() => document.activeElement.id);
  assert.equal(focus, 'f-bank-contact-how', 'focus did not stay where it was');
  await app.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Look and open' }).focus();
  await keyboard.press('Enter');
  await tabTo(app, 'Open the survey');
  await keyboard.press('Enter');
  await app.page.getByText('Your survey is open').waitFor();
  const [survey, ...others] = await kept(app, 'c.');
  assert.deepEqual(others, []);
  assert.deepEqual([survey.version, survey.questions.length, survey.asker.group], [1, 12, 'Elm Road patient group']);
  const [settings] = await kept(app, 'cfg');
  assert.match(settings.survey, /^[0-9a-f]{32}$/);
  assert.deepEqual(await kept(app, 'draft'), [], 'a draft was left behind');
});

test('all that is missing is said at once, with a way to each', async t => {
  const app = await App.open(t);
  await beginSetUp(app);
  await app.page.getByLabel('What is the survey called?').fill(' ');
  await app.page.getByLabel('For how many months').fill('200');
  await step(app, 'Questions');
  await button(app, 'They tick several answers').click();
  await step(app, 'Look and open');
  await button(app, 'Open the survey').click();
  assert.deepEqual(await errors(app), [
    'Say what the patient group is called',
    'Say which GP surgery or network it is about',
    'Say how people can reach the group',
    'Say for how many months you keep answers, from 1 to 120',
    'Say what the survey is called',
    'A question without words yet: This question has no words yet',
    'A question without words yet: It needs 2 answers or more to choose from, each with words',
  ]);
  const focus = await app.page.evaluate(() => document.activeElement.getAttribute('role'));
  assert.equal(focus, 'alert', 'the summary did not take focus');
  await button(app, 'Say how people can reach the group').click();
  await app.page.keyboard.type('Ask at the desk.');
  const field = app.page.getByLabel('How can people reach the group?');
  assert.equal(await field.inputValue(), 'Ask at the desk.');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await step(app, 'Look and open');
  assert.equal((await errors(app)).length, 6, 'what was put right is still said');
});

test('an own question with choices, asked only after an answer', async t => {
  const app = await App.open(t);
  await openSurvey(app, async () => {
    await step(app, 'Questions');
    await button(app, 'They pick one answer').click();
    await app.page.keyboard.type('Is it <b>warm</b>?');
    await app.page.getByLabel('Answer 1').fill('Yes');
    await app.page.getByLabel('Answer 2').fill('Not really');
    await button(app, 'Add another answer').click();
    await app.page.keyboard.type('No');
    await app.page.getByLabel('These answers go from good to poor').check();
    await app.page.getByLabel('Also offer').check();
    await app.page.getByLabel('Who is asked this?').selectOption('elsewhere');
    await app.page.getByText('Nobody would be asked this').waitFor();
    await app.page.getByRole('group', { name: 'It is asked when' }).getByLabel('Yes').check();
    await button(app, 'Done').click();
    await app.page.getByText('was answered ‘Yes’').last().waitFor();
  });
  const [survey] = await kept(app, 'c.');
  const { text, choices, if_all } = survey.questions.at(-1);
  assert.equal(text, 'Is it <b>warm</b>?');
  assert.deepEqual(choices.map(([, label, tone]) => [label, tone]),
    [['Yes', 'good'], ['Not really', 'neutral'], ['No', 'poor'], ['I cannot say', 'aside']]);
  assert.deepEqual(if_all, [{ in: ['yes'], question: 'elsewhere' }]);
});

test('questions move, go and come back, and the locked one keeps its words', async t => {
  const app = await App.open(t);
  await beginSetUp(app);
  await step(app, 'Questions');
  const first = app.page.locator('#q-fft');
  await first.getByText('Its words cannot be changed').waitFor();
  assert.equal(await first.getByRole('button', { name: 'Change' }).count(), 0);
  const before = await asked(app);
  await button(app, 'Move down Why did you').click();
  assert.deepEqual((await asked(app)).slice(1, 3), [before[2], before[1]]);
  assert.equal(await app.page.evaluate(() => document.activeElement.closest('li')?.id), 'q-fft-why', 'focus was lost');
  await button(app, 'Take out Why did you').click();
  assert.equal((await asked(app)).length, before.length - 1);
  await button(app, 'Put it back').click();
  assert.equal((await asked(app)).length, before.length);
  // Moved before what it depends on, it says so at once.
  await button(app, 'Move up How was it to get there').click();
  await app.page.getByText('Nobody would be asked this').waitFor();
});

test('a draft survives a reload, at any letter', async t => {
  const app = await App.open(t);
  await beginSetUp(app);
  await app.page.getByLabel('What is the patient group').pressSequentially('Elm Ro');
  await app.page.waitForFunction(() => localStorage['ppg1.draft']?.includes('Elm Ro'));
  await app.page.reload();
  await app.sees(/^Set up your survey/);
  assert.equal(await app.page.getByLabel('What is the patient group').inputValue(), 'Elm Ro');
});

test('a new version is a copy of its own, and the first stays as it was', async t => {
  const app = await App.open(t);
  await openSurvey(app);
  const [before] = await kept(app, 'c.');
  await button(app, 'Make a new version').click();
  await app.page.getByLabel('What is the survey called?').fill('Asked anew');
  await step(app, 'Look and open');
  await button(app, 'Open the survey').click();
  await app.page.getByText('Your survey is open').waitFor();
  const surveys = (await kept(app, 'c.')).sort((a, b) => a.version - b.version);
  assert.deepEqual(surveys[0], before);
  assert.deepEqual([surveys[1].id, surveys[1].version, surveys[1].title], [before.id, 2, 'Asked anew']);
});

test('a draft beside an open survey is given up in two steps, and the survey stays', async t => {
  const app = await App.open(t);
  await openSurvey(app);
  await button(app, 'Make a new version').click();
  await app.page.getByText('stays open until you open this one').waitFor();
  await app.page.reload();
  await app.page.getByText('Give this draft up').click();
  await button(app, 'Throw this draft away').click();
  await button(app, 'Make a new version').waitFor();
  assert.deepEqual([(await kept(app, 'draft')).length, (await kept(app, 'c.')).length], [0, 1]);
});

test('the surgery is found in the list, which the start script has fetched already', async t => {
  const app = await App.open(t);
  await beginSetUp(app);
  const fetched = () => app.requests.filter(({ url }) => url.endsWith('directory.bin')).length;
  await button(app, 'Find the GP surgery or network in the list').click();
  await app.box.fill('kenton bridge');
  await app.options.first().click();
  const field = app.page.getByLabel('Which GP surgery or network');
  await app.page.getByText('Filled in above:').waitFor();
  assert.match(await field.inputValue(), /^Kenton Bridge Medical Centre/);
  assert.equal(fetched(), 1);
});

test('a hostile title is shown as it is written, here, in the preview and on paper', async t => {
  const app = await App.open(t);
  const title = '<img src=x onerror=alert(1)> & "more"';
  await openSurvey(app, () => app.page.getByLabel('What is the survey called?').fill(title));
  await app.page.getByText(title).first().waitFor();
  await app.page.goto(`${app.base}?views=paper`);
  await app.page.getByRole('heading', { level: 2, name: title }).waitFor();
  assert.equal(await app.page.locator('main img').count(), 0);
});

test('a survey that is too long to be kept is refused, and nothing is lost', async t => {
  const app = await App.open(t);
  await beginSetUp(app);
  for (const [label, words] of Object.entries(ASKER)) await app.page.getByLabel(label).fill(words);
  await app.page.waitForFunction(group => localStorage['ppg1.draft']?.includes(group), ASKER['How can people reach']);
  await step(app, 'Questions');
  // Beyond what a record may hold, in fewer and longer questions than anyone can type.
  const count = 12;
  await app.page.evaluate(async count => {
    const turn = () => new Promise(done => setTimeout(done, 20));
    for (let i = 0; i < count; i++) {
      document.querySelector('[data-do="own"][data-of="text"]').click();
      await turn();
      const field = document.querySelector('[data-in="words"]');
      field.value = 'long'.repeat(6_000);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, count);
  await step(app, 'Look and open');
  await button(app, 'Open the survey').click();
  await app.page.getByText('the survey is too long to be kept').waitFor();
  assert.deepEqual(await kept(app, 'c.'), []);
  await step(app, 'Questions');
  assert.equal((await asked(app)).length, 11 + count);
});

test('the survey is saved as a file that holds nothing else', async t => {
  const app = await App.open(t);
  await openSurvey(app);
  const [download] = await Promise.all([app.page.waitForEvent('download'), button(app, 'Save the survey as a file').click()]);
  assert.equal(download.suggestedFilename(), 'your-gp-surgery-and-its-network-v1.ppg.json');
  const { items } = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual(items.map(item => item.kind), ['survey']);
});

test('a shared screen without a key is told that it keeps nothing', async t => {
  const app = await App.open(t);
  await openSurvey(app);
  await app.page.getByLabel('A shared screen (kiosk)').check();
  await app.page.getByText('It needs your group\'s key first').waitFor();
  assert.equal((await kept(app, 'cfg'))[0].kiosk, true);
});

test('without a survey there is no form, but a way to one', async t => {
  const app = await App.open(t);
  await app.page.goto(`${app.base}?views=paper`);
  await app.page.getByText('There is no survey on this device yet').waitFor();
  await app.page.getByRole('link', { name: 'Set up your survey' }).click();
  await app.sees(/^Set up your survey/);
});

test('the form fits four pages of A4, in black on white', async t => {
  const app = await App.open(t, { context: { colorScheme: 'dark' } });
  await openSurvey(app);
  await app.page.goto(`${app.base}?views=paper`);
  await app.page.getByRole('heading', { level: 3, name: /^11\. / }).waitFor();
  const pdf = await app.page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  assert.equal(text.match(/\/Type\s*\/Page\b(?!s)/g).length, 4);
  const [, width, height] = text.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/);
  assert.deepEqual([Math.round(width), Math.round(height)], [595, 842], 'it is not A4');
  await app.page.emulateMedia({ media: 'print' });
  const looks = await app.page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('.paper'));
    return [color, backgroundColor, document.querySelector('.header').checkVisibility()];
  });
  assert.deepEqual(looks, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', false]);
});

test('what came back on paper is typed in once, by keyboard, with its month', async t => {
  const app = await App.open(t);
  await openSurvey(app);
  await app.page.goto(`${app.base}?views=paper`);
  await button(app, 'Type in what came back').click();
  await button(app, 'Say which GP surgery').click();
  await app.box.fill('kenton bridge');
  await app.options.first().click();
  await app.page.getByText('The forms are about: Kenton').waitFor();
  await app.page.getByLabel('By telephone').check();
  const month = app.page.getByLabel('Which month was it filled in?');
  await month.selectOption({ index: 1 });
  const chosen = await month.inputValue();
  await button(app, 'Keep this form').click();
  await app.page.getByText('An empty form is not kept').waitFor();
  const { keyboard } = app.page;
  await app.page.getByRole('radio', { name: 'No answer' }).first().focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.type('My number is 943 476 5919');
  await keyboard.press('Control+Enter');
  await app.page.getByText('seems to hold an NHS number').waitFor();
  assert.deepEqual(await kept(app, 'r.'), [], 'it was kept before anyone said so');
  await app.page.getByLabel('Why did you give that answer?').fill('I waited');
  await keyboard.press('Control+Enter');
  await app.page.getByText('You have typed in 1 form').waitFor();
  const [first] = await kept(app, 'r.');
  assert.deepEqual(first.answers, { fft: { one: 'very-good' }, 'fft-why': { text: 'I waited' } });
  assert.deepEqual([first.method, first.month, first.warned, first.about.surgery], ['telephone', chosen, false, 'E84601']);
  // The next form is empty, of the same pile, and under focus.
  assert.equal(await app.page.getByLabel('Why did you give that answer?').inputValue(), '');
  assert.equal(await month.inputValue(), chosen);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await app.page.getByLabel('Being seen soon').selectOption({ label: 'matters a lot' });
  await app.page.getByLabel('Seeing someone I know').selectOption({ label: 'matters' });
  await button(app, 'Keep this form').dblclick();
  await app.page.getByText('You have typed in 2 forms').waitFor();
  const all = await kept(app, 'r.');
  const second = all.find(response => response.id !== first.id);
  assert.equal(all.length, 2, 'a form was kept twice');
  assert.equal(second.answers.fft.one, 'good');
  assert.deepEqual(Object.keys(second.answers).sort(), ['fft', 'scale']);
});

test('the browser asks before a form that is being typed in is left, and not before or after', async t => {
  const app = await App.open(t);
  const asked = [];
  app.page.on('dialog', dialog => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await openSurvey(app);
  await app.page.goto(`${app.base}?views=paper`);
  const begin = () => button(app, 'Type in what came back').click();
  const why = app.page.getByLabel('Why did you give that answer?');
  await begin();
  await app.page.getByLabel('By telephone').check();
  await app.page.reload();
  assert.deepEqual(asked, []);
  await begin();
  await why.fill('I waited');
  await app.page.reload();
  assert.deepEqual(asked, ['beforeunload']);
  await begin();
  await why.fill('I waited');
  await button(app, 'Keep this form').click();
  await app.page.getByText('You have typed in 1 form').waitFor();
  await app.page.reload();
  assert.deepEqual(asked, ['beforeunload']);
});
