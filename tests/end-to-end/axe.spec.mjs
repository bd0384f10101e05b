// The axe checker finds nothing on any screen, in light, in dark, with more contrast and at 320
// pixels; nor where places are looked up in colours of the visitor's own and on a kiosk's screen.
// A screen is reached once and then looked at in every way: reaching it takes the time.
import { test } from 'node:test';
import { App } from './app.mjs';
import { check } from './axe.mjs';
import { STATES } from './screens.mjs';

const LIGHT = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' };
const DESK = { width: 1280, height: 900 };
const LOOKS = [
  ['light', LIGHT],
  ['dark', { ...LIGHT, colorScheme: 'dark' }],
  ['more contrast, light', { ...LIGHT, contrast: 'more' }],
  ['more contrast, dark', { ...LIGHT, colorScheme: 'dark', contrast: 'more' }],
  ['320 px', LIGHT, { width: 320, height: 640 }],
];
const LOOKS_OF_PLACES = [
  ['forced colours', { ...LIGHT, forcedColors: 'active' }],
  ['kiosk', LIGHT, { width: 1080, height: 1920 }],
];

for (const { name, reach } of STATES) {
  const isPlace = /^(area|sheet|closed|share|data)/.test(name);
  test(`no fault in any look: ${name}`, async t => {
    const app = await App.open(t);
    await reach(app);
    for (const [look, media, size = DESK] of [...LOOKS, ...(isPlace ? LOOKS_OF_PLACES : [])]) {
      await app.page.emulateMedia(media);
      await app.page.setViewportSize(size);
      await check(app, look);
    }
  });
}
