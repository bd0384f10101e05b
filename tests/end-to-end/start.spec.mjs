// The first seconds: a page before the app, what is typed into it, and what happens when the
// app cannot start at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

/// Holds the app's WebAssembly back until the returned function is called.
async function hold(app) {
  let release;
  const released = new Promise(done => { release = done; });
  await app.page.route('**/*.wasm', async route => {
    await released;
    await route.continue();
  });
  return release;
}

test('the box is there before the app, and what is typed into it is kept', async t => {
  const app = await App.open(t);
  const release = await hold(app);
  await app.page.goto(app.base, { waitUntil: 'commit' });
  await app.firstBox.waitFor();
  await app.firstBox.pressSequentially('bacon la');
  release();
  await app.box.waitFor();
  assert.equal(await app.box.inputValue(), 'bacon la');
  assert.ok(await app.box.evaluate(box => box === document.activeElement), 'focus stays in the box');
  // Suggestions do not wait for another key.
  await app.options.first().waitFor();
  await app.page.keyboard.type('ne');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await app.sees(/^Bacon Lane Surgery/);
});

test('Enter pressed before the app is there neither leaves the page nor tells the host', async t => {
  const app = await App.open(t);
  const release = await hold(app);
  await app.page.goto(app.base, { waitUntil: 'commit' });
  await app.firstBox.fill('bacon lane');
  await app.firstBox.press('Enter');
  release();
  await app.box.waitFor();
  assert.equal(app.page.url(), app.base);
  assert.equal(await app.box.inputValue(), 'bacon lane');
  await app.button.click();
  await app.page.getByRole('main').getByText('Bacon Lane Surgery').first().waitFor();
});

const DEVICES = { 'a phone': { width: 390, height: 844 }, 'a desk': { width: 1280, height: 900 } };
const ADDRESSES = ['', '?surgery=E84601', '?network=U84846', '?page=data', '?page=help'];

for (const [device, viewport] of Object.entries(DEVICES)) {
  for (const address of ADDRESSES) {
    test(`nothing jumps on ${device} when the app takes over ${address || 'the front page'}`, async t => {
      const app = await App.open(t, { context: { viewport } });
      await app.page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => e.value)))
          .observe({ type: 'layout-shift', buffered: true });
      });
      // The directory comes after the app, as it does on a slow line.
      await app.page.route('**/directory.bin', async route => {
        await new Promise(done => setTimeout(done, 800));
        await route.continue();
      });
      const release = await hold(app);
      await app.page.goto(app.base + address, { waitUntil: 'commit' });
      await app.page.waitForTimeout(500);
      release();
      await app.page.waitForFunction(() => performance.getEntriesByName('build-index').length > 0);
      await app.page.waitForTimeout(500);
      const sum = (await app.page.evaluate(() => window.shifts)).reduce((a, b) => a + b, 0);
      assert.ok(sum < 0.05, `layout shift ${sum.toFixed(3)}`);
    });
  }
}

test('the app times its own steps', async t => {
  const app = await App.open(t);
  await app.visit(SCREENS[0]);
  await app.type('pinner');
  await app.options.first().waitFor();
  const measures = await app.page.evaluate(() => performance.getEntriesByType('measure').map(m => [m.name, m.duration]));
  for (const name of ['unpack-directory', 'build-index', 'search', 'first-answer']) {
    assert.ok(measures.some(([n, duration]) => n === name && duration >= 0), `${name} is missing`);
  }
});

test('without JavaScript the page says what to do', async t => {
  const app = await App.open(t, { context: { javaScriptEnabled: false } });
  await app.page.goto(app.base);
  const words = await app.page.locator('body').innerText();
  assert.match(words, /JavaScript turned off/);
  assert.match(words, /111/);
});

const changed = (pattern, from, to) => page => page.route(pattern, async route => {
  const response = await route.fetch();
  const text = await response.text();
  assert.match(text, from);
  await route.fulfill({ response, body: text.replace(from, to) });
});
const missing = pattern => page => page.route(pattern, route => route.abort());

for (const [what, spoil] of [
  ['without the WebAssembly', missing('**/*.wasm')],
  ['without the script', missing('**/pcn-finder*.js')],
  ['without the script that starts all', missing('**/start.js')],
  ['with a script to start all that this browser cannot read', changed('**/start.js', /^/, '}{')],
  ['under a policy without WebAssembly', changed('**/?*', / 'wasm-unsafe-eval'/, '')],
]) {
  test(`${what} the page says at once that it could not start, and where else to go`, async t => {
    for (const address of ['?views=start', '?kiosk']) {
      const app = await App.open(t, { context: { viewport: { width: 390, height: 844 } } });
      app.expect(/Failed to (load resource|fetch)|error|TypeError|CompileError|Unexpected token|wasm-eval/i);
      await spoil(app.page);
      await app.page.goto(app.base + address);
      const failure = app.page.getByRole('alert').filter({ hasText: 'Something went wrong with this page' });
      await failure.waitFor();
      // In sight, before anything else on the page, and all of it.
      const box = await failure.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 844, JSON.stringify(box));
      const found = await app.page.evaluate(() => document.elementFromPoint(195, 60).closest('#failure') !== null);
      assert.ok(found, 'something stands over it');
      assert.match(await failure.innerText(), /paper form[^]*111/);
      assert.equal(await app.page.getByText(/^Getting the list/).isVisible(), false, 'it still waits');
      // It may be a kiosk's page, which leads nowhere else.
      assert.equal(await failure.locator('a').count(), 0);
    }
  });
}

test('after a panic the page says what to do', async t => {
  const app = await App.open(t);
  app.expect(/unreachable/);
  await app.visit({ address: '', heading: /^Which network/ });
  const failure = app.page.getByText('Something went wrong with this page');
  assert.equal(await failure.isVisible(), false);
  // A trap as a panic makes one: the whole of this module is one function that is unreachable.
  await app.page.evaluate(() => setTimeout(() => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f();
  }));
  await failure.waitFor();
});
