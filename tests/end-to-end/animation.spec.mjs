// "Better together": it plays only when asked, can be stopped and stepped through, stands still for
// those who want no movement, and says everything in words as well.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';

const SCREEN = { address: '?explain=better-together', heading: /^Better together$/ };
const COUNT = 10;

/// The player, on a page whose clock the test turns.
async function open(t, context = {}) {
  const app = await App.open(t, { context });
  await app.page.clock.install();
  // The numbers of its timers are too large for the app, as no browser's are.
  await app.page.addInitScript(() => {
    const { setTimeout: set, clearTimeout: clear } = window;
    const handles = [];
    window.setTimeout = (...what) => handles.push(set(...what));
    window.clearTimeout = number => clear(handles[number - 1]);
  });
  await app.visit(SCREEN);
  const player = app.page.getByRole('region', { name: 'Better together' });
  const button = name => player.getByRole('button', { name, exact: typeof name === 'string' });
  await button('Play').waitFor();
  return {
    app,
    player,
    button,
    caption: player.locator('.animation__caption'),
    said: player.getByRole('status'),
    wait: seconds => app.page.clock.fastForward(seconds * 1000),
    /// Whether this scene is shown, and is told to be the one.
    async isAt(number) {
      await player.getByText(`Scene ${number} of ${COUNT}`, { exact: true }).first().waitFor();
      const current = player.locator('[aria-current=step]');
      assert.deepEqual(await current.evaluateAll(all => all.map(it => it.dataset.press)), [String(number - 1)]);
      const name = await current.getAttribute('aria-label');
      assert.equal(name, `Scene ${number}: ${await player.locator('.animation__caption').innerText()}`);
    },
    movements: state => player.locator('.animation__stage').evaluate((stage, state) =>
      stage.getAnimations({ subtree: true }).filter(it => it.playState === state).length, state),
  };
}

test('it plays when asked, scene after scene, and can be watched again', async t => {
  const { wait, isAt, button, movements, said, player } = await open(t);
  await wait(60);
  await isAt(1);
  assert.equal(await movements('running'), 0);
  await button('Play').click();
  assert.ok(await movements('running') > 0, 'the first scene moves');
  const seen = new Set();
  for (let scene = 1; scene <= COUNT; scene++) {
    await isAt(scene);
    seen.add(await player.locator('.animation__stage').innerHTML());
    assert.equal(await said.textContent(), '', 'playing does not talk over a screen reader');
    await wait(8.1);
  }
  assert.equal(seen.size, COUNT);
  await button('Watch again').waitFor();
  assert.equal(await movements('running'), 0);
  await wait(60);
  await isAt(COUNT);
  await button('Watch again').click();
  await isAt(1);
  await button('Pause').waitFor();
});

test('a pause keeps what is left of a scene', async t => {
  const { wait, isAt, button, movements } = await open(t);
  await button('Play').press('Enter');
  await wait(5);
  await button('Pause').press('Space');
  await wait(60);
  await isAt(1);
  assert.equal(await movements('running'), 0);
  assert.ok(await movements('paused') > 0, 'it stops halfway');
  await button('Play').click();
  await wait(0.5);
  await isAt(1);
  await wait(1.6);
  await isAt(2);
});

test('it stops when the page is not looked at', async t => {
  const { app, wait, isAt, button } = await open(t);
  await button('Play').click();
  await app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await button('Play').waitFor();
  await wait(60);
  await isAt(1);
});

test('it can be left while it plays', async t => {
  const { app, wait, button } = await open(t);
  await button('Play').click();
  await app.page.goBack();
  await wait(60);
});

test('it is stepped by buttons, dots and arrow keys, and says where it is', async t => {
  const { app, isAt, button, caption, said, movements } = await open(t);
  const { keyboard } = app.page;
  assert.equal(await button('Previous scene').getAttribute('aria-disabled'), 'true');
  assert.equal(await button('Next scene').getAttribute('aria-disabled'), 'false');
  await button('Previous scene').focus();
  await keyboard.press('Enter');
  await isAt(1);
  await button('Next scene').click();
  await isAt(2);
  assert.equal(await said.textContent(), `Scene 2 of ${COUNT}. ${await caption.innerText()}`);
  assert.equal(await movements('running'), 0, 'a scene stepped to stands still');
  await keyboard.press('ArrowRight');
  await isAt(3);
  await keyboard.press('ArrowLeft');
  await isAt(2);
  await keyboard.press('Control+ArrowRight');
  await isAt(2);
  await button(/^Scene 10: /).click();
  await isAt(10);
  assert.equal(await button('Next scene').getAttribute('aria-disabled'), 'true');
  await keyboard.press('ArrowRight');
  await isAt(10);
  await button('Play').click();
  await keyboard.press('ArrowLeft');
  await isAt(9);
  assert.ok(await movements('running') > 0, 'it goes on playing');
});

for (const [who, context] of [['the device', { reducedMotion: 'reduce' }], ['the visitor', {}]]) {
  test(`less movement, asked by ${who}: stills that follow each other`, async t => {
    const { app, wait, isAt, button, movements } = await open(t, context);
    if (who === 'the visitor') await app.page.evaluate(() => { document.documentElement.dataset.motion = 'less'; });
    await button('Play').click();
    for (let scene = 1; scene <= COUNT; scene++) {
      await isAt(scene);
      assert.equal(await movements('running') + await movements('paused'), 0);
      await wait(8.1);
    }
    await button('Watch again').waitFor();
  });
}

test('the transcript tells every scene, what is seen and what is said', async t => {
  const { player, app } = await open(t);
  await player.getByText('Read the story instead').click();
  const told = await player.locator('.animation__transcript li').allInnerTexts();
  assert.equal(told.length, COUNT);
  const captions = await player.locator('.animation__dot').evaluateAll(dots => dots.map(it => it.ariaLabel.replace(/^Scene \d+: /, '')));
  told.forEach((text, at) => assert.ok(text.endsWith(captions[at]) && text.length > captions[at].length + 20, text));
  await app.page.getByRole('heading', { level: 1 }).waitFor();
});

const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
for (const [look, context] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
]) {
  test(`${look}: the axe checker finds nothing, targets are large and nothing sticks out`, async t => {
    const { app, button } = await open(t, context);
    for (const press of [null, 'Next scene', 'Play', 'Pause']) {
      if (press) await button(press).click();
      await app.page.evaluate(axe);
      const found = await app.page.evaluate(async () => {
        const { violations } = await window.axe.run('.animation', { preload: false });
        return violations.map(it => `${it.id}: ${it.help}: ${it.nodes[0].html.slice(0, 160)}`);
      });
      assert.deepEqual(found, []);
    }
    const small = await app.page.locator('.animation :is(button, summary)').evaluateAll(all => all
      .map(it => [it.ariaLabel ?? it.innerText, it.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44).map(([name]) => name));
    assert.deepEqual(small, []);
    assert.ok(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}
