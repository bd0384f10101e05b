// What networks are, told: the pages, the words that open their meaning, the reader's own numbers,
// and what moves in the pages.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

const screen = name => SCREENS.find(screen => screen.name === name);

/// Opens a page of the explainer.
async function open(t, name, options) {
  const app = await App.open(t, options);
  await app.visit(screen(name));
  return app;
}

test('chapters lead on and back, and to all others', async t => {
  const app = await open(t, 'networks');
  const chapters = app.page.locator('.chapter-list').first().getByRole('link');
  assert.equal(await chapters.count(), 11);
  await chapters.first().click();
  for (let i = 0; i < 10; i++) {
    const was = await app.heading.innerText();
    await app.page.getByRole('link', { name: /^Next: / }).click();
    await app.page.waitForFunction(was => document.querySelector('h1')?.innerText !== was, was);
  }
  assert.match(await app.heading.innerText(), /^What does it look like/);
  assert.equal(await app.page.getByRole('link', { name: /^Next: / }).count(), 0);
  await app.page.getByRole('link', { name: /^Previous: / }).click();
  await app.sees(/^How can I have my say/);
  await app.page.goBack();
  await app.sees(/^What does it look like/);
});

test('a word opens its meaning where it stands, by key and by pointer', async t => {
  const app = await open(t, 'what-is-a-network');
  const word = app.page.getByRole('button', { name: 'clinical director' });
  assert.equal(await word.getAttribute('aria-expanded'), 'false');
  await word.click();
  const meaning = app.page.getByRole('note');
  assert.match(await meaning.innerText(), /leads a network/);
  assert.equal(await word.getAttribute('aria-expanded'), 'true');
  await word.focus();
  await app.page.keyboard.press('Enter');
  assert.equal(await meaning.count(), 0);
  assert.equal(await word.getAttribute('aria-expanded'), 'false');
});

test('a chapter speaks with the numbers of the network that was looked at', async t => {
  const app = await open(t, 'what-is-a-network');
  const yours = app.page.locator('.yours');
  assert.equal(await yours.count(), 0);
  await app.visit(screen('surgery'));
  const asked = app.page.getByRole('link', { name: 'What are primary care networks?' });
  await asked.click();
  await app.sees(/^What are primary care networks/);
  assert.equal(
    await yours.innerText(),
    'Your network is Healthsense. It has 7 GP surgeries and looks after 80,900 people. That is larger than most in England.',
  );
  await app.page.getByRole('link', { name: 'What is a network?' }).first().click();
  await app.page.getByRole('link', { name: /^Who runs all of this/ }).click();
  await app.sees(/^Who runs all of this/);
  const list = app.page.locator('.levels__list');
  assert.match(await list.innerText(), /Kenton Bridge Medical Centre[^]*Healthsense[^]*West and North London[^]*London/);
});

test('the picture goes out to the region and back, and no further', async t => {
  const app = await open(t, 'bigger-picture');
  const further = app.page.getByRole('button', { name: 'Further out' });
  const closer = app.page.getByRole('button', { name: 'Closer to me' });
  const level = () => app.page.locator('.levels').getAttribute('data-level');
  await closer.click({ force: true });
  assert.equal(await level(), '1');
  for (let i = 0; i < 7; i++) await further.click({ force: true });
  assert.equal(await level(), '6');
  assert.equal(await further.getAttribute('aria-disabled'), 'true');
  assert.match(await app.page.locator('.levels__now').innerText(), /Your region/);
  await closer.click();
  assert.equal(await level(), '5');
});

test('cards are found by the words of a need, and 999 and 111 stay first', async t => {
  const app = await open(t, 'who-can-help');
  const box = app.page.getByLabel('What do you need help with?');
  const cards = app.page.locator('.help-card:visible');
  assert.equal(await cards.count(), 45);
  await box.pressSequentially('sore thr');
  assert.equal(await app.page.locator('.filter__count').innerText(), '1 card');
  assert.match(await cards.innerText(), /I have a sore throat[^]*Pharmacist/);
  assert.equal(await app.page.locator('.help-cards__section:visible').count(), 1);
  const calls = await app.page.locator('.care-card__heading:visible').allInnerTexts();
  assert.deepEqual(calls, ['Call 999 if a life is at risk', 'Call 111 if it cannot wait']);
  await box.fill('zzzz');
  assert.match(await app.page.locator('.filter__count').innerText(), /call 111/);
  await box.fill('');
  assert.equal(await cards.count(), 45);
  await app.page.getByText('No doctor or nurse has checked these cards yet').waitFor();
});

test('the scale says in words what was set, and remembers it for the visit', async t => {
  const app = await open(t, 'quick-or-familiar');
  const soon = app.page.getByLabel('Being seen soon');
  const says = app.page.locator('.scale__says');
  assert.match(await says.innerText(), /^Both matter/);
  await soon.focus();
  await app.page.keyboard.press('ArrowRight');
  assert.equal(await soon.getAttribute('aria-valuetext'), 'matters a lot');
  assert.match(await says.innerText(), /^You would like to be seen soon/);
  await app.page.getByRole('link', { name: /^Next: / }).click();
  await app.sees(/^How do I get help today/);
  await app.page.goBack();
  await app.sees(/^Is it better/);
  assert.equal(await app.page.getByLabel('Being seen soon').inputValue(), '3');
});

test('the quiz answers kindly, counts at the end, and keeps nothing', async t => {
  const app = await open(t, 'quiz');
  const questions = app.page.locator('.quiz__question');
  const replies = app.page.locator('.quiz__reply:visible');
  await questions.first().getByText('Yes, with a form').click();
  assert.match(await replies.innerText(), /Good news/);
  await questions.first().getByText('No, my surgery does that').click();
  assert.match(await replies.innerText(), /That is right/);
  const end = app.page.locator('.quiz__end');
  assert.equal(await end.isVisible(), false);
  for (let i = 1; i < 10; i++) await questions.nth(i).locator('[data-right]').check();
  assert.match(await end.innerText(), /You got 10 of 10 right/);
  const kept = await app.page.evaluate(() => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage)]));
  assert.equal(kept, '[[],[]]');
  await end.getByRole('button', { name: 'Start again' }).click();
  assert.equal(await replies.count(), 0);
  assert.equal(await end.isVisible(), false);
  assert.equal(await app.page.locator('.quiz :checked').count(), 0);
});

test('Easy Read prints as a booklet of four sheets\' sides', async t => {
  const app = await open(t, 'easy-read');
  assert.equal(await app.page.locator('.easy-read__row svg').count(), 25);
  const pdf = await app.page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g).length, 4);
});

test('the glossary is reached by letter', async t => {
  const app = await open(t, 'words');
  await app.page.getByRole('navigation', { name: 'Go to a letter' }).getByRole('link', { name: 'P' }).click();
  await app.page.waitForFunction(() => Math.abs(document.querySelector('#P').getBoundingClientRect().top) < 200);
});

test('the questions of a screen stand on it', async t => {
  const app = await App.open(t);
  for (const name of ['surgery', 'surgery-without-network', 'network']) {
    await app.visit(screen(name));
    await app.page.getByRole('heading', { name: 'Questions people ask' }).waitFor();
    await app.page.getByRole('link', { name: 'What are primary care networks?' }).waitFor();
  }
});

for (const [what, answer] of [
  ['missing', route => route.fulfill({ status: 404 })],
  ['damaged', async route => {
    const body = await readFile('dist/data/explainer-en.bin');
    body[body.length - 9] ^= 1;
    await route.fulfill({ body });
  }],
]) {
  test(`a ${what} pack is told in words, and the rest still works`, async t => {
    const app = await App.open(t);
    app.expect(/Failed to load resource/);
    await app.page.route('**/explainer-en.bin', answer);
    await app.page.goto(`${app.base}?explain=words`);
    await app.page.getByText('We cannot show this page').waitFor();
    await app.visit(screen('network'));
    assert.equal(await app.page.getByRole('heading', { name: 'Questions people ask' }).count(), 0);
  });
}
