// How long the app's own steps take in Chromium, by its User Timing: with 5,000 answers, too. And how
// long a frame of the map takes while it is dragged:  node benches/app.mjs ADDRESS
import { launch } from '../tests/end-to-end/chromium.mjs';
import { fill, halfYear, settings } from '../tests/end-to-end/group.mjs';

const POSTCODES = [
  'HA1 2TU', 'SW1A 1AA', 'EX4 4QJ', 'TR21 0HE', 'NE1 4ST', 'CA1 1DZ', 'LA1 1YW', 'L1 8JQ', 'M1 1AE', 'S1 2HH',
  'LS1 4DY', 'HU1 3DZ', 'LN1 3BT', 'NG1 5FS', 'B1 1BB', 'CB2 1TN', 'NR1 3JU', 'IP1 2DE', 'OX1 1BX', 'GL1 1XN',
  'BS1 5TR', 'SO23 8UL', 'BN1 1EE', 'CT1 2NX', 'TN34 1JQ', 'PL1 2AA', 'TD15 1HX', 'SY1 1RQ', 'CR0 1RJ', 'E1 6AN',
];
const LOADS = 15;
/// As many as a group may have in years; more do not fit into local storage.
const ANSWERS = 5000;

const base = process.argv[2];
if (!base) throw new Error('Say what to measure: node benches/app.mjs ADDRESS');

const browser = await launch();
const times = {};
const note = (name, ms) => (times[name] ??= []).push(ms);
const measures = page => page.evaluate(() => {
  const all = performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]);
  performance.clearMeasures();
  return all;
});

for (let load = 0; load < LOADS; load++) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const arrived = page.waitForResponse('**/postcodes.bin');
  await page.goto(base);
  await (await arrived).finished();
  await page.waitForFunction(() => performance.getEntriesByName('open-postcodes').length > 0);
  const steps = await measures(page);
  for (const [name, ms] of steps) note(`${name} (first visit)`, ms);
  const { 'unpack-directory': unpack, 'build-index': index } = Object.fromEntries(steps);
  note('both: unpacked and indexed (first visit)', unpack + index);
  if (load === LOADS - 1) await typePostcodes(page);
  await context.close();
}
await comeBack();
await dragEngland();
await openDesk();
await browser.close();

const rows = Object.entries(times).map(([name, list]) => {
  const sorted = list.toSorted((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(2);
  return { step: name, times: list.length, 'median, ms': at(0.5), '99th': at(0.99), longest: at(1) };
});
console.table(rows);

/// Comes again to an app that is kept for use offline.
async function comeBack() {
  const context = await browser.newContext();
  for (let visit = -2; visit < LOADS; visit++) {
    const page = await context.newPage();
    await page.goto(base);
    await page.waitForFunction(() => performance.getEntriesByName('open-postcodes').length > 0);
    if (visit >= 0) for (const [name, ms] of await measures(page)) note(`${name} (later visit)`, ms);
    // The first time everything is kept; from the third on the app was seen to be ready sooner.
    else await page.waitForTimeout(8000);
    await page.close();
  }
  await context.close();
}

/// Searches for one postcode after another.
async function typePostcodes(page) {
  for (const postcode of POSTCODES) {
    await page.locator('#search').fill(postcode);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: postcode }).waitFor();
    for (const [name, ms] of await measures(page)) if (/find-place|nearest/.test(name)) note(name, ms);
  }
}

/// Opens the desk and the report on a device that holds many answers.
async function openDesk() {
  for (let start = 0; start < LOADS; start++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await fill(page, base, [...halfYear(ANSWERS), settings()]);
    const open = async () => {
      await page.goto(`${base}?views=report`);
      await page.locator('.report-sheet').waitFor();
    };
    // The first time all of it goes into the journal, and that is waited for.
    await open();
    await page.waitForFunction(() => localStorage.getItem('ppg1.boot'));
    await open();
    for (const [name, ms] of await measures(page)) if (/views/.test(name)) note(`${name} (${ANSWERS} answers)`, ms);
    await context.close();
  }
}

/// Drags the map of all surgeries about for two seconds.
async function dragEngland() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${base}?page=map`);
  const map = page.locator('canvas');
  await map.waitFor();
  await page.waitForTimeout(1500);
  const box = await map.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const tick = now => { window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  });
  for (let i = 0; i < 120; i++) {
    await page.mouse.move(box.x + box.width / 2 + 60 * Math.sin(i / 9), box.y + box.height / 2 + 40 * Math.cos(i / 7));
    await page.waitForTimeout(16);
  }
  for (const ms of (await page.evaluate(() => window.frames_)).slice(2)) note('frame while the map is dragged', ms);
  await page.close();
}
