// An answer that was shown as kept is there after the plug was pulled, and after damage. A few times
// only: `cargo xtask faults` does it hundreds of times.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Device, answer, held, next, outcome, setUp } from '../faults/device.mjs';
import { serve } from './server.mjs';

test('what was shown as kept survives a pulled plug and a log cut short', async () => {
  const site = await serve({ '/': 'dist' });
  const profile = mkdtempSync(join(tmpdir(), 'kept-'));
  const device = new Device(profile, site.origin);
  const shown = [];
  const give = async comment => {
    await (await answer(device.page, comment))();
    assert.equal(await outcome(device.page), 'kept');
    shown.push(comment);
    await next(device.page);
  };
  const assertAll = async when => {
    const { comments, aside } = await held(device.page);
    assert.deepEqual(comments.toSorted(), shown.toSorted(), when);
    assert.equal(aside, 0, when);
  };
  try {
    await setUp(device);
    for (let round = 0; round < 3; round++) {
      await give(`round ${round}, first`);
      await give(`round ${round}, second`);
      await device.kill();
      await device.start();
      await assertAll(`after plug ${round}`);
    }
    await device.stop();
    const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
    for (const log of readdirSync(folder).filter(name => name.endsWith('.log'))) {
      truncateSync(join(folder, log), Math.max(0, statSync(join(folder, log)).size - 10));
    }
    await device.start();
    await assertAll('after the log was cut');
    await device.stop();
  } finally {
    await device.kill().catch(() => {});
    rmSync(profile, { recursive: true, force: true });
    await site.close();
  }
});
