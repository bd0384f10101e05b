// The whole app as one file, opened from the disk: it asks for nothing, and everything works.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { App } from './app.mjs';
import { launchOn } from './chromium.mjs';
import { Kiosk } from './kiosk.mjs';
import { SCREENS } from './screens.mjs';
import { begin, press, records, setUp, skipTo, visit } from './survey.mjs';

const FILE = resolve(process.env.ONE_FILE ?? 'target/dist/pcn-finder.html');

/// The file, on a stick, in a browser that keeps what it has on the same.
async function open(t, stick) {
  assert.ok(existsSync(FILE), `${FILE} is missing: run cargo xtask dist`);
  const [profile, place] = ['profile', 'Practice files & ünusual names'].map(name => join(stick, name));
  mkdirSync(place, { recursive: true });
  const file = join(place, 'pcn finder.html');
  copyFileSync(FILE, file);
  const context = await launchOn(profile, { locale: 'en-GB', viewport: { width: 1280, height: 900 }, offline: true });
  const app = Object.assign(Object.create(App.prototype), { context, page: context.pages()[0], base: pathToFileURL(file).href });
  app.page.setDefaultTimeout(60_000);
  const problems = [];
  context.on('request', request => {
    if (!request.isNavigationRequest() && !/^(data|blob):/.test(request.url())) problems.push(`a request for ${request.url()}`);
  });
  app.page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  app.page.on('pageerror', error => problems.push(error.message));
  t.after(async () => {
    await context.close();
    assert.deepEqual(problems, []);
  });
  return app;
}

function stick(t) {
  const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('every screen is in the one file', async t => {
  const app = await open(t, stick(t));
  for (const screen of SCREENS) await app.visit(screen);
  await app.visit(SCREENS[0]);
  await app.type('kenton bri');
  await app.options.first().click();
  await app.sees(/^Kenton Bridge/);
  await app.page.getByRole('main').getByRole('link', { name: /Healthsense/i }).first().click();
  await app.sees(/^Healthsense/i);
  await app.page.goBack();
  await app.sees(/^Kenton Bridge/);
  await app.search('HA1 2TU');
  await app.sees(/nearest to HA1.2TU/);
  const font = await app.page.evaluate(async () => (await document.fonts.load('700 16px "Atkinson Hyperlegible Next"')).length);
  assert.equal(font, 1, 'the font is inside');
  assert.equal(await app.page.locator('.offline__said').filter({ visible: true }).count(), 0);
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'.*connect-src 'none'/);
  // The update of the list runs in a worker made of what is inside; nothing else may come from a blob.
  assert.doesNotMatch(policy.replace('worker-src blob:;', ''), /unsafe-inline|'unsafe-eval'|blob:|'self'/);
});

test('the one file is a kiosk too', async t => {
  const kiosk = Object.setPrototypeOf(await open(t, stick(t)), Kiosk.prototype);
  await kiosk.page.clock.install();
  await kiosk.page.goto(`${kiosk.base}?kiosk`);
  await kiosk.invites();
  await kiosk.enter(/^Find your surgery/);
  await kiosk.page.locator('#search').click();
  await kiosk.press('kenton brid');
  await kiosk.options.first().click();
  await kiosk.sees(/^Kenton Bridge/);
  await kiosk.bar.getByRole('button', { name: 'Back' }).click();
  await kiosk.sees(/^Which network/);
  await kiosk.wait(61);
  await kiosk.moreTime.waitFor();
  await kiosk.forgets(() => kiosk.wait(31));
  assert.doesNotMatch(await kiosk.left(), /kenton|E84601/i);
});

test('a worker reads lists as long as England’s there too, and the page never stands still', async t => {
  const folder = stick(t);
  const { page, base } = await open(t, folder);
  const [program, ...words] = process.env.XTASK ? [process.env.XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...words, 'published', folder]);
  await page.goto(`${base}?page=update`);
  await page.getByLabel('Choose the files').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('open-postcodes').length > 0);
  await page.evaluate(() => {
    window.long = [];
    new PerformanceObserver(list => window.long.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' });
  });
  await page.getByLabel('Choose the files').setInputFiles(['map.zip', 'epraccur.zip'].map(name => join(folder, name)));
  await page.getByText('New surgeries: 1').waitFor();
  const longest = Math.max(0, ...await page.evaluate(() => window.long));
  t.diagnostic(`the page's longest task took ${longest} ms`);
  // None reaches 50 ms on a machine of its own; the page would take seconds for it.
  assert.ok(longest < 250, `the page stood still for ${longest} ms`);
});

test('views given in the one file are there after the browser was closed', async t => {
  const folder = stick(t);
  const first = await open(t, folder);
  await setUp(first);
  await visit(first, 'start', /^Give your views/);
  await first.page.getByText('Do not move or rename the file').waitFor();
  await begin(first);
  await first.page.getByLabel('Good', { exact: true }).check();
  await press(first, 'Continue');
  await first.sees(/^Why did you/);
  await skipTo(first, /^Check your answers/);
  await press(first, 'Keep my answers');
  await first.sees(/^Thank you/);
  await first.context.close();

  const second = await open(t, folder);
  await visit(second, 'desk', /^The group/);
  await second.page.getByText('Do not move or rename the file').waitFor();
  const { local, journal } = await records(second);
  assert.equal(local.length, 1);
  assert.equal(journal.length, 1);
  for (const [name, heading] of [['read', /^Read the comments/], ['report', /^The report/], ['together', /^Backups/], ['set-up', /survey/]]) {
    await visit(second, name, heading);
  }
});
