// Pulls the plug of real browsers at random moments after answers were shown as kept, starts them
// again and counts:  node tests/faults/kill.mjs ADDRESS [KILLS] [AT ONCE]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Device, answer, compare, held, next, outcome, setUp } from './device.mjs';

const [origin, kills = 200, atOnce = 4] = process.argv.slice(2);
/// Up to so many seconds after "kept" the plug is pulled; most often soon, when local storage is not on the disk yet.
const LONGEST = 20;
const tally = { kills: 0, 'in the middle of keeping': 0, 'shown as kept': 0, 'kept without being shown': 0, lost: 0, doubled: 0, 'set aside': 0 };
const after = [];

async function one(number, share) {
  const profile = mkdtempSync(join(tmpdir(), `plug-${number}-`));
  const device = new Device(profile, origin.replace(/\/$/, ''));
  const shown = [];
  await setUp(device);
  for (let round = 0; round < share; round++) {
    for (let given = 0; given <= round % 3; given++) {
      const comment = `device ${number}, round ${round}, answer ${given}`;
      await (await answer(device.page, comment))();
      const became = await outcome(device.page);
      if (became === 'kept') shown.push(comment);
      else console.log(`${comment}: ${became}`);
      await next(device.page);
    }
    if (round % 4 === 3) {
      const keep = await answer(device.page, `device ${number}, round ${round}, cut off`);
      await Promise.race([keep().catch(() => {}), wait(Math.random() * 400)]);
      tally['in the middle of keeping']++;
    } else {
      const seconds = Math.min(LONGEST, -4 * Math.log(Math.random()));
      after.push(seconds);
      await wait(seconds * 1000);
    }
    await device.kill();
    tally.kills++;
    await device.start();
    const { comments, aside } = await held(device.page);
    const { lost, doubled } = compare(shown, comments);
    tally.lost += lost.length;
    tally.doubled += doubled.length;
    tally['set aside'] += aside;
    if (lost.length || doubled.length || aside) console.log(`device ${number}, round ${round}`, { lost, doubled, aside });
    tally['kept without being shown'] += comments.filter(comment => comment.endsWith('cut off')).length - (device.cut ?? 0);
    device.cut = comments.filter(comment => comment.endsWith('cut off')).length;
  }
  tally['shown as kept'] += shown.length;
  await device.stop();
  rmSync(profile, { recursive: true, force: true });
}

const share = Math.ceil(kills / atOnce);
await Promise.all(Array.from({ length: Number(atOnce) }, (_, number) => one(number, share)));
after.sort((a, b) => a - b);
console.table({ ...tally, 'seconds after "kept", median': after[after.length >> 1]?.toFixed(1), 'seconds after "kept", longest': after.at(-1)?.toFixed(1) });
process.exit(tally.lost + tally.doubled + tally['set aside'] > 0 ? 1 : 0);
