// The language can be changed at once, stays, and takes nothing away; and the layout holds in a
// language that is longer and written from right to left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { fill, halfYear, settings } from './group.mjs';
import { pseudo } from './pseudo.mjs';
import { SCREENS, STATES } from './screens.mjs';

const screen = name => SCREENS.find(screen => screen.name === name);
const choose = (app, label) => app.page.getByLabel(label, { exact: true }).check();

test('Easy English is there at once, stays, and goes again', async t => {
  const app = await App.open(t);
  await app.visit(screen('display'));
  const requests = app.requests.length;
  await app.type('pinner');
  await app.page.keyboard.press('Escape');
  await choose(app, 'Easy English');
  await app.page.getByText('It changes at once.').waitFor();
  assert.deepEqual(app.requests.slice(requests).filter(r => !r.url.endsWith('.bin')), [], 'nothing is loaded again');
  assert.equal(await app.box.inputValue(), 'pinner', 'what was typed is kept');
  assert.ok(await app.page.getByLabel('Easy English').evaluate(input => input.checked && input === document.activeElement));
  await app.page.getByRole('contentinfo').getByRole('link', { name: 'Get help now' }).click();
  await app.page.getByText('We cannot book an appointment.').waitFor();
  await app.page.reload();
  await app.page.getByText('We cannot book an appointment.').waitFor();
  assert.equal(await app.page.locator('html').getAttribute('lang'), 'en-GB');
  assert.equal(await app.page.locator('html').getAttribute('dir'), 'ltr');
  await app.visit(screen('display'));
  await app.page.getByRole('button', { name: 'Put it all back' }).click();
  await app.page.getByText('Each choice works at once.').waitFor();
});

const PACK = /explainer-.*\.bin$/;
const packs = (app, since = 0) => app.requests.slice(since).map(r => r.url.match(PACK)?.[0]).filter(Boolean);
const link = (app, name) => app.page.getByRole('link', { name, exact: true }).first();

test('what is told is in the language chosen, each fetched once', async t => {
  const app = await App.open(t);
  const english = app.page.waitForResponse('**/explainer-en.bin');
  await app.visitWhole(screen('display'));
  await english;
  const [before, arrived] = [app.requests.length, app.page.waitForResponse('**/explainer-easy.bin')];
  await choose(app, 'Easy English');
  await arrived;
  assert.deepEqual(packs(app), ['explainer-en.bin', 'explainer-easy.bin']);
  await link(app, 'What is a network?').click();
  await link(app, 'What are primary care networks?').click();
  await app.page.getByText('PCN is its short name.').waitFor();
  await app.page.getByText('We last checked this on').waitFor();
  await app.page.getByText('So they team up.').first().waitFor({ state: 'attached' });
  await app.page.getByRole('button', { name: 'primary care network' }).first().click();
  await app.page.getByText('GP surgeries near each other that work as a team.').waitFor();
  assert.equal(await app.page.locator('html').getAttribute('lang'), 'en-GB');
  await link(app, 'Text, colours and language').click();
  await choose(app, 'English');
  await link(app, 'What is a network?').click();
  await link(app, 'What are primary care networks?').click();
  await app.page.getByText('GP surgeries near each other that share staff.').first().waitFor();
  const asked = app.requests.slice(before).map(r => r.url.split('/').pop());
  assert.deepEqual(asked, ['explainer-easy.bin'], 'what was fetched once is kept');
});

test('a language chosen on an earlier visit is the only one fetched', async t => {
  const app = await App.open(t);
  await app.page.addInitScript(() => { localStorage['pcn-finder.display.1'] = 'language=easy-english'; });
  await app.page.goto(`${app.base}?explain=who-can-help`);
  await app.page.getByText('See who can help. It is often not a GP.').waitFor();
  await app.page.getByLabel('What do you need help with?').fill('tooth');
  await app.page.getByText('Do you have no dentist?').waitFor();
  await app.page.getByText('My ear hurts').waitFor({ state: 'hidden' });
  assert.deepEqual(packs(app), ['explainer-easy.bin']);
});

test('words that do not come in another language are told, and the first stay', async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource/);
  await app.page.route('**/explainer-easy.bin', route => route.fulfill({ status: 404 }));
  await app.visitWhole(screen('display'));
  await choose(app, 'Easy English');
  await link(app, 'What is a network?').click();
  await app.page.getByText('It did not come, or it was broken.').waitFor();
  await link(app, 'Text, colours and language').click();
  await choose(app, 'English');
  await link(app, 'What is a network?').click();
  await app.sees(screen('networks').heading);
});

test('every screen is there in Easy English', async t => {
  const app = await App.open(t);
  await app.page.addInitScript(() => { localStorage['pcn-finder.display.1'] = 'language=easy-english'; });
  for (const { address } of SCREENS) {
    await app.page.goto(app.base + address);
    await app.page.getByRole('contentinfo').waitFor();
    assert.ok((await app.heading.innerText()).length > 3, address);
  }
});

const SIZES = [[1280, 900], [390, 844], [320, 640]];

/// What sticks out of the page, is cut off, or lies over something else.
const misplaced = () => {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px wide`] : [];
  const name = e => e.outerHTML.slice(0, 100);
  const isSeen = e => e.checkVisibility() && e.clientWidth !== 1 && !e.closest('.visually-hidden, svg, [aria-hidden=true], .skip-link');
  // A region of wide tables is scrolled by itself, with the keyboard too: what is in it may reach
  // out of the page, the region itself may not.
  const REGION = '[role=region][tabindex="0"]';
  const scrolls = e => e?.matches(REGION) && getComputedStyle(e).overflowX === 'auto';
  for (const e of document.querySelectorAll('#app *')) {
    if (!isSeen(e)) continue;
    const { left, right, width } = e.getBoundingClientRect();
    const isOut = width > 0 && (left < -1 || right > root.clientWidth + 1);
    if (isOut && !scrolls(e.parentElement.closest(REGION))) found.push(`out of the page: ${name(e)}`);
    const isCut = getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
    if (isCut && e.tagName !== 'INPUT' && !scrolls(e)) found.push(`cut off: ${name(e)}`);
  }
  const words = [...document.querySelectorAll('#app :is(a, button, h1, h2, label, p, li, dt, dd)')].filter(isSeen)
    .filter(e => ![...e.children].some(c => /^(a|button|p|ul|ol|div|svg)$/i.test(c.tagName)));
  const boxes = words.map(e => [e, e.getBoundingClientRect()]);
  for (const [i, [a, p]] of boxes.entries()) {
    for (const [b, q] of boxes.slice(i + 1)) {
      if (a.contains(b)) continue;
      const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      if (across > 2 && down > 6 && a.closest('[role=listbox]') === b.closest('[role=listbox]')) found.push(`one over the other: ${name(a)} | ${name(b)}`);
    }
  }
  return found.slice(0, 5);
};

for (const { name, reach } of STATES) {
  test(`from right to left, at 1280, 390 and 320 px: ${name}`, async t => {
    const app = await App.open(t);
    await reach(app);
    await pseudo(app.page);
    for (const [width, height] of SIZES) {
      await app.page.setViewportSize({ width, height });
      await app.page.waitForTimeout(100);
      assert.deepEqual(await app.page.evaluate(misplaced), [], `${width} px`);
    }
  });
}

/// A screen of the group's desk, and some of its words.
const EASY_DESK = [
  ['desk', 'Read and sort them.'],
  ['set-up', 'Only the questions are in the file.'],
  ['paper', 'Some people like to write by hand.'],
  ['read', 'It is best to have 2 or 3 of you.'],
  ['said-done', 'The report starts with this.'],
  ['report', 'Give these pages to your GP surgery.'],
  ['together', 'There are 3 ways.'],
  ['keys', 'It is like a box with a slot.'],
];

test("the group's desk is there in Easy English, and nothing is out of place", async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource.*404/);
  await app.page.addInitScript(() => { localStorage['pcn-finder.display.1'] = 'language=easy-english'; });
  await fill(app.page, app.base, [...halfYear(), settings()]);
  for (const [name, words] of EASY_DESK) {
    await app.page.goto(`${app.base}?views=${name}`);
    await app.page.getByText(words).first().waitFor();
    for (const [width, height] of SIZES) {
      await app.page.setViewportSize({ width, height });
      await app.page.waitForTimeout(100);
      assert.deepEqual(await app.page.evaluate(misplaced), [], `${name} at ${width} px`);
    }
  }
  // What is said once something is pressed.
  await app.page.getByLabel('The 14 words').fill('one two three');
  await app.page.getByRole('button', { name: 'Open with the words' }).click();
  await app.page.getByText('You typed 3 words. A recovery sheet has 14 words.').waitFor();
  await app.page.getByLabel("The group's public key").fill('nothing');
  await app.page.getByRole('button', { name: 'Lock answers with this key' }).click();
  await app.page.getByText('This is not a public key of a group.').waitFor();
});

test('from right to left, what has a direction is turned', async t => {
  const app = await App.open(t);
  await app.visit(screen('surgery'));
  await pseudo(app.page);
  const box = async locator => locator.first().boundingBox();
  const [input, button] = [await box(app.page.getByRole('combobox')), await box(app.page.getByRole('search').getByRole('button'))];
  assert.ok(button.x < input.x, 'the button follows the box');
  const crumbs = app.page.locator('.breadcrumb a');
  assert.ok((await box(crumbs.nth(1))).x < (await box(crumbs)).x, 'the trail runs to the left');
  const [menu, title] = [await box(app.page.locator('.header__menu')), await box(app.page.locator('.header__name'))];
  assert.ok(menu.x < title.x);
  const digits = await app.page.locator('[href^="tel:"]').first().evaluate(link => {
    const range = document.createRange();
    const at = i => {
      range.setStart(link.firstChild, i);
      range.setEnd(link.firstChild, i + 1);
      return range.getBoundingClientRect().x;
    };
    return [at(0), at(link.firstChild.length - 1)];
  });
  assert.ok(digits[0] < digits[1], 'a telephone number is read from its left');
  // A map shows the world as it lies, in every language.
  const arrows = app.page.locator('.map__controls button');
  const left = await box(app.page.getByRole('button', { name: /./ }).filter({ has: app.page.locator('path[d="M19 12H5l6-6M5 12l6 6"]') }));
  const right = await box(app.page.getByRole('button', { name: /./ }).filter({ has: app.page.locator('path[d="M5 12h14l-6-6M19 12l-6 6"]') }));
  assert.ok(await arrows.count() > 5 && left.x < right.x, 'the arrows of the map point away from each other');
});
