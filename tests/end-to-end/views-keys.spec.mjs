// The keys that answers are sealed to: made with words on paper, brought to a device, and what was
// sealed to them opened again.
import assert from 'node:assert/strict';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { answer, outcome } from '../faults/device.mjs';
import { oneQuestion } from '../faults/records.mjs';
import { App } from './app.mjs';

const SECRET = 'Nobody but the group reads this sentence';

async function openKeys(t) {
  const app = await App.open(t);
  await app.page.goto(`${app.base}?views=keys`);
  await app.page.getByRole('heading', { level: 1, name: 'Keys that seal answers' }).waitFor();
  return app;
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/// Makes a key, proves its sheet, and returns the words and the public key.
async function makeKey(page) {
  await press(page, 'Make a key');
  const words = await page.locator('.key-sheet__words li').allInnerTexts();
  await press(page, 'I have the words on paper');
  await page.getByLabel('Type the 14 words').fill(words.join(' '));
  await press(page, 'Try the sheet');
  const key = await page.locator('.key-text').innerText();
  return { words, key };
}

test('there is no public key before the words on paper have opened an answer', async t => {
  const { page } = await openKeys(t);
  await press(page, 'Make a key');
  const words = await page.locator('.key-sheet__words li').allInnerTexts();
  assert.equal(words.length, 14);
  assert.equal(await page.locator('.key-text').count(), 0);
  await press(page, 'I have the words on paper');
  assert.equal(await page.getByText(words.slice(0, 3).join(' ')).count(), 0, 'the words are hidden');
  const box = page.getByLabel('Type the 14 words');
  await box.fill('one two three');
  await press(page, 'Try the sheet');
  await page.getByText('These are 3 words: expected the 14 of a recovery sheet.').waitFor();
  const wrong = words[4] === 'abandon' ? 'ability' : 'abandon';
  await box.fill(words.with(4, wrong).join(' '));
  await press(page, 'Try the sheet');
  await page.getByText(`Word 5, ‘${wrong}’, is not the one on the sheet: it should be ‘${words[4]}’.`).waitFor();
  await box.fill(words.join('\n').toUpperCase());
  await press(page, 'Try the sheet');
  await page.getByRole('heading', { name: 'The sheet works' }).waitFor();
  assert.match(await page.locator('.key-text').innerText(), /^ppgkey1\.[0-9a-f]{64}\.[0-9a-f]{8}$/);
});

test('a public key that was not copied whole is refused, and nothing changes', async t => {
  const { page } = await openKeys(t);
  const { key } = await makeKey(page);
  const box = page.getByLabel("The group's public key");
  const before = await page.evaluate(() => localStorage.getItem('ppg1.cfg'));
  for (const [typed, said] of [
    ['hello', 'This is not a group\'s public key'],
    [key.slice(0, -3), 'The key was not copied whole'],
    [`${key} ${key}`, 'Both keys are the same'],
  ]) {
    await box.fill(typed);
    await press(page, 'Seal answers to this key');
    await page.getByText(said).waitFor();
  }
  assert.equal(await page.evaluate(() => localStorage.getItem('ppg1.cfg')), before);
});

test('a kiosk keeps sealed answers only, and the words of the sheet open them elsewhere', async t => {
  const app = await openKeys(t);
  const { page } = app;
  const { words, key } = await makeKey(page);
  await page.evaluate(entries => {
    for (const [name, value] of Object.entries(entries)) localStorage.setItem(name, value);
  }, oneQuestion({ kiosk: true, keys: [key] }));
  await page.goto(`${app.base}?views=start`);
  await (await answer(page, SECRET))();
  assert.equal(await outcome(page), 'kept');
  const everything = await page.evaluate(async () => {
    const journal = await new Promise(done => {
      const open = indexedDB.open('ppg-journal');
      open.onsuccess = () => {
        const all = open.result.transaction('log').objectStore('log').getAll();
        all.onsuccess = () => done(all.result);
      };
    });
    return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), journal, history.state, document.title]);
  });
  assert.ok(everything.includes('ppg1.s.'), 'a sealed answer is there');
  assert.ok(!everything.includes('ppg1.r.'), 'no open answer is there');
  for (const part of [SECRET, 'Nobody', 'sentence']) assert.ok(!everything.includes(part), `"${part}" can be read`);
  // The kiosk itself has no way to open it.
  await page.goto(`${app.base}?views=keys`);
  await page.getByText('not on a shared screen').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Open with the words' }).count(), 0);
  // The same records on the group's own device.
  await page.evaluate(entries => localStorage.setItem('ppg1.cfg', entries['ppg1.cfg']), oneQuestion());
  await page.goto(`${app.base}?views=keys`);
  const box = page.getByLabel('The 14 words of your recovery sheet');
  await page.getByText('Still sealed here: the answers of 1 person.').waitFor();
  await box.fill(words.toReversed().join(' '));
  await press(page, 'Open with the words');
  await page.getByText(/^(Word \d+|More than one of the words)/).waitFor();
  await box.fill(words.join(' '));
  await press(page, 'Open with the words');
  await page.getByText('Opened: the answers of 1 of 1 person.').waitFor();
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes(SECRET), 'opened in memory only');
  await page.getByRole('link', { name: 'Read what people said' }).click();
  await page.getByText(SECRET).first().waitFor();
});

test('the key file opens them too, with its passphrase and no other', async t => {
  const app = await openKeys(t);
  const { page } = app;
  await makeKey(page);
  const passphrase = (await page.getByText('Write it down:').innerText()).split('Write it down:')[1].trim();
  const saved = page.waitForEvent('download');
  await press(page, 'Save the key file');
  const folder = await mkdtemp(join(tmpdir(), 'key-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'key.json');
  await (await saved).saveAs(file);
  assert.ok(!(await readFile(file, 'utf8')).includes(passphrase));
  const choose = () => page.getByLabel('Choose the key file').setInputFiles(file);
  await page.getByLabel('Or the passphrase').fill('not the passphrase at all');
  await choose();
  await page.getByText('The passphrase is not the one of this key file').waitFor();
  await page.getByLabel('Or the passphrase').fill(passphrase.toUpperCase());
  await choose();
  await page.getByText('Opened: the answers of 0 of 0').waitFor();
});
