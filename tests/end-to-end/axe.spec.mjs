// The axe checker finds nothing on any screen, in light, in dark, with more contrast and at 320
// pixels; nor where places are looked up in colours of the visitor's own and on a kiosk's screen.
import { test } from 'node:test';
import { App } from './app.mjs';
import { check } from './axe.mjs';
import { STATES } from './screens.mjs';

const PLACES = STATES.filter(({ name }) => /^(area|sheet|closed|share|data)/.test(name));

for (const [look, context, states = STATES] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['more contrast, light', { colorScheme: 'light', contrast: 'more' }],
  ['more contrast, dark', { colorScheme: 'dark', contrast: 'more' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['forced colours', { forcedColors: 'active' }, PLACES],
  ['kiosk', { viewport: { width: 1080, height: 1920 } }, PLACES],
]) {
  for (const { name, reach } of states) {
    test(`${look}: ${name}`, async t => {
      const app = await App.open(t, { context });
      await reach(app);
      await check(app);
    });
  }
}
