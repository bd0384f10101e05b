// Damages what a real browser has on its disk, and races two of its windows:
//   node tests/faults/damage.mjs ADDRESS [closed] [crash] [cut] [flip] [gone] [journal] [both]
//     [import] [full] [windows] [sealed]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundle, halfYear } from '../end-to-end/group.mjs';
import { SURVEY } from '../end-to-end/survey.mjs';
import { Device, answer, compare, held, next, open, outcome, setUp, told } from './device.mjs';
import { filesWith, rareWord } from './search.mjs';

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
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

const levelDb = device => join(device.profile, 'Default', 'Local Storage', 'leveldb');
const logs = device => readdirSync(levelDb(device)).filter(name => name.endsWith('.log')).map(name => join(levelDb(device), name));

function note(fault, shown, comments) {
  const { lost, doubled } = compare(shown, comments);
  results.push({ fault, 'shown as kept': shown.length, lost: lost.length, doubled: doubled.length });
}

/// Counts what is not as it should be as lost.
function expect(fault, is, found = '') {
  results.push({ fault: `${fault} ${found}`, lost: is ? 0 : 1, doubled: 0 });
}

/// Ten answers on a device that is ended, and what is there when it starts again after the damage.
async function damaged(fault, damage, then = async () => {}) {
  await onProfile(async device => {
    await setUp(device);
    const { shown } = await give(device.page, 10, fault);
    await device.stop();
    damage(device);
    await device.start();
    const { comments } = await held(device.page);
    await then(device, shown, comments);
    await device.stop();
  });
}

const faults = {
  /// The window is closed, or the browser is asked to end, as soon as "kept" is shown.
  async closed() {
    await onProfile(async device => {
      await setUp(device);
      const shown = [];
      for (const way of ['window', 'signal', 'window', 'signal']) {
        shown.push(...(await give(device.page, 2, `closed by ${way}, ${shown.length}`)).shown);
        if (way === 'window') await device.page.close({ runBeforeUnload: true });
        await device.stop('SIGTERM');
        await device.start();
      }
      note('closed as soon as "kept" was shown', shown, (await held(device.page)).comments);
      await device.stop();
    });
  },

  /// The page crashes while someone writes: nothing is kept, and the next page begins at the start.
  async crash() {
    await onProfile(async device => {
      await setUp(device);
      const { shown } = await give(device.page, 2, 'before the crash');
      const word = rareWord();
      await answer(device.page, word);
      const [context] = device.browser.contexts();
      const session = await context.newCDPSession(device.page);
      session.send('Page.crash').catch(() => {});
      await wait(2_000);
      device.page = await context.newPage();
      await open(device.page, origin);
      expect('the page crashed: the next begins at the start', await device.page.getByRole('button', { name: 'Start', exact: true }).count() === 1);
      const { comments } = await held(device.page);
      expect('the page crashed: what was half written is not kept', !comments.includes(word));
      note('the page crashed after answers were kept', shown, comments);
      await device.kill();
    });
  },

  /// Local storage's log is some bytes short, as after a power cut, then ten times more.
  async cut() {
    for (const bytes of [10, 100, 1000]) {
      await onProfile(async device => {
        await setUp(device);
        const { shown } = await give(device.page, 10, `cut by ${bytes}`);
        await device.stop();
        for (const log of logs(device)) truncateSync(log, Math.max(0, statSync(log).size - bytes));
        // What local storage loses now it may go on losing: two starts more.
        for (let start = 0; start < 3; start++) {
          await device.start();
          note(`log of local storage ${bytes} bytes short, start ${start + 1}`, shown, (await held(device.page)).comments);
          const more = await give(device.page, 1, `after the cut by ${bytes}, start ${start}`);
          shown.push(...more.shown);
          if (start === 2) {
            const notes = await told(device.page, origin);
            expect(`log ${bytes} bytes short: the desk tells of it`, notes.some(note => note.includes('This browser forgot')), notes.join(' '));
          }
          await device.stop();
        }
      });
    }
  },

  /// One bit of local storage's log is another.
  async flip() {
    for (const share of [0.1, 0.5, 0.9]) {
      await damaged(`a bit of local storage flipped at ${share * 100}%`, device => {
        for (const log of logs(device)) {
          const bytes = readFileSync(log);
          bytes[Math.floor(bytes.length * share)] ^= 1;
          writeFileSync(log, bytes);
        }
      }, (_, shown, comments) => note(`one bit of local storage's log flipped at ${share * 100}%`, shown, comments));
    }
  },

  /// Local storage's manifest is garbage, or the file that names it is empty: the browser begins it
  /// anew, silently.
  async gone() {
    for (const [name, text] of [['MANIFEST', 'garbage'], ['CURRENT', '']]) {
      await damaged(`before ${name} was damaged`, device => {
        const files = readdirSync(levelDb(device)).filter(file => file.startsWith(name));
        for (const file of files) writeFileSync(join(levelDb(device), file), text);
      }, (_, shown, comments) => note(`${name} of local storage is ${text || 'empty'}`, shown, comments));
    }
  },

  /// The journal is gone, and then local storage: what the journal was given anew is all there is.
  async journal() {
    const remove = device => rmSync(join(device.profile, 'Default', 'IndexedDB'), { recursive: true });
    await damaged('before the journal was deleted', remove, async (device, shown, comments) => {
      note('the journal is deleted', shown, comments);
      const more = await give(device.page, 1, 'after the journal was deleted');
      await device.stop();
      rmSync(levelDb(device), { recursive: true });
      await device.start();
      note('and at the next start local storage', [...shown, ...more.shown], (await held(device.page)).comments);
    });
  },

  /// Both are gone: an honest beginning, on which answers are kept again.
  async both() {
    let before;
    const name = page => page.evaluate(() => localStorage.getItem('ppg1.dev'));
    await onProfile(async device => {
      await setUp(device);
      await give(device.page, 3, 'before all was deleted');
      before = await name(device.page);
      await device.stop();
      for (const folder of ['IndexedDB', 'Local Storage']) rmSync(join(device.profile, 'Default', folder), { recursive: true });
      await device.start();
      const { comments, aside } = await held(device.page);
      expect('both deleted: nothing is there, and nothing is made up', comments.length + aside === 0);
      const after = await name(device.page);
      expect('both deleted: the device has another name', after && after !== before);
      expect('both deleted: the desk says what there is,', (await told(device.page, origin)).length === 0);
      await device.stop();
      await setUp(device);
      const { shown } = await give(device.page, 2, 'after all was deleted');
      await device.kill();
      await device.start();
      note('answers after both were deleted, then killed', shown, (await held(device.page)).comments);
      await device.stop();
    });
  },

  /// The plug is pulled while a file is taken in; taking it in again ends as if it had not been.
  async import() {
    const records = halfYear(1_500);
    for (const after of [20, 100, 300, 600, 1_000]) {
      await onProfile(async device => {
        await setUp(device);
        const takeIn = async () => {
          await device.page.goto(`${origin}/?views=together`);
          await device.page.locator('[data-do=set-open]')
            .setInputFiles([{ name: 'group.ppg.json', mimeType: 'application/json', buffer: Buffer.from(bundle(records)) }]);
          await device.page.getByRole('button', { name: 'Take it in', exact: true }).click();
        };
        const count = () => device.page.evaluate(() => Object.keys(localStorage).filter(key => /^ppg1\.[rso]\./.test(key)).length);
        await takeIn();
        await wait(after);
        const half = await count().catch(() => 0);
        await device.kill();
        await device.start();
        const found = await count();
        await takeIn();
        await device.page.getByRole('status').filter({ hasText: /^Done:/ }).waitFor();
        const all = await count();
        const expected = records.filter(([key]) => /^ppg1\.[rso]\./.test(key)).length;
        expect(`killed ${after} ms into taking in, at ${half} of ${expected}; ${found} after the restart, then`, all === expected, all);
        await device.stop();
      });
    }
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

  /// No file of a browser holds a word of an answer that is sealed: while it is typed, when it is
  /// kept, when it is left half typed, and after each of these. The same search finds one that is not.
  async sealed() {
    const [key] = JSON.parse(SURVEY.kiosk).keys;
    for (const settings of [{ kiosk: true, keys: [key] }, {}]) {
      const kind = settings.kiosk ? 'sealed' : 'not sealed';
      await onProfile(async device => {
        await setUp(device, settings);
        const found = new Set();
        const words = [rareWord(), rareWord()];
        const look = () => words.flatMap(word => filesWith(device.profile, word)).forEach(file => found.add(file));
        const keep = await answer(device.page, words[0]);
        // As long as the browser takes to write down what it would bring back.
        await wait(12_000);
        look();
        await keep();
        expect(`${kind}: the answer is kept`, await outcome(device.page) === 'kept');
        await wait(12_000);
        look();
        await device.stop();
        look();
        await device.start();
        look();
        await answer(device.page, words[1]);
        await wait(12_000);
        look();
        await device.kill();
        look();
        await device.start();
        await device.stop();
        look();
        const where = [...found].map(file => file.split('/').slice(0, 3).join('/'));
        expect(`${kind}: files with words of it: ${found.size}`, (found.size === 0) === !!settings.kiosk, [...new Set(where)].join(', '));
      });
    }
  },
};

for (const name of asked.length ? asked : Object.keys(faults)) await faults[name]();
console.table(results);
process.exit(results.some(({ lost, doubled }) => lost + doubled > 0) ? 1 : 0);
