// How the app looks is the visitor's choice: it works at once, is kept on the device alone, and is
// there before the first paint of the next visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

const KEY = 'pcn-finder.display.1';
const SCREEN = SCREENS.find(screen => screen.name === 'display');
const MAP = SCREENS.find(screen => screen.name === 'map');

const kept = app => app.page.evaluate(key => localStorage.getItem(key), KEY);
const choose = (app, label) => app.page.getByLabel(label, { exact: true }).check();
const chosen = app => app.page.locator('input:checked').evaluateAll(inputs => inputs.map(input => input.value));
const says = (app, words) => app.page.getByRole('status').filter({ hasText: words }).waitFor();
const back = app => app.page.getByRole('button', { name: 'Put it all back' });
const USUAL = ['language=english', 'text=usual', 'spacing=usual', 'contrast=usual', 'theme=device', 'motion=device'];

const style = (app, selector, property) =>
  app.page.locator(selector).first().evaluate((e, p) => getComputedStyle(e)[p], property);
const light = colour => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;

test('every choice works at once and is kept', async t => {
  const app = await App.open(t);
  await app.visit(SCREENS[0]);
  await app.page.getByRole('contentinfo').getByRole('link', { name: 'Text, colours and language' }).click();
  await app.sees(SCREEN.heading);
  assert.deepEqual(await chosen(app), USUAL);
  assert.equal(await kept(app), null, 'nothing is kept before anything is chosen');

  const size = parseFloat(await style(app, 'body', 'fontSize'));
  await choose(app, 'Large');
  assert.equal(parseFloat(await style(app, 'body', 'fontSize')), size * 1.25);
  await choose(app, 'Largest');
  assert.equal(parseFloat(await style(app, 'body', 'fontSize')), size * 1.5);
  await says(app, 'kept on this device');

  const line = parseFloat(await style(app, 'body', 'lineHeight'));
  await choose(app, 'Wide');
  assert.ok(parseFloat(await style(app, 'body', 'lineHeight')) > line);
  assert.notEqual(await style(app, 'body', 'letterSpacing'), 'normal');

  await choose(app, 'Dark');
  assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
  await choose(app, 'High');
  assert.equal(light(await style(app, 'html', 'backgroundColor')), 0);
  await choose(app, 'Light');
  assert.equal(light(await style(app, 'html', 'backgroundColor')), 255);
  await choose(app, 'Less');
  assert.equal(await app.page.locator('html').getAttribute('data-motion'), 'less');

  assert.equal(await kept(app), 'text=largest spacing=wide contrast=high theme=light motion=less');
  await app.page.reload();
  await app.sees(SCREEN.heading);
  assert.deepEqual(await chosen(app), [USUAL[0], 'text=largest', 'spacing=wide', 'contrast=high', 'theme=light', 'motion=less']);
});

test('all is put back, and nothing is kept', async t => {
  const app = await App.open(t);
  await app.visit(SCREEN);
  for (const label of ['Largest', 'Wide', 'High', 'Dark', 'Less']) await choose(app, label);
  await back(app).click();
  await says(app, 'Nothing is kept');
  assert.deepEqual(await chosen(app), USUAL);
  assert.equal(await kept(app), null);
  assert.deepEqual(await app.page.locator('html').evaluate(root => Object.keys(root.dataset)), []);
  assert.ok(await back(app).evaluate(button => button === document.activeElement));
});

test('keys alone will do', async t => {
  const app = await App.open(t);
  await app.visit(SCREEN);
  await app.page.getByLabel('Usual', { exact: true }).first().focus();
  await app.page.keyboard.press('ArrowDown');
  assert.equal(await kept(app), 'text=large');
  assert.ok(await app.page.getByLabel('Large', { exact: true }).evaluate(input => input === document.activeElement));
});

test('a choice is there before the first paint', async t => {
  const app = await App.open(t, { context: { colorScheme: 'light' } });
  await app.visit(SCREEN);
  for (const label of ['Dark', 'Largest']) await choose(app, label);
  // The app never comes: all that is painted is the page itself.
  app.expect(/./);
  await app.page.route('**/*.wasm', route => route.abort());
  await app.page.goto(app.base);
  await app.firstBox.waitFor();
  assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
  assert.equal(await style(app, 'html', 'fontSize'), '24px');
});

test('a choice goes before what the device asks for, and what is not chosen follows the device', async t => {
  const app = await App.open(t, { context: { colorScheme: 'dark' } });
  await app.visit(SCREEN);
  assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
  await choose(app, 'Light');
  assert.ok(light(await style(app, 'html', 'backgroundColor')) > 200);
  await app.page.getByRole('group', { name: 'Light or dark' }).getByLabel('As on this device').check();
  assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
  await app.page.emulateMedia({ colorScheme: 'light' });
  assert.ok(light(await style(app, 'html', 'backgroundColor')) > 200);
});

for (const [what, break_] of [
  ['denied', () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })],
  ['missing', () => Object.defineProperty(window, 'localStorage', { get: () => null })],
  ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
]) {
  test(`storage that is ${what}: the choice works for this visit, and that is said`, async t => {
    const app = await App.open(t);
    await app.page.addInitScript(break_);
    await app.visit(SCREEN);
    await choose(app, 'Dark');
    assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
    await says(app, 'does not let us keep your choice');
    await app.page.getByRole('link', { name: 'Privacy' }).click();
    await app.sees(/^Privacy/);
    assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
    await app.page.goBack();
    await app.sees(SCREEN.heading);
    await back(app).click();
    assert.ok(light(await style(app, 'html', 'backgroundColor')) > 200);
  });
}

for (const rubbish of ['{"text":3}', 'text=', 'theme=<b> text=large', '\u0000'.repeat(1000), 'language=tlh theme=plaid']) {
  test(`kept rubbish does no harm: ${JSON.stringify(rubbish.slice(0, 20))}`, async t => {
    const app = await App.open(t);
    await app.page.addInitScript(([key, rubbish]) => { if (!sessionStorage.done) localStorage[key] = rubbish; }, [KEY, rubbish]);
    await app.visit(SCREEN);
    await app.page.evaluate(() => { sessionStorage.done = 1; });
    await choose(app, 'Dark');
    assert.match(await kept(app), /^(text=large )?theme=dark$/);
    await app.page.reload();
    await app.sees(SCREEN.heading);
    assert.ok(light(await style(app, 'html', 'backgroundColor')) < 80);
  });
}

test('the maps are painted in the colours chosen', async t => {
  const app = await App.open(t);
  // The most common colour of the dots.
  const dots = () => app.page.locator('canvas').evaluate(canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const counts = {};
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) counts[data.slice(i, i + 3)] = (counts[data.slice(i, i + 3)] ?? 0) + 1;
    return Object.entries(counts).sort((a, b) => b[1] - a[1])[0]?.[0];
  });
  const painted = async () => {
    await app.sees(MAP.heading);
    await app.page.waitForTimeout(300);
    return dots();
  };
  await app.visit(MAP);
  const before = await painted();
  await app.page.getByRole('link', { name: 'Text, colours and language' }).click();
  await app.sees(SCREEN.heading);
  await choose(app, 'Dark');
  await app.page.goBack();
  assert.notEqual(await painted(), before);
});
