// The axe checker finds nothing on any screen, in light, in dark, with more contrast and at 320 pixels.
import { test } from 'node:test';
import { App } from './app.mjs';
import { check } from './axe.mjs';
import { STATES } from './screens.mjs';

for (const [look, context] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['more contrast, light', { colorScheme: 'light', contrast: 'more' }],
  ['more contrast, dark', { colorScheme: 'dark', contrast: 'more' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
]) {
  for (const { name, reach } of STATES) {
    test(`${look}: ${name}`, async t => {
      const app = await App.open(t, { context });
      await reach(app);
      await check(app);
    });
  }
}
