// A kiosk in long use: thousands of sealed answers, the browser killed at random moments and started
// again hundreds of times, and the device backed up and cleared whenever it is full:
//   node tests/faults/soak.mjs ADDRESS [ANSWERS] [STARTS] [MINUTES AT MOST]
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { canonical, digest } from '../end-to-end/group.mjs';
import { SURVEY } from '../end-to-end/survey.mjs';
import { Device, setUp } from './device.mjs';

const [address, answers = 10_000, starts = 200, minutes = 600] = process.argv.slice(2);
const origin = address.replace(/\/$/, '');
const each = Math.ceil(answers / starts);
const tally = {
  starts: 0, killed: 0, 'shown as kept': 0, 'kept without being shown': 0, lost: 0, 'come back': 0, damaged: 0, 'set aside': 0,
  'times full': 0, 'cleared after a backup': 0,
};
/// Ids that were shown as kept, those among them that are in a backup and cleared, and those only found.
const shown = new Set();
const away = new Set();
const found = new Set();
const figures = [];

/// Answers so many times, as fast as the pages allow, and tells of each answer when the page says
/// that it is kept. Runs in the page. Says why it stopped.
async function drive([count, name]) {
  const seen = async look => {
    for (const end = performance.now() + 20_000; performance.now() < end; await new Promise(done => setTimeout(done, 4))) {
      const it = look();
      if (it) return it;
    }
    throw new Error(`the page stands still at ${look}: ${document.querySelector('main').innerText}`);
  };
  const button = text => [...document.querySelectorAll('main button')].find(button => button.innerText.trim() === text);
  // No hand is so quick as to press while the page is still being made.
  const press = async text => {
    await seen(() => button(text));
    await new Promise(done => setTimeout(done, 12));
    (await seen(() => button(text))).click();
  };
  const written = [];
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith('ppg1.s.')) written.push(key.slice(7));
    return set.call(this, key, value);
  };
  try {
    for (let n = 0; n < count; n++) {
      const begin = await seen(() => button('Start') ?? document.querySelector('main .notice--stop'));
      if (begin.localName !== 'button') return begin.innerText;
      await press('Start');
      await press('I am not sure, or would rather not say');
      const box = await seen(() => document.querySelector('main textarea'));
      box.value = `${name}, answer ${n}`;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await press('Continue');
      await press('Keep my answers');
      const said = await seen(() => document.querySelector('main :is(.notice--kept, .notice--calm, .notice--stop)'));
      if (!said.matches('.notice--kept')) return said.innerText;
      await window.isShown(written.at(-1));
      await press('Finish');
    }
    return '';
  } finally {
    Storage.prototype.setItem = set;
  }
}

/// The sealed answers that are here, as [id, text], and how many texts were set aside.
const here = page => page.evaluate(() => {
  const entries = Object.entries(localStorage);
  return {
    sealed: entries.filter(([key]) => key.startsWith('ppg1.s.')).map(([key, text]) => [key.slice(7), text]),
    aside: entries.filter(([key]) => key.startsWith('ppg1.q.')).length,
  };
});

function isSound([id, text]) {
  const { h, ...rest } = JSON.parse(text);
  return rest.id === id && canonical({ h, ...rest }) === text && h === digest(canonical(rest));
}

/// Compares what is here with all that was ever shown, and says how long the start took.
async function check(device) {
  const { sealed, aside } = await here(device.page);
  const ids = new Set(sealed.map(([id]) => id));
  const lost = [...shown].filter(id => !away.has(id) && !ids.has(id));
  const back = [...ids].filter(id => away.has(id));
  const damaged = sealed.filter(record => !isSound(record));
  tally.lost += lost.length;
  tally['come back'] += back.length;
  tally.damaged += damaged.length;
  tally['set aside'] += aside;
  for (const id of ids) if (!shown.has(id)) found.add(id);
  if (lost.length + back.length + damaged.length + aside) console.log(`start ${tally.starts}`, { lost, back, damaged: damaged.length, aside });
  const took = await device.page.evaluate(() => performance.getEntriesByName('look-over-views')[0]?.duration);
  return { held: ids.size, took };
}

/// What the browser's largest page holds in memory, in MB.
function memory({ process: { pid } }) {
  const of = id => {
    try {
      const group = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ')[2];
      if (group !== String(pid) || !readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) return 0;
      return Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024;
    } catch {
      // It is gone by now.
      return 0;
    }
  };
  return Math.max(...readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(of));
}

/// Saves a backup at the group's desk and clears the device of what is in it.
async function clear(device, folder) {
  const { page } = device;
  await page.goto(`${origin}/?views=together`);
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: 'Save a backup', exact: true }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const sealed = JSON.parse(readFileSync(file, 'utf8')).items.filter(({ kind }) => kind === 'sealed').map(({ id }) => id);
  await page.locator('[data-do=set-clear]').setInputFiles(file);
  await page.getByRole('button', { name: /^Clear [\d,]+ answers? from this device$/ }).click();
  await page.getByRole('status').filter({ hasText: /cleared/ }).waitFor();
  for (const id of sealed) away.add(id);
  tally['cleared after a backup'] += sealed.length;
}

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const device = new Device(join(folder, 'profile'), origin);
const [key] = JSON.parse(SURVEY.kiosk).keys;
await setUp(device, { kiosk: true, keys: [key] });
process.on('exit', () => { try { process.kill(-device.process.pid, 'SIGKILL'); } catch { /* it has ended */ } });
const listen = () => device.page.exposeFunction('isShown', id => { shown.add(id); });
await listen();
const began = Date.now();
while (shown.size < answers && Date.now() - began < minutes * 60_000) {
  // Mostly in the midst of it; now and then when all is calm, or as its user would end it.
  const isCalm = tally.starts % 4 === 3;
  const driving = device.page.evaluate(drive, [isCalm ? each : 2 * each, `start ${tally.starts}`]).catch(error => {
    if (!/closed|crashed|Target/.test(error.message)) throw error;
    return 'killed';
  });
  const most = shown.size + Math.random() * 2 * each;
  const midst = async () => {
    while (shown.size < most) await wait(5);
    await wait(Math.random() * 200);
  };
  const stopped = await (isCalm ? driving : Promise.race([driving, midst()]));
  const before = memory(device);
  const isFull = stopped && stopped !== 'killed';
  if (isFull) {
    tally['times full']++;
    const { sealed } = await here(device.page);
    console.log(`full at ${sealed.length} sealed answers: ${stopped.replace(/\s+/g, ' ').slice(0, 200)}`);
  }
  if (tally.starts % 8 === 3) {
    await device.stop();
  } else {
    await device.kill();
    tally.killed++;
  }
  await driving;
  await device.start();
  tally.starts++;
  const { held, took } = await check(device);
  figures.push({ start: tally.starts, held, 'start, ms': took, 'memory after answering, MB': before, 'after starting, MB': memory(device) });
  if (tally.starts % 20 === 0) console.log(new Date().toISOString(), `${shown.size} shown as kept, ${held} here, looked over in ${took?.toFixed(0)} ms, ${before.toFixed(0)} MB`);
  if (isFull) await clear(device, folder).then(() => device.page.goto(`${origin}/?views=start`));
  await listen();
}
tally['shown as kept'] = shown.size;
tally['kept without being shown'] = [...found].filter(id => !shown.has(id)).length;
await device.stop();
rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
const by = figures.toSorted((a, b) => a.held - b.held);
console.table([0.01, 0.25, 0.5, 0.75, 0.99].map(share => by[Math.floor(share * by.length)]).map(row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value)]))));
console.table({ ...tally, minutes: Math.round((Date.now() - began) / 60_000), 'slowest start, ms': Math.round(Math.max(...figures.map(row => row['start, ms']))) });
process.exit(tally.lost + tally['come back'] + tally.damaged + tally['set aside'] > 0 ? 1 : 0);
