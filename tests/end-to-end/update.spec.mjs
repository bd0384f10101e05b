// The monthly update, by someone who programs nothing: two published files in, what they change
// shown, the new list kept on this device, the same to the byte as `cargo import --update` makes it
// (tests/update.rs writes what it is compared with), and a way back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { App } from './app.mjs';

const DATA = 'tests/data/update';
const [AUGUST, POSTCODES, SEPTEMBER] = await Promise.all(
  ['directory.bin', 'postcodes.bin', 'updated.bin'].map(name => readFile(join(DATA, name))));
const [mapping, epraccur] = await Promise.all(
  ['mapping.csv', 'epraccur.csv'].map(name => readFile(join(DATA, name), 'utf8')));
const SCREEN = { address: '?page=update', heading: /^Update the list/ };

const file = (name, body) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(body) });
const MAPPING = file('a download.csv', mapping);
const EPRACCUR = file('another.csv', epraccur);

/// Opens the page of the update, for England's list or for the small invented one.
async function open(t, { isSmall = true, context } = {}) {
  const app = await App.open(t, { context: { serviceWorkers: 'block', ...context } });
  if (isSmall) await small(app.page);
  await app.visit(SCREEN);
  return app;
}

async function small(page) {
  await page.route('**/data/directory.bin', route => route.fulfill({ body: AUGUST }));
  await page.route('**/data/postcodes.bin', route => route.fulfill({ body: POSTCODES }));
}

const choose = (page, ...files) => page.getByLabel('Choose the files').setInputFiles(files);

/// Drops files where they may be dropped.
async function drop(page, ...files) {
  const data = await page.evaluateHandle(files => {
    const data = new DataTransfer();
    for (const { name, text } of files) data.items.add(new File([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], name));
    return data;
  }, files.map(({ name, buffer }) => ({ name, text: base64(buffer) })));
  await page.locator('.update__drop').dispatchEvent('drop', { dataTransfer: data });
}

const press = (page, name) => page.getByRole('button', { name }).click();
const said = (page, words, timeout = 60_000) => page.locator('#update-result').getByText(words).first().waitFor({ timeout });
const footer = (page, words) => page.locator('.footer').getByText(words).waitFor();

/// The pack that is kept, as base64, and the note that there is one.
const kept = page => page.evaluate(async () => {
  const note = localStorage.getItem('pcn-finder.directory.1');
  const names = (await indexedDB.databases()).map(it => it.name);
  if (!names.includes('pcn-finder.packs')) return { note, pack: null };
  const database = await new Promise((done, failed) => {
    const open = indexedDB.open('pcn-finder.packs', 1);
    Object.assign(open, { onsuccess: () => done(open.result), onerror: failed });
  });
  const pack = await new Promise((done, failed) => {
    const get = database.transaction('packs').objectStore('packs').get('directory');
    Object.assign(get, { onsuccess: () => done(get.result), onerror: failed });
  });
  database.close();
  return { note, pack: pack ? btoa(pack.reduce((text, byte) => text + String.fromCharCode(byte), '')) : null };
});

const base64 = bytes => Buffer.from(bytes).toString('base64');

test('two files are read, shown and kept, the same to the byte as natively; and there is a way back', async t => {
  const app = await open(t);
  const { page } = app;
  await page.getByText('The list in use is of 1 August 2026.').waitFor();
  await choose(page, MAPPING);
  await said(page, 'Now choose the other file too: GP practices (epraccur.zip).');
  await choose(page, EPRACCUR);
  await said(page, 'The files are of 1 September 2026. The list in use is of 1 August 2026.');
  const words = await page.locator('#update-result').evaluate(it => {
    it.querySelectorAll('details').forEach(details => { details.open = true; });
    return it.innerText.replace(/\s+/g, ' ');
  });
  for (const expected of [
    'New surgeries: 1 Marlford Marina Surgery A10005',
    'Surgeries that are gone: 0',
    'Surgeries with a new name: 1 The Mill Practice, now The Old Mill Practice A10002',
    "Surgeries in another network: 1 St Mary's Health Centre: from no network to U10001 Marlford North PCN A10003",
    'Surgeries with a new address or phone number: 2 Abbey Road Surgery A10001',
    'New networks: 1 Marlford Marina PCN U10009',
    'Networks with a new name: 1 Marlford South PCN, now Marlford Moor PCN U10002',
    'the count of 1 August 2026 stays',
  ]) assert.ok(words.includes(expected), `${expected} is not in: ${words}`);
  assert.deepEqual(await kept(page), { note: null, pack: null }, 'nothing is kept before it is agreed to');
  assert.deepEqual(app.requests.filter(({ url }) => !url.startsWith(app.origin) && !url.startsWith('data:')), []);

  await press(page, 'Use the new list on this device');
  await said(page, 'The list of 1 September 2026 is kept on this device.');
  assert.deepEqual(await kept(page), { note: '2026-09-01', pack: base64(SEPTEMBER) });
  await press(page, 'Load the page again');
  await footer(page, 'Surgery data: NHS England, 1 September 2026');
  await page.getByText('It was updated on this device.').waitFor();
  await app.visit({ address: '?surgery=A10005', heading: /^Marlford Marina Surgery/ });
  await page.getByRole('main').getByText(/We do not know yet how many people/).first().waitFor();
  await app.visit({ address: '?page=data', heading: /^About the data/ });
  await page.getByText('This list was updated on this device. Counts of people, their ages and closed surgeries are still those').waitFor();
  await page.getByText('1 September 2026; people counted on 1 August 2026').waitFor();

  // The very files again change nothing.
  await app.visit(SCREEN);
  await choose(page, EPRACCUR, MAPPING);
  await said(page, 'Nothing. The files say what the list in use says.');

  await press(page, 'Use the built-in list of 1 August 2026');
  await said(page, 'Done.');
  assert.deepEqual(await kept(page), { note: null, pack: null });
  await press(page, 'Load the page again');
  await footer(page, 'Surgery data: NHS England, 1 August 2026');
});

test('what cannot be used is refused in a sentence, and nothing is changed', async t => {
  const app = await open(t);
  const { page } = app;
  const rows = mapping.split('\n');
  // A hundred times too big: its bytes are not even asked for.
  const folder = mkdtempSync(join(tmpdir(), 'huge-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'huge.zip'), 'PK');
  truncateSync(join(folder, 'huge.zip'), 400_000_000);
  await page.getByLabel('Choose the files').setInputFiles(join(folder, 'huge.zip'));
  await said(page, 'is too big to be one of the two lists');
  const wrong = [
    [file('photo.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])), 'is not one of the two lists'],
    [file('page.zip', '<!DOCTYPE html><p>Sign in</p>'), 'is not one of the two lists'],
    [file('cut.zip', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0half of a zip')), 'is a zip file that is damaged or not whole'],
    [file('empty.csv', ''), 'is empty, or only the first part of a list'],
    [file('sizes.csv', await readFile('tests/data/list-sizes.csv')), 'but not one that is needed here'],
    [file('huge.csv', Buffer.alloc(13_000_000, 'a')), 'is too big to be one of the two lists'],
  ];
  for (const give of [choose, drop]) {
    for (const [chosen, words] of wrong) {
      await give(page, chosen);
      await said(page, words);
      await said(page, 'Nothing was changed.');
    }
  }
  for (const [chosen, words] of [
    [file('half.csv', mapping.slice(0, mapping.length / 2)), 'is empty, or only the first part of a list'],
    [file('columns.csv', mapping.replace('PRACTICE_POSTCODE', 'POSTCODE')), 'has not the columns it should have'],
    [file('old.csv', mapping.replaceAll('2026-09-01', '2026-07-01')), 'not newer than the list that came with the app'],
  ]) {
    await choose(page, chosen, EPRACCUR);
    await said(page, words);
    assert.equal(await page.getByRole('button', { name: 'Use the new list' }).count(), 0);
  }
  // A list that lacks a surgery of four has to be agreed to.
  await choose(page, file('short.csv', rows.filter(row => !row.includes('A10001')).join('\n')), EPRACCUR);
  await said(page, '1 GP surgery would be gone.');
  await press(page, 'Use the new list on this device');
  assert.ok(await page.getByLabel('I have checked').evaluate(it => it === document.activeElement));
  assert.deepEqual(await kept(page), { note: null, pack: null });
  await press(page, 'Leave it as it is');
  await said(page, 'Nothing was changed.');
  await choose(page, file('short.csv', rows.filter(row => !row.includes('A10001')).join('\n')), EPRACCUR);
  await said(page, '1 GP surgery would be gone.');
  await page.getByLabel('I have checked').check();
  await press(page, 'Use the new list on this device');
  await said(page, 'is kept on this device');
});

test('lists as long as England’s are read from where they are dropped, and the page never stands still', { timeout: 600_000 }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [program, ...words] = process.env.XTASK ? [process.env.XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...words, 'published', folder]);
  const [map, epraccur, updated] = ['map.zip', 'epraccur.zip', 'updated.bin'].map(name => readFileSync(join(folder, name)));
  const app = await open(t, { isSmall: false });
  const { page } = app;
  await page.waitForFunction(() => performance.getEntriesByName('open-postcodes').length > 0);
  await page.evaluate(() => {
    window.long = [];
    new PerformanceObserver(list => window.long.push(...list.getEntries().map(entry => entry.duration)))
      .observe({ type: 'longtask' });
  });
  const started = Date.now();
  await drop(page, file('map.zip', map), file('epraccur.zip', epraccur));
  await page.getByRole('progressbar', { name: 'Reading the files' }).waitFor();
  await said(page, 'New surgeries: 1', 300_000);
  const took = Date.now() - started;
  for (const kind of ['are gone: 1', 'with a new name: 1', 'in another network: 1']) await said(page, kind);
  const longest = Math.max(0, ...await page.evaluate(() => window.long));
  t.diagnostic(`read in ${took} ms; the page's longest task took ${longest} ms`);
  // 50 ms on a machine of its own; this one may be busy with other tests.
  assert.ok(longest < 250, `the page stood still for ${longest} ms`);
  await press(page, 'Use the new list on this device');
  await said(page, 'is kept on this device');
  assert.equal((await kept(page)).pack, base64(updated), 'other bytes than `cargo import --update` makes');
});

test('columns in the order of another month, and headings where there were none, make the same list', async t => {
  const { page } = await open(t);
  const backwards = (line, by) => line.split(by).reverse().join(by);
  const turned = mapping.trimEnd().split('\n').map(line => backwards(line.trimEnd(), ',')).join('\n');
  const rows = epraccur.trimEnd().split('\n').map(line => `"${backwards(line.trimEnd().slice(1, -1), '","')}"`);
  const names = ['Organisation Code', 'Name', 'National Grouping', 'HLHG', 'Address Line 1', 'Address Line 2', 'Address Line 3',
    'Address Line 4', 'Address Line 5', 'Postcode', 'Open Date', 'Close Date', 'Status', 'Sub-type', 'Commissioner', 'Join Date',
    'Left Date', 'Contact Telephone Number', ...'ABCDEFG', 'Prescribing Setting', 'H'];
  await choose(page, file('turned.csv', turned), file('headed.csv', [names.reverse().join(','), ...rows].join('\n')));
  await said(page, 'New surgeries: 1');
  await press(page, 'Use the new list on this device');
  await said(page, 'is kept on this device');
  assert.equal((await kept(page)).pack, base64(SEPTEMBER));
});

test('a kept list that is damaged is not used, and the data page says so', async t => {
  const app = await open(t);
  const { page } = app;
  await choose(page, MAPPING, EPRACCUR);
  await press(page, 'Use the new list on this device');
  await said(page, 'is kept on this device');
  await page.evaluate(() => new Promise(done => {
    const open = indexedDB.open('pcn-finder.packs', 1);
    open.onsuccess = () => {
      const store = open.result.transaction('packs', 'readwrite').objectStore('packs');
      store.get('directory').onsuccess = ({ target: { result } }) => {
        result[result.length - 9] ^= 1;
        store.put(result, 'directory').onsuccess = done;
      };
    };
  }));
  await app.visit({ address: '?page=data', heading: /^About the data/ });
  await page.getByText('The list that was updated on this device is damaged.').waitFor();
  await footer(page, 'Surgery data: NHS England, 1 August 2026');

  // Cleared under us: there is a note and no list.
  await page.evaluate(() => new Promise(done => {
    Object.assign(indexedDB.deleteDatabase('pcn-finder.packs'), { onsuccess: done, onblocked: done });
  }));
  await app.visit({ address: '?page=data', heading: /^About the data/ });
  await footer(page, 'Surgery data: NHS England, 1 August 2026');
});

for (const [what, refuse] of [
  ['local storage', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
  ['the database', () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
]) {
  test(`when ${what} keeps nothing, the page says so and all is as it was`, async t => {
    const app = await open(t);
    const { page } = app;
    await choose(page, MAPPING, EPRACCUR);
    await said(page, 'New surgeries');
    await page.evaluate(refuse);
    await press(page, 'Use the new list on this device');
    await said(page, 'Your browser would not keep the new list');
    assert.equal((await kept(page)).note, null);
    await page.reload();
    await footer(page, 'Surgery data: NHS England, 1 August 2026');
  });
}

test('of two windows that update at once the last one stays, whole', async t => {
  const app = await open(t);
  const other = await app.context.newPage();
  await small(other);
  await other.goto(app.base + SCREEN.address);
  await choose(app.page, MAPPING, EPRACCUR);
  await choose(other, file('october.csv', mapping.replaceAll('2026-09-01', '2026-10-01')), EPRACCUR);
  await said(app.page, 'The files are of 1 September 2026.');
  await said(other, 'The files are of 1 October 2026.');
  await press(other, 'Use the new list on this device');
  await said(other, 'is kept on this device');
  await press(app.page, 'Use the new list on this device');
  await said(app.page, 'is kept on this device');
  assert.deepEqual(await kept(other), { note: '2026-09-01', pack: base64(SEPTEMBER) });
  for (const page of [app.page, other]) {
    await page.reload();
    await footer(page, 'Surgery data: NHS England, 1 September 2026');
  }
});

test('the age of the data is told, and nothing is claimed when the clock is wrong', async t => {
  const app = await App.open(t, { context: { serviceWorkers: 'block' } });
  const { page } = app;
  const on = async day => {
    await page.clock.setFixedTime(new Date(day));
    await app.visit({ address: '?page=help', heading: /^Get help now/ });
    await footer(page, /^.*Surgery data: NHS England, 1 August 2026$/);
    return page.locator('.footer .inset').allInnerTexts();
  };
  assert.deepEqual(await on('2026-11-21T12:00:00Z'), []);
  const [old] = await on('2027-06-01T12:00:00Z');
  assert.match(old, /about 10 months old.*Update the list$/);
  assert.equal(await page.locator('.footer .inset').getByRole('link').getAttribute('href'), '?page=update');
  for (const day of ['2019-01-01T00:00:00Z', '2090-01-01T00:00:00Z']) {
    const [said] = await on(day);
    assert.match(said, /^The date on this device may be wrong/);
    assert.doesNotMatch(said, /months old/);
  }
});
