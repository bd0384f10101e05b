// Damages what a real browser has on its disk, and races two of its windows:
//   node tests/faults/damage.mjs ADDRESS [cut] [gone] [full] [windows]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Device, answer, compare, held, next, open, outcome, setUp } from './device.mjs';

const [address, ...asked] = process.argv.slice(2);
const origin = address.replace(/\/$/, '');
const results = [];

/// Gives so many answers, and returns those that were shown as kept.
async function give(page, count, name) {
  const shown = [];
  for (let n = 0; n < count; n++) {
    const comment = `${name} ${n}`;
    await (await answer(page, comment))();
    const became = await outcome(page);
    if (became !== 'kept') return { shown, became };
    shown.push(comment);
    await next(page);
  }
  return { shown, became: 'kept' };
}

async function onProfile(work) {
  const profile = mkdtempSync(join(tmpdir(), 'damage-'));
  try {
    await work(new Device(profile, origin));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const levelDb = device => join(device.profile, 'Default', 'Local Storage', 'leveldb');

function note(fault, shown, comments) {
  const { lost, doubled } = compare(shown, comments);
  results.push({ fault, 'shown as kept': shown.length, lost: lost.length, doubled: doubled.length });
}

const faults = {
  /// Local storage's log is some bytes short, as after a power cut, then ten times more.
  async cut() {
    for (const bytes of [10, 100, 1000]) {
      await onProfile(async device => {
        await setUp(device);
        const { shown } = await give(device.page, 10, `cut by ${bytes}`);
        await device.stop();
        const logs = readdirSync(levelDb(device)).filter(name => name.endsWith('.log'));
        for (const log of logs) {
          const path = join(levelDb(device), log);
          truncateSync(path, Math.max(0, statSync(path).size - bytes));
        }
        // What local storage loses now it may go on losing: two starts more.
        for (let start = 0; start < 3; start++) {
          await device.start();
          note(`log of local storage ${bytes} bytes short, start ${start + 1}`, shown, (await held(device.page)).comments);
          const more = await give(device.page, 1, `after the cut by ${bytes}, start ${start}`);
          shown.push(...more.shown);
          await device.stop();
        }
      });
    }
  },

  /// Local storage's manifest is garbage: the browser begins it anew, silently.
  async gone() {
    await onProfile(async device => {
      await setUp(device);
      const { shown } = await give(device.page, 10, 'before the manifest was damaged');
      await device.stop();
      for (const name of readdirSync(levelDb(device)).filter(name => name.startsWith('MANIFEST'))) {
        writeFileSync(join(levelDb(device), name), 'garbage');
      }
      await device.start();
      note('manifest of local storage is garbage', shown, (await held(device.page)).comments);
      await device.stop();
    });
  },

  /// The disk is full while people answer, and has room again later. Needs the right to mount.
  async full() {
    const disk = mkdtempSync(join(tmpdir(), 'disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]);
    try {
      const device = new Device(join(disk, 'profile'), origin);
      await setUp(device);
      const before = await give(device.page, 5, 'before the disk was full');
      const filler = join(disk, 'filler');
      try { execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'ignore' }); } catch { /* full */ }
      const during = await give(device.page, 200, 'while the disk was full');
      rmSync(filler);
      await device.kill();
      await device.start();
      const shown = [...before.shown, ...during.shown];
      note(`disk full: ${during.shown.length} kept, then "${during.became}"`, shown, (await held(device.page)).comments);
      const later = await give(device.page, 2, 'when there was room again');
      note(`disk with room again: ${later.became}`, [...shown, ...later.shown], (await held(device.page)).comments);
      await device.stop();
    } finally {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },

  /// Two windows, 500 answers each, at the same time.
  async windows() {
    await onProfile(async device => {
      await setUp(device);
      const [context] = device.browser.contexts();
      // A window of its own: a tab behind another is hardly given any time.
      const session = await device.browser.newBrowserCDPSession();
      const opened = context.waitForEvent('page');
      await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      const second = await opened;
      await open(second, origin);
      const both = await Promise.all([give(device.page, 500, 'first window'), give(second, 500, 'second window')]);
      const shown = both.flatMap(({ shown }) => shown);
      note('two windows at once', shown, (await held(device.page)).comments);
      await device.kill();
      await device.start();
      note('two windows at once, then killed', shown, (await held(device.page)).comments);
      await device.stop();
    });
  },
};

for (const name of asked.length ? asked : Object.keys(faults)) await faults[name]();
console.table(results);
process.exit(results.some(({ lost, doubled }) => lost + doubled > 0) ? 1 : 0);
