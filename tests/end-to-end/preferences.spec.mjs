// What people set on their device is honoured: colours of their own, dark, less movement, print.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

const style = (locator, property) => locator.evaluate((e, p) => getComputedStyle(e)[p], property);

test('forced colours: focus and the active suggestion can be seen', async t => {
  const app = await App.open(t, { context: { forcedColors: 'active' } });
  await app.visit(SCREENS[0]);
  await app.box.focus();
  assert.notEqual(await style(app.box, 'outlineStyle'), 'none');
  await app.type('pinner');
  await app.options.nth(1).waitFor();
  await app.page.keyboard.press('ArrowDown');
  const looks = await app.options.evaluateAll(options => options.slice(0, 2).map(o => {
    const s = getComputedStyle(o);
    return [s.backgroundColor, s.color, s.outlineStyle, s.borderLeftWidth, s.forcedColorAdjust].join();
  }));
  assert.notEqual(looks[0], looks[1]);
});

test('less movement: nothing moves', async t => {
  const app = await App.open(t, { context: { reducedMotion: 'reduce' } });
  for (const screen of SCREENS) {
    await app.visit(screen);
    const moving = await app.page.evaluate(() => document.getAnimations()
      .filter(a => a.effect.getComputedTiming().endTime > 20).map(a => a.effect.target?.outerHTML.slice(0, 100)));
    assert.deepEqual(moving, [], screen.name);
  }
});

test('dark: light words on dark', async t => {
  const app = await App.open(t, { context: { colorScheme: 'dark' } });
  await app.visit(SCREENS[0]);
  const light = colour => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
  const body = app.page.locator('body');
  assert.ok(light(await style(body, 'backgroundColor')) < 80, await style(body, 'backgroundColor'));
  assert.ok(light(await style(app.heading, 'color')) > 170, await style(app.heading, 'color'));
});

test('print: no search box, and black on white', async t => {
  const app = await App.open(t, { context: { colorScheme: 'dark' } });
  await app.visit(SCREENS[1]);
  await app.page.emulateMedia({ media: 'print' });
  assert.ok(!(await app.box.isVisible()), 'the search box is not printed');
  assert.ok(await app.heading.isVisible());
});
