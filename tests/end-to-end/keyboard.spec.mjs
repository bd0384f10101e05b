// The search box without a mouse: an editable combobox that never chooses for anyone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';

async function typed(t, words) {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.box.focus();
  await app.page.keyboard.type(words, { delay: 5 });
  await app.options.first().waitFor();
  return app;
}

/// Which option the box says is active, counted from 0; -1 for none.
async function active(app) {
  const id = await app.box.getAttribute('aria-activedescendant');
  const ids = await app.options.evaluateAll(options => options.map(o => o.id));
  const selected = await app.options.evaluateAll(o => o.map(x => x.getAttribute('aria-selected') === 'true'));
  const place = id ? ids.indexOf(id) : -1;
  assert.deepEqual(selected.flatMap((is, i) => (is ? [i] : [])), place < 0 ? [] : [place], 'aria-selected');
  return place;
}

test('the box names its parts', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  assert.equal(await app.box.getAttribute('aria-autocomplete'), 'list');
  assert.equal(await app.box.getAttribute('aria-expanded'), 'false');
  await app.type('pinner');
  await app.options.first().waitFor();
  assert.equal(await app.box.getAttribute('aria-expanded'), 'true');
  const list = app.page.locator(`#${await app.box.getAttribute('aria-controls')}`);
  assert.equal(await list.getAttribute('role'), 'listbox');
  assert.ok(await list.getAttribute('aria-label') || await list.getAttribute('aria-labelledby'));
  assert.ok(await app.options.count() <= 8);
});

test('one letter is too few for suggestions', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.type('p');
  assert.equal(await app.options.count(), 0);
});

test('arrows move through the suggestions and wrap, and focus stays in the box', async t => {
  const app = await typed(t, 'pinner');
  const count = await app.options.count();
  assert.equal(await active(app), -1);
  await app.page.keyboard.press('ArrowDown');
  assert.equal(await active(app), 0);
  await app.page.keyboard.press('ArrowDown');
  assert.equal(await active(app), 1);
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('ArrowUp');
  assert.equal(await active(app), count - 1);
  await app.page.keyboard.press('ArrowDown');
  assert.equal(await active(app), 0);
  assert.ok(await app.box.evaluate(box => box === document.activeElement));
  assert.equal(await app.box.inputValue(), 'pinner');
});

test('Enter opens the active suggestion', async t => {
  const app = await typed(t, 'bacon lane');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await app.sees(/^Bacon Lane Surgery/);
  assert.equal(app.address, '?surgery=E84014');
});

test('Enter with none active searches for the words', async t => {
  const app = await typed(t, 'pinner');
  await app.page.keyboard.press('Enter');
  await app.sees(/match ‘pinner’/);
});

test('Escape closes the list, a second one clears the box', async t => {
  const app = await typed(t, 'pinner');
  await app.page.keyboard.press('Escape');
  assert.equal(await app.box.getAttribute('aria-expanded'), 'false');
  assert.equal(await app.options.filter({ visible: true }).count(), 0);
  assert.equal(await app.box.inputValue(), 'pinner');
  await app.page.keyboard.press('Escape');
  assert.equal(await app.box.inputValue(), '');
});

test('Alt and Down open the list again without choosing', async t => {
  const app = await typed(t, 'pinner');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Alt+ArrowDown');
  assert.equal(await app.box.getAttribute('aria-expanded'), 'true');
  assert.equal(await active(app), -1);
});

test('Left, Home and End edit the words', async t => {
  const app = await typed(t, 'inner');
  await app.page.keyboard.press('Home');
  await app.page.keyboard.type('p');
  await app.page.keyboard.press('End');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.type(' view');
  assert.equal(await app.box.inputValue(), 'pinner view');
});

test('Tab leaves without choosing', async t => {
  const app = await typed(t, 'pinner');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Tab');
  assert.equal(await app.box.getAttribute('aria-expanded'), 'false');
  assert.equal(await app.box.inputValue(), 'pinner');
  assert.equal(app.address, '');
});

test('a screen reader hears how many suggestions, then which one', async t => {
  const app = await typed(t, 'bacon lane');
  const says = async pattern => {
    await app.page.waitForFunction(
      ([source]) => [...document.querySelectorAll('[role=status]')].some(s => new RegExp(source).test(s.textContent)),
      [pattern.source],
    );
  };
  const count = await app.options.count();
  await says(count === 1 ? /1 suggestion available/ : new RegExp(`${count} suggestions available`));
  await app.page.keyboard.press('ArrowDown');
  await says(new RegExp(`Bacon Lane Surgery.*, 1 of ${count}`));
});

test('a screen reader hears that there are none', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.type('qqqqzzzz');
  await app.page.getByRole('status').filter({ hasText: 'No suggestions' }).waitFor({ state: 'attached' });
});

test('from nothing to the network by keyboard alone', async t => {
  const app = await App.open(t);
  await app.visit({ address: '?page=privacy', heading: /^Privacy/ });
  const { keyboard } = app.page;
  await keyboard.press('Tab');
  await app.page.getByRole('link', { name: 'Skip to main content' }).waitFor();
  for (let i = 0; i < 12 && !(await app.box.evaluate(b => b === document.activeElement)); i++) await keyboard.press('Tab');
  await keyboard.type('kenton brige medical', { delay: 5 });
  await app.options.first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await app.sees(/^Kenton Bridge Medical Centre/);
  assert.equal(await app.page.evaluate(() => document.activeElement.tagName), 'H1', 'focus goes to the heading');
  const network = /Healthsense/i;
  for (let i = 0; i < 15; i++) {
    await keyboard.press('Tab');
    if (network.test(await app.page.evaluate(() => document.activeElement.textContent))) break;
  }
  await keyboard.press('Enter');
  await app.sees(/^Healthsense/i);
});

test('the skip link moves focus and leaves the address alone', async t => {
  const app = await App.open(t);
  await app.visit({ address: '?surgery=E84014', heading: /^Bacon Lane/ });
  await app.page.evaluate(() => document.activeElement.blur());
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  assert.ok(await app.page.evaluate(() => document.activeElement.closest('main') !== null));
  assert.equal(app.page.url(), `${app.base}?surgery=E84014`);
});
