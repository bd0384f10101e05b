// The surgeries nearest to a place: before and after the postcodes have come, and without them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';

const HOME = { address: '', heading: /^Which network/ };
const PACK = '**/postcodes.bin';
const pack = await readFile('dist/data/postcodes.bin');

/// Searches once the postcodes are there.
async function searchExactly(app, words) {
  await app.visitWhole(HOME);
  await app.search(words);
}

const names = app => app.results.getByRole('link').filter({ hasText: ', ' }).allInnerTexts();

test('a postcode gives the surgeries nearest to it, with their networks', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'ha1 2tu');
  await app.sees(/^The 30 GP surgeries nearest to HA1 2TU/);
  await app.page.getByText('in a straight line from the middle of HA1 2TU.').waitFor();
  const first = app.results.first();
  assert.match(await first.innerText(), /The Civic Medical Centre[^]*0\.2 miles away[^]*Network: Health Alliance/);
  assert.equal(await app.results.count(), 10);
  await app.page.getByRole('link', { name: /^Next/ }).click();
  await app.page.getByText('page 2 of 3').waitFor();
  assert.equal(app.address, '?page=results&at=2');
  await app.page.goBack();
  await app.page.getByText('page 1 of 3').waitFor();
  await app.page.reload();
  await app.sees(/^The 30 GP surgeries nearest to HA1 2TU/);
});

test('surgeries at one postcode stand together, and say so', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'HA1 2TU');
  await app.page.getByText('at the same postcode as Kenton Bridge Medical Centre Dr Golden').waitFor();
});

test('by name instead of by distance, and back', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'HA1 2TU');
  await app.page.getByRole('link', { name: 'Sort by name' }).click();
  await app.page.getByText('In order of name.').waitFor();
  assert.equal(app.address, '?page=results&sort=name');
  const sorted = await names(app);
  assert.ok(sorted.length > 5);
  assert.deepEqual(sorted, [...sorted].sort());
  await app.page.getByRole('link', { name: 'Sort by distance' }).click();
  await app.page.getByText('Nearest first.').waitFor();
});

test('until the postcodes come the sector answers; then distances change where they stand', async t => {
  const app = await App.open(t);
  let send;
  const held = new Promise(done => { send = done; });
  await app.page.route(PACK, async route => { await held; await route.continue(); });
  await app.visit(HOME);
  await app.search('HA1 4ES');
  await app.sees(/^The 30 GP surgeries nearest to HA1 4ES/);
  await app.page.getByText('from the middle of the HA1 4 area. More exact ones are on their way.').waitFor();
  const boxes = () => app.results.evaluateAll(rows => rows.map(row => [row.innerText.split('\n')[0], row.getBoundingClientRect().top]));
  const before = await boxes();
  send();
  await app.page.getByText('in a straight line from the middle of HA1 4ES. The distances are now exact.').waitFor();
  assert.deepEqual(await boxes(), before, 'something moved');
  await app.page.getByRole('button', { name: 'Put the list in order again' }).click();
  await app.page.getByText('The distances are now exact.').waitFor({ state: 'detached' });
  const miles = (await app.results.allInnerTexts()).map(text => Number(/([\d.]+) miles? away/.exec(text)?.[1] ?? 0));
  assert.deepEqual(miles, [...miles].sort((a, b) => a - b));
});

for (const [what, answer] of [
  ['missing', { status: 404 }],
  ['damaged', { body: Buffer.from(pack).fill(7, pack.length >> 1, (pack.length >> 1) + 1) }],
  ['cut short', { body: pack.subarray(0, 100_000) }],
  ['the pack of something else', { body: await readFile('dist/data/directory.bin') }],
]) {
  test(`postcodes that are ${what}: the sector answers, and the page says so`, async t => {
    const app = await App.open(t);
    app.expect(/Failed to load resource/);
    await app.page.route(PACK, route => route.fulfill(answer));
    await app.visit(HOME);
    await app.search('HA1 4ES');
    await app.page.getByText('We could not load more exact ones.').waitFor();
    assert.equal(await app.results.count(), 10);
  });
}

for (const [words, heading, more] of [
  ['sw9 9zz', /^We cannot find the postcode SW9 9ZZ/, 'These are the surgeries near SW9 9.'],
  ['HA1 2T', /^The 30 GP surgeries nearest to HA1 2$/, 'That is not a whole postcode yet.'],
  ['hal 2tu', /^The 30 GP surgeries nearest to HA1 2TU/, 'from the middle of HA1 2TU.'],
  ['HA1', /^The 30 GP surgeries nearest to HA1$/, 'from the middle of the HA1 area, so they are less exact.'],
  ['ha1 2', /^The 30 GP surgeries nearest to HA1 2$/, 'from the middle of the HA1 2 area, so they are less exact.'],
  ['surgery near HA1 2TU', /^The 30 GP surgeries nearest to HA1 2TU/, 'Nearest first.'],
  ['EH1 1AA', /^EH1 1AA is in Scotland/, 'In Scotland, NHS inform can help you'],
  ['CF10 1EP', /^CF10 1EP is in Wales/, 'In Wales, NHS 111 Wales can help you'],
  ['BT1 5GS', /^BT1 5GS is in Northern Ireland/, 'nidirect can help you'],
  ['JE2 3QA', /^JE2 3QA is in Jersey/, 'In Jersey'],
  ['HA', /match ‘HA’/, 'Near the middle of the HA area'],
  ['gp near me', /^We do not know where you are/, 'Use my location'],
]) {
  test(`“${words}” is understood`, async t => {
    const app = await App.open(t);
    await searchExactly(app, words);
    await app.sees(heading);
    await app.page.getByRole('main').getByText(more).first().waitFor();
  });
}

test('a name and a place: the name decides, and distances are said', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'kenton HA3');
  await app.sees(/match ‘kenton HA3’/);
  assert.match(await app.results.first().innerText(), /^Kenton[^]*miles away/);
});

test('words taken as typed when that is asked for', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'brixtn');
  await app.page.getByText('Showing matches for ‘brixton’.').waitFor();
  await app.page.getByRole('button', { name: 'Search only for ‘brixtn’' }).click();
  await app.sees(/^We cannot find ‘"brixtn"’/);
});

test('a surgery says how far it is from the place asked for last', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'HA1 2TU');
  await app.results.first().getByRole('link').first().click();
  await app.page.getByText('0.2 miles from HA1 2TU, in a straight line').waitFor();
});

test('where the device is: asked only when the button is pressed', async t => {
  const context = { permissions: ['geolocation'], geolocation: { latitude: 51.5806, longitude: -0.342 } };
  const app = await App.open(t, { context });
  await app.page.addInitScript(() => {
    const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    window.asked = 0;
    navigator.geolocation.getCurrentPosition = (...rest) => { window.asked += 1; ask(...rest); };
  });
  await app.visit(HOME);
  await app.page.waitForTimeout(500);
  assert.equal(await app.page.evaluate(() => window.asked), 0);
  await app.page.getByRole('button', { name: 'Use my location' }).click();
  await app.sees(/^The 30 GP surgeries nearest to you/);
  assert.equal(app.address, '?page=near');
  await app.page.getByText('from where your device says you are').waitFor();
  assert.match(await app.results.first().innerText(), /miles away/);
  await app.page.reload();
  await app.sees(/^We do not know where you are/);
});

test('a device that answers before the directory is there is listened to', async t => {
  const context = { permissions: ['geolocation'], geolocation: { latitude: 51.5806, longitude: -0.342 } };
  const app = await App.open(t, { context });
  let send;
  const held = new Promise(done => { send = done; });
  await app.page.route('**/directory.bin', async route => { await held; await route.continue(); });
  await app.visit(HOME);
  await app.page.getByRole('button', { name: 'Use my location' }).click();
  await app.page.getByText('Asking your device where it is…').waitFor();
  await app.page.waitForTimeout(500);
  send();
  await app.sees(/^The 30 GP surgeries nearest to you/);
});

test('a device that refuses, or is abroad, gets a sentence', async t => {
  const refused = await App.open(t);
  await refused.visit(HOME);
  await refused.page.getByRole('button', { name: 'Use my location' }).click();
  await refused.page.getByText('Your browser did not let us see where you are.').waitFor();
  const context = { permissions: ['geolocation'], geolocation: { latitude: 48.8566, longitude: 2.3522 } };
  const abroad = await App.open(t, { context });
  await abroad.visit(HOME);
  await abroad.page.getByRole('button', { name: 'Use my location' }).click();
  await abroad.page.getByText('Your device says you are not in England.').waitFor();
});

test('no request carries any part of a postcode, and none is made for it', async t => {
  const app = await App.open(t);
  await searchExactly(app, 'N1 9GU');
  const before = app.requests.length;
  for (const words of ['SW1A 1AA', 'EX4 4QJ', 'TR21 0HE']) {
    await app.search(words);
    await app.sees(new RegExp(`nearest to ${words.replace(' ', '.')}`));
  }
  assert.deepEqual(app.requests.slice(before), []);
  const asked = app.requests.map(request => request.url).join(' ');
  assert.doesNotMatch(asked, /N1|9GU|SW1A|EX4|TR21/i);
});
