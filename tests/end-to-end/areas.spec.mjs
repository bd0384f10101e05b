// Looking up places: England by area and council, fact sheets on paper, what crosses a border,
// keeping a surgery and sharing it. Expectations are figures of the shipped pack.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';

const link = (app, name) => app.page.getByRole('main').getByRole('link', { name }).first();
const main = app => app.page.getByRole('main');

/// Opens an address of this part; no box is waited for.
async function open(app, address, heading) {
  await app.page.goto(app.base + address);
  await app.sees(heading);
}

/// How many pages a PDF has.
const pages = pdf => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;

const print = async app => pages(await app.page.pdf({ preferCSSPageSize: true, printBackground: false }));

test('from the front page to a surgery by links alone, with counts at each level', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /^Which network/ });
  await link(app, 'Browse by council or area').click();
  await app.sees(/^England/);
  await main(app).getByText('6,129 GP surgeries in 1,298 networks').waitFor();
  assert.equal(await main(app).locator('select').count(), 0);
  await link(app, 'London').click();
  await app.sees(/^London/);
  await main(app).getByText(/1,131 GP surgeries in 203 networks, and 4 local NHS areas/).waitFor();
  assert.equal(await link(app, /London's own plan/).getAttribute('href'), '?explain=london');
  await link(app, /West and North London/).click();
  await app.sees(/^NHS West and North London/);
  await link(app, 'Sphere PCN').click();
  await app.sees(/^Sphere primary care network/);
  await app.page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'London', exact: true }).waitFor();
});

test('every council is in the list, a letter moves focus, and the address stays', async t => {
  const app = await App.open(t);
  await open(app, '?area=councils', /^Local councils/);
  assert.equal(await main(app).locator('.area-row').count(), 296);
  await app.page.getByRole('button', { name: 'Go to H', exact: true }).click();
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'letter-H');
  assert.equal(app.address, '?area=councils');
  await link(app, 'Harrow').click();
  await app.sees(/^Harrow/);
});

test('Harrow has its networks and 28 surgeries, and names what crosses its border', async t => {
  const app = await App.open(t);
  await open(app, '?area=E09000015', /^Harrow/);
  await main(app).getByText('There are 28 GP surgeries and 5 networks here.').waitFor();
  await main(app).getByRole('heading', { name: 'Across the border of Harrow' }).waitFor();
  const crossing = main(app).locator('.border-list__network');
  assert.ok(await crossing.count() > 0);
  // What is named there is in another council's area, or is a surgery of a network of elsewhere.
  for (const text of await crossing.allInnerTexts()) assert.match(text, /outside:.*\((?!Harrow)|has here:.*\(Harrow/s);
});

test('a council or a board is found by the search box', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /^Which network/ });
  for (const [words, name] of [['harrow council', 'Harrow'], ['kent and medway icb', /NHS Kent and Medway/]]) {
    await app.search(words);
    await app.page.waitForURL(url => url.search === '?page=results');
    await main(app).locator('.inset').getByRole('link', { name }).click();
    await app.sees(typeof name === 'string' ? new RegExp(`^${name}`) : name);
  }
});

test('councils and boards are suggested while typing, with what is in them', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /^Which network/ });
  await app.type('harrow');
  const area = app.page.getByRole('group', { name: 'Areas' }).getByRole('option');
  await area.getByText('Council: 5 networks, 28 GP surgeries').waitFor();
  assert.equal(await area.count(), 1);
  // It is the last, so the first that an arrow up comes to.
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('Enter');
  await app.sees(/^Harrow/);
  assert.equal(app.address, '?area=E09000015');
  await app.type('kent and medway');
  await area.getByText(/^Local NHS area: \d+ networks/).click();
  await app.sees(/^NHS Kent and Medway/);
});

test('the sheet of a network is one page of A4 and Harrow’s is two', async t => {
  const app = await App.open(t);
  await open(app, '?sheet=U84846', /^Healthsense/i);
  await app.page.locator('.ages .figure').waitFor();
  assert.equal(await print(app), 1);
  await open(app, '?sheet=E09000015', /^Primary care networks in Harrow/);
  await app.page.locator('.sheet .figure').waitFor();
  assert.equal(await print(app), 2);
});

test('the sheet of any network is one page, but for the one that has 31 surgeries', async t => {
  const app = await App.open(t);
  for (const [surgeries, code, count] of [[1, 'U16644', 1], [14, 'U55939', 1], [21, 'U64639', 1], [31, 'U16464', 2]]) {
    await open(app, `?sheet=${code}`, /primary care network$/);
    await app.page.locator('.ages .figure').waitFor();
    assert.equal(await app.page.locator('.sheet-list__row').count(), surgeries);
    assert.equal(await print(app), count, `${surgeries} surgeries`);
  }
});

test('a sheet names every surgery with address and telephone, its date, its licence and its address', async t => {
  const app = await App.open(t);
  await open(app, '?sheet=E09000015', /^Primary care networks in Harrow/);
  const sheet = app.page.locator('.sheet');
  await sheet.getByText('What are primary care networks?').waitFor();
  const rows = await sheet.locator('.sheet-list__row').allInnerTexts();
  assert.ok(rows.filter(row => /\b[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b/.test(row)).length === rows.length, 'postcodes');
  assert.ok(rows.filter(row => /Phone:\s0\d/.test(row)).length > 0.9 * rows.length, 'telephones');
  const text = await sheet.innerText();
  for (const said of [/1 August 2026/, /Open Government Licence/, /not an NHS website/, /sheet=E09000015/]) assert.match(text, said);
});

/// The rows of a table, cell by cell.
const rows = table => table.locator('tbody tr').evaluateAll(rows => rows.map(row => [...row.cells].map(cell => cell.textContent)));

/// A number as it is shown.
const number = text => Number(text.replaceAll(',', ''));

test('the spreadsheet opens right, has every surgery, and adds up to the networks', async t => {
  const app = await App.open(t);
  await open(app, '?sheet=E09000015', /^Primary care networks in Harrow/);
  const shown = await app.page.locator('.sheet-list__name').allInnerTexts();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: /spreadsheet/ }).click();
  const file = await (await download).path();
  const text = await readFile(file, 'utf8');
  assert.ok(text.startsWith('\uFEFF"network_code",'), 'a byte order mark, then the header');
  const lines = text.slice(1).split('\r\n').filter(Boolean).slice(1);
  assert.equal(lines.length, shown.length);
  assert.ok(lines.every(line => /^("(?:[^"]|"")*",){14}"2026-08-01"$/.test(line)), 'fifteen fields each');
  for (const name of shown) assert.ok(text.includes(name.replaceAll('"', '""')), name);
  await app.page.getByText('networks-E09000015.csv is on its way').waitFor();
});

test('a sheet is copied as text, and where the browser refuses it stands in a box', async t => {
  const app = await App.open(t, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await open(app, '?sheet=U84846', /^Healthsense/i);
  const copy = app.page.getByRole('button', { name: 'Copy as plain text' });
  await copy.click();
  await app.page.getByText('Copied. You can paste it now.').waitFor();
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  for (const said of [/^Healthsense primary care network\n/i, /What are primary care networks/, /Pinn Medical Centre.*HA5 3EE.*020 8866 5766/, /1 August 2026/, /Open Government Licence/]) assert.match(copied, said);
  assert.doesNotMatch(copied, /[<>]|\[\[/);
  await app.page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await copy.click();
  assert.equal(await app.page.getByLabel('The sheet as plain text').inputValue(), copied);
});

test('the tables behind the pictures add up to what the pack says elsewhere', async t => {
  const app = await App.open(t);
  await open(app, '?area=E92000001', /^England/);
  const sizes = await rows(app.page.locator('.figure-table'));
  assert.equal(sizes.reduce((sum, row) => sum + number(row[1]), 0), 1_298);
  const inside = sizes.filter(([band]) => { const from = number(band.split(' ')[0]); return from >= 30_000 && from < 50_000; });
  assert.ok(Math.abs(inside.reduce((sum, row) => sum + number(row[1]), 0) - 697) <= 2, 'all but those with exactly 50,000');
  await main(app).getByText('697 of England\'s 1,298 networks (53.7%)').waitFor();
  await open(app, '?area=E09000015', /^Harrow/);
  const networks = await rows(app.page.locator('.figure-table'));
  const listed = await main(app).locator('.area-list').first().locator('.area-row').allInnerTexts();
  assert.equal(networks.length, 5);
  for (const [name, people] of networks) {
    const row = listed.find(text => text.includes(name));
    const said = number(row.match(/([\d,]+) people/)[1]);
    assert.ok(Math.abs(said - number(people)) <= 50, `${name}: ${people} and ${said}`);
  }
});

test('the data page shows the sizes of all networks, as the area of England does', async t => {
  const app = await App.open(t);
  const shown = async () => {
    const picture = main(app).locator('.picture').filter({ hasText: 'How big England' });
    await picture.locator('.figure').waitFor();
    return [await picture.locator('.picture__finding').innerText(), await picture.locator('.figure').innerHTML(), await rows(picture.locator('.figure-table'))];
  };
  await open(app, '?page=data', /^About the data/);
  const [finding, ...rest] = await shown();
  assert.match(finding, /697 of England's 1,298 networks \(53\.7%\)/);
  await open(app, '?area=E92000001', /^England/);
  assert.deepEqual(await shown(), [finding, ...rest]);
});

test('ages come only when a sheet shows them, and add up to the people of the network', async t => {
  const app = await App.open(t);
  await open(app, '?area=E09000015', /^Harrow/);
  assert.ok(!app.requests.some(request => request.url.includes('people.bin')));
  await open(app, '?sheet=U84846', /^Healthsense/i);
  const table = app.page.locator('.ages .figure-table');
  await table.waitFor({ state: 'attached' });
  assert.equal(app.requests.filter(request => request.url.includes('people.bin')).length, 1);
  const ages = await rows(table);
  assert.equal(ages.length, 18);
  const people = ages.flatMap(row => [row[1], row[3]]).reduce((sum, cell) => sum + number(cell.split(' ')[0]), 0);
  assert.ok(Math.abs(people - 80_900) <= 50, `${people} people`);
});

test('a surgery that closed is found by name, postcode and code, and says when', async t => {
  const app = await App.open(t);
  await app.visit({ address: '', heading: /^Which network/ });
  await app.search('enterprise practice');
  await app.page.waitForURL(url => url.search === '?page=results');
  await link(app, 'Search surgeries that have closed').click();
  await app.sees(/^Find a surgery that has closed/);
  // What was typed above is looked for at once, and is in no address.
  await main(app).getByRole('link', { name: /Enterprise Practice/i }).first().waitFor();
  assert.equal(app.address, '?closed=search');
  for (const words of ['HA3 7LT', 'E84713']) {
    await app.page.getByLabel('Name, postcode or code').fill(words);
    await app.page.getByRole('button', { name: 'Search closed surgeries' }).click();
    await main(app).getByText(`for ‘${words}’`).waitFor();
  }
  await main(app).getByRole('link', { name: /Enterprise Practice/i }).first().click();
  await app.sees(/has closed/);
  await main(app).getByText('It closed on 31 December 2023.').waitFor();
  assert.equal(await main(app).locator('.surgery-row').count(), 5);
});

test('an old link to a closed surgery leads to when it closed', async t => {
  const app = await App.open(t);
  await app.visit({ address: '?surgery=E84713', heading: /^We cannot find/ });
  await link(app, 'Search surgeries that have closed').click();
  await app.sees(/has closed/);
});

test('a surgery is saved on the device, met again on the front page, and forgotten', async t => {
  const app = await App.open(t);
  await app.visit({ address: '?surgery=E84601', heading: /^Kenton Bridge/ });
  await link(app, 'Save or share this surgery').click();
  await app.sees(/^Save or share Kenton Bridge/);
  await app.page.getByRole('button', { name: 'Save as my surgery' }).click();
  await app.page.getByText('Saved as your surgery').waitFor();
  await app.page.reload();
  await app.sees(/^Save or share Kenton Bridge/);
  await link(app, 'Your saved surgery').waitFor();
  assert.equal(await app.page.getByRole('button', { name: 'Save as my surgery' }).count(), 0, 'it is saved already');
  await app.visit({ address: '', heading: /^Which network/ });
  await main(app).getByText('Your surgery:').waitFor();
  await link(app, 'Change or forget it').click();
  await app.sees(/^Your saved surgery/);
  await app.page.getByRole('button', { name: 'Forget my surgery' }).click();
  await app.page.getByText('Your surgery is forgotten').waitFor();
  assert.deepEqual(await app.page.evaluate(() => Object.keys(localStorage)), []);
});

test('a link is copied, and where the browser refuses it stands in a box', async t => {
  const app = await App.open(t, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await open(app, '?share=E84601', /^Save or share/);
  await app.page.getByRole('button', { name: 'Copy the link' }).click();
  await app.page.getByText('The link is copied').waitFor();
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${app.base}?surgery=E84601`);
  assert.equal(await app.page.getByLabel('The link').inputValue(), copied);
  await app.page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await app.page.getByRole('button', { name: 'Copy the link' }).click();
  await app.page.getByText('The browser did not let us copy').waitFor();
});

test('a kiosk keeps no surgery', async t => {
  const app = await App.open(t);
  await app.visit({ address: '?surgery=E84601', heading: /^Kenton Bridge/ });
  await app.page.evaluate(() => { document.documentElement.dataset.kiosk = 'visitor'; });
  await link(app, 'Save or share this surgery').click();
  await app.sees(/^Save or share Kenton Bridge/);
  await app.page.getByText('so it saves no surgery').waitFor();
  assert.equal(await app.page.getByRole('button', { name: 'Save as my surgery' }).count(), 0);
});

test('a code that names no area says so, and leads on', async t => {
  const app = await App.open(t);
  await open(app, '?area=XXX', /^We cannot find that area/);
  await link(app, 'Look through England by area').click();
  await app.sees(/^England/);
});
