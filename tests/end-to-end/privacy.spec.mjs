// Nothing that a person types or looks at leaves the device, or stays on it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

test('typing, searching and reading ask nothing of any network', async t => {
  const app = await App.open(t);
  await app.visitWhole(SCREENS[0]);
  await app.type('k');
  const before = app.requests.length;
  await app.type('enton brige medical');
  await app.options.first().waitFor();
  await app.button.click();
  await app.page.waitForURL(url => url.search === '?page=results');
  await app.results.first().getByRole('link').first().click();
  await app.sees(/^Kenton Bridge/);
  await app.page.getByRole('main').getByRole('link', { name: /Healthsense/i }).first().click();
  await app.sees(/^Healthsense/i);
  await app.page.waitForTimeout(500);
  assert.deepEqual(app.requests.slice(before), []);
});

test('what is typed is in no address, title of a request, storage or cookie', async t => {
  const app = await App.open(t);
  const addresses = [];
  app.page.on('framenavigated', frame => addresses.push(frame.url()));
  await app.visit(SCREENS[0]);
  await app.search('zebra crossing');
  await app.sees(/zebra crossing/);
  await app.page.reload();
  await app.sees(/zebra crossing/);
  addresses.push(app.page.url(), ...app.requests.map(r => r.url));
  assert.deepEqual(addresses.filter(a => /zebra|crossing/i.test(a)), []);
  const kept = await app.page.evaluate(() => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
  }));
  assert.deepEqual(kept, { local: [], session: [], cookie: '' });
  assert.deepEqual(await app.context.cookies(), []);
});

test('a first visit loads from its own host alone, and each file once', async t => {
  const app = await App.open(t);
  await app.visit(SCREENS[0]);
  await app.page.waitForLoadState('networkidle');
  const urls = app.requests.map(r => r.url);
  assert.deepEqual(urls.filter((url, i) => urls.indexOf(url) !== i), [], 'loaded twice');
  assert.ok(urls.every(url => url.startsWith(app.base)));
});
