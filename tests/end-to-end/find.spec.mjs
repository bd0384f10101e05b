// A patient finds their surgery and its network, however they ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';

test('by a mistyped name: from the box to the surgery to its network', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.type('kenton brige medical');
  await app.options.first().waitFor();
  assert.match(await app.options.first().innerText(), /Kenton Bridge Medical Centre/);
  await app.options.filter({ hasText: 'Golden' }).click();
  await app.sees(/^Kenton Bridge Medical Centre/);
  assert.equal(app.address, '?surgery=E84601');
  await app.page.getByRole('main').getByRole('link', { name: /Healthsense/i }).first().click();
  await app.sees(/^Healthsense/i);
  assert.equal(app.address, '?network=U84846');
  // The map names them again, and the list of who is near may.
  const members = app.page.locator('.surgery-list').getByRole('link', { name: /Kenton Bridge Medical Centre/ });
  assert.equal(await members.count(), 2);
});

test('the network is told in the first screenful of a phone', async t => {
  const app = await App.open(t, { context: { viewport: { width: 390, height: 844 } } });
  await app.visit({ address: '?surgery=E84601', heading: /^Kenton Bridge/ });
  const link = app.page.getByRole('main').getByRole('link', { name: /Healthsense/i }).first();
  const { y, height } = await link.boundingBox();
  assert.ok(y + height <= 844, `the network's name ends at ${y + height} px`);
});

for (const [how, words, expected] of [
  ['by name', 'bacon lane', /Bacon Lane Surgery/],
  ['by name, with two words swapped', 'lane bacon surgery', /Bacon Lane Surgery/],
  ['by town', 'leatherhead', /Leatherhead|Molebridge|Bookham/i],
  ['by postcode', 'HA8 5AT', /Bacon Lane Surgery/],
  ['by half a postcode', 'surgery ha3', /HA3/],
  ['in free words', 'doctors near leatherhead', /Leatherhead/i],
]) {
  test(`${how}: “${words}”`, async t => {
    const app = await App.open(t);
    await app.visit({ address: '', heading: /Which network/ });
    await app.type(words);
    await app.options.first().waitFor();
    assert.match(await app.options.first().innerText(), expected);
    await app.button.click();
    await app.page.waitForURL(url => url.search !== '');
    await app.page.getByRole('main').getByText(expected).first().waitFor();
  });
}

for (const [words, address] of [['E84014', '?surgery=E84014'], ['u84846', '?network=U84846']]) {
  test(`by code: “${words}” and Enter goes straight there`, async t => {
    const app = await App.open(t);
    await app.visit({ address: '', heading: /Which network/ });
    await app.type(words);
    await app.options.first().waitFor();
    await app.box.press('Enter');
    await app.page.waitForURL(url => url.search === address);
  });
}

test('by network: its name leads to the network', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.type('healthsense pcn');
  await app.options.first().click();
  await app.sees(/^Healthsense/i);
  assert.equal(app.address, '?network=U84846');
});

test('results: a numbered list with the count in the heading, and pages', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.search('park surgery');
  await app.sees(/\d+ .*match ‘park surgery’/);
  assert.equal(app.address, '?page=results');
  assert.equal(await app.results.count(), 10);
  assert.equal(await app.box.inputValue(), 'park surgery');
  const first = await app.results.first().innerText();
  const pages = app.page.getByRole('navigation', { name: 'Pages of results' });
  await pages.getByRole('link', { name: /Next/ }).click();
  await app.page.waitForURL(url => url.search === '?page=results&at=2');
  assert.notEqual(await app.results.first().innerText(), first);
  assert.match(await app.page.title(), /page 2 of/);
});

test('a mistyped search says what it shows instead', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.search('pinnr');
  await app.page.getByText(/Showing matches for ‘pinner’/i).waitFor();
});

test('nothing found: help with what to try, and the words are kept', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.search('qqqqqq zzzzzz');
  await app.sees(/^We cannot find ‘qqqqqq zzzzzz’/);
  assert.equal(await app.box.inputValue(), 'qqqqqq zzzzzz');
  await app.page.getByText('Check the spelling.').waitFor();
});

test('an empty search says what to enter', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /Which network/ });
  await app.button.click();
  await app.page.getByText('Enter a surgery name, town or postcode').first().waitFor();
  await app.page.waitForFunction(() => document.title.startsWith('Error: '));
});
