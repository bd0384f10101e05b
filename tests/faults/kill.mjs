// Pulls the plug of real browsers at random moments after answers were shown as kept or as erased,
// starts them again and counts:  node tests/faults/kill.mjs ADDRESS [KILLS] [AT ONCE]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Device, answer, compare, eraseOne, held, isErased, next, outcome, setUp } from './device.mjs';

const [origin, kills = 200, atOnce = 4] = process.argv.slice(2);
/// Up to so many seconds after "kept" or "erased" the plug is pulled; most often soon, when local storage is not on the disk yet.
const LONGEST = 20;
const tally = {
  kills: 0, 'in the middle of keeping': 0, 'in the middle of erasing': 0, 'shown as kept': 0, 'kept without being shown': 0,
  'shown as erased': 0, 'erased without being shown': 0, lost: 0, doubled: 0, 'come back': 0, 'set aside': 0,
};
const after = [];

async function one(number, share) {
  const profile = mkdtempSync(join(tmpdir(), `plug-${number}-`));
  const device = new Device(profile, origin.replace(/\/$/, ''));
  const shown = [];
  const erased = [];
  let cutOff = 0;
  await setUp(device);
  for (let round = 0; round < share; round++) {
    for (let given = 0; given <= round % 3; given++) {
      const comment = `device ${number}, round ${round}, answer ${given}`;
      await (await answer(device.page, comment))();
      const became = await outcome(device.page);
      if (became === 'kept') {
        shown.push(comment);
        tally['shown as kept']++;
      } else {
        console.log(`${comment}: ${became}`);
      }
      await next(device.page);
    }
    // Every other round one of them is erased; then it may be there or not until "erased" was shown.
    let half;
    if (round % 2 === 1) {
      const [comment] = shown.splice(Math.floor(Math.random() * shown.length), 1);
      const { ids } = await held(device.page);
      const go = await eraseOne(device.page, device.origin, ids[comment]);
      if (round % 8 === 5) {
        await Promise.race([go().catch(() => {}), wait(Math.random() * 400)]);
        half = comment;
      } else {
        await go();
        if (await isErased(device.page)) {
          erased.push(comment);
          tally['shown as erased']++;
        } else {
          half = comment;
        }
      }
    }
    if (half) {
      tally['in the middle of erasing']++;
    } else if (round % 4 === 2) {
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
    if (half) {
      const isGone = !comments.includes(half);
      (isGone ? erased : shown).push(half);
      tally['erased without being shown'] += isGone ? 1 : 0;
    }
    const { lost, doubled } = compare(shown, comments);
    const back = erased.filter(comment => comments.includes(comment));
    tally.lost += lost.length;
    tally.doubled += doubled.length;
    tally['come back'] += back.length;
    tally['set aside'] += aside;
    if (lost.length || doubled.length || back.length || aside) console.log(`device ${number}, round ${round}`, { lost, doubled, back, aside });
    const kept = comments.filter(comment => comment.endsWith('cut off')).length;
    tally['kept without being shown'] += kept - cutOff;
    cutOff = kept;
  }
  await device.stop();
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}

const share = Math.ceil(kills / atOnce);
await Promise.all(Array.from({ length: Number(atOnce) }, (_, number) => one(number, share)));
after.sort((a, b) => a - b);
console.table({ ...tally, 'seconds after it was shown, median': after[after.length >> 1]?.toFixed(1), 'longest': after.at(-1)?.toFixed(1) });
process.exit(tally.lost + tally.doubled + tally['come back'] + tally['set aside'] > 0 ? 1 : 0);
