// The maps: moved and zoomed by buttons, keys, wheel, mouse and two fingers, and never in the way
// of who only scrolls past.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

const NETWORK = SCREENS.find(screen => screen.name === 'network');
const ENGLAND = SCREENS.find(screen => screen.name === 'map');

async function open(t, screen, context = {}) {
  const app = await App.open(t, { context });
  await app.visit(screen);
  const { page } = app;
  const frame = page.getByRole('group', { name: /^Map of/ });
  await frame.scrollIntoViewIfNeeded();
  const status = page.getByRole('status').filter({ hasText: 'across' });
  const across = async () => parseFloat((await status.textContent()).match(/[\d.,]+|a mile/)[0]);
  const mark = number => page.getByRole('link', { name: new RegExp(`^${number}: `) });
  const place = async number => {
    // Both at once: the page may be scrolling.
    const around = await frame.elementHandle();
    return mark(number).evaluate((mark, around) => {
      const [a, b] = [mark.getBoundingClientRect(), around.getBoundingClientRect()];
      return [Math.round(a.x - b.x), Math.round(a.y - b.y)];
    }, around);
  };
  const button = name => page.getByRole('button', { name, exact: true });
  return { app, page, frame, across, mark, place, button };
}

test('buttons zoom and move, and the whole network comes back', async t => {
  const { across, place, button } = await open(t, NETWORK);
  const [whole, at] = [await across(), await place(1)];
  await button('Zoom in').click();
  assert.ok(await across() < whole);
  await button('Zoom out').click();
  assert.equal(await across(), whole);
  for (const [name, dx, dy] of [['Move left', 1, 0], ['Move up', 0, 1], ['Move right', -1, 0], ['Move down', 0, -1]]) {
    await button('Whole network').click();
    assert.deepEqual(await place(1), at);
    await button(name).click();
    const [x, y] = await place(1);
    assert.deepEqual([Math.sign(x - at[0]), Math.sign(y - at[1])], [dx, dy], name);
  }
  for (let i = 0; i < 12; i++) await button('Zoom out').click();
  const widest = await across();
  await button('Zoom out').click();
  assert.equal(await across(), widest, 'there is an end to zooming out');
});

test('keys answer on the map and nowhere else', async t => {
  const { page, frame, across, place } = await open(t, NETWORK);
  const whole = await across();
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  await page.keyboard.press('+');
  assert.equal(await across(), whole);
  await frame.focus();
  await page.keyboard.press('+');
  assert.ok(await across() < whole);
  const [x] = await place(1);
  await page.keyboard.press('ArrowRight');
  assert.ok((await place(1))[0] < x);
  await page.keyboard.press('-');
  assert.equal(await across(), whole);
});

test('a point leads to its surgery, by keyboard too', async t => {
  const { app, page, mark } = await open(t, NETWORK);
  const row = page.getByRole('listitem').filter({ hasText: 'Roxbourne' });
  assert.equal(await row.evaluate(li => [...li.parentElement.children].indexOf(li) + 1), 4);
  await mark(4).focus();
  await page.keyboard.press('Enter');
  await app.sees(/^Roxbourne Medical Centre/);
  assert.equal(app.requests.filter(r => r.url.endsWith('.wasm')).length, 1, 'the page is not loaded again');
  await page.goBack();
  await app.sees(NETWORK.heading);
  await mark(5).click();
  await app.sees(/^Simpson House/);
});

test('a point that is moved out of view comes back with focus', async t => {
  const { page, frame, mark, button } = await open(t, NETWORK);
  for (let i = 0; i < 5; i++) await button('Zoom in').click();
  const seen = async () => {
    const [box, around] = [await mark(1).boundingBox(), await frame.boundingBox()];
    return box.x >= around.x - 40 && box.x <= around.x + around.width && box.y >= around.y - 40 && box.y <= around.y + around.height;
  };
  assert.ok(!await seen());
  await mark(1).focus();
  assert.ok(await seen());
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^1: /);
});

test('the wheel zooms with Ctrl or after a click, and else scrolls the page', async t => {
  const { page, frame, across } = await open(t, NETWORK);
  const whole = await across();
  await frame.hover({ position: { x: 20, y: 20 } });
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction(top => scrollY > top, top);
  assert.equal(await across(), whole);
  await frame.hover({ position: { x: 20, y: 20 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await page.waitForFunction(whole => !document.querySelector('.map__status').textContent.includes(whole), String(whole));
  const zoomed = await across();
  assert.ok(zoomed < whole);
  await frame.click({ position: { x: 20, y: 20 } });
  await page.mouse.wheel(0, -60);
  await page.waitForFunction(zoomed => !document.querySelector('.map__status').textContent.includes(zoomed), String(zoomed));
  assert.ok(await across() < zoomed);
});

test('a drag moves the map and opens nothing, even from a point', async t => {
  const { app, page, mark, place } = await open(t, NETWORK);
  const [x, y] = await place(4);
  const box = await mark(4).boundingBox();
  const from = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 30, from[1] - 20, { steps: 4 });
  await page.mouse.move(from[0] + 60, from[1] - 40, { steps: 4 });
  await page.mouse.up();
  const after = await place(4);
  assert.ok(Math.abs(after[0] - x - 60) <= 2 && Math.abs(after[1] - y + 40) <= 2, `${[x, y]} to ${after}`);
  assert.equal(app.address, NETWORK.address);
  await page.mouse.move(from[0], from[1]);
  assert.deepEqual(await place(4), after, 'it stays when the button is up');
});

test('two fingers zoom, one scrolls the page', async t => {
  const { page, frame, across, place } = await open(t, NETWORK, { hasTouch: true, viewport: { width: 390, height: 844 } });
  const { x, y, width } = await frame.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const [whole, middle] = [await across(), [x + width / 2, y + width / 2]];
  const two = apart => [[middle[0] - apart, middle[1]], [middle[0] + apart, middle[1]]];
  await touch('touchStart', ...two(30));
  for (const apart of [40, 50, 60]) await touch('touchMove', ...two(apart));
  await touch('touchEnd');
  await page.waitForFunction(whole => !document.querySelector('.map__status').textContent.includes(whole), String(whole));
  assert.ok(Math.abs(whole / await across() - 2) < 0.15, `${whole} to ${await across()}`);
  // The last of the pinch may be drawn a frame later.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const [at, top] = [await place(1), await page.evaluate(() => scrollY)];
  await touch('touchStart', middle);
  for (let by = 20; by <= 160; by += 20) await touch('touchMove', [middle[0], middle[1] - by]);
  await touch('touchEnd');
  await page.waitForFunction(top => scrollY > top + 60, top);
  assert.deepEqual(await place(1), at, 'the map itself stands still');
});

test('print: the whole network, and nothing to press', async t => {
  const { page, across, button } = await open(t, NETWORK);
  const whole = await across();
  await button('Zoom in').click();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await across(), whole);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Zoom in' }).isVisible(), false);
  assert.ok(await page.locator('svg').filter({ has: page.getByRole('link') }).isVisible());
});

test('forced colours: numbers can be read on their marks', async t => {
  const { page } = await open(t, NETWORK, { forcedColors: 'active' });
  const fill = selector => page.locator(selector).first().evaluate(e => getComputedStyle(e).fill);
  assert.notEqual(await fill('.map__disc'), await fill('.map__number'));
});

test('the map in words says where each surgery is and who is near', async t => {
  const { page } = await open(t, NETWORK);
  await page.getByText('The map in words').click();
  await page.getByText(/^1: Enderley Road Medical Centre: [\d.]+ miles north/).waitFor();
  await page.getByText(/^The nearest other networks are .+ and .+\.$/).waitFor();
});

test('a surgery is marked on the map of its network', async t => {
  const { page, mark } = await open(t, SCREENS.find(screen => screen.name === 'surgery'));
  await page.getByText('This surgery', { exact: true }).waitFor();
  await mark(1).waitFor();
});

test('England: a click on a dot shows its surgery, which links to its screen', async t => {
  const { app, page, frame, button } = await open(t, ENGLAND);
  await page.getByText('6,129 GP surgeries in view').waitFor();
  // London's dots lie so close that one is under any click there.
  const { width, height } = await frame.boundingBox();
  await frame.click({ position: { x: width * 0.762, y: height * 0.735 } });
  const chosen = page.getByRole('status').getByRole('link').first();
  await chosen.waitFor();
  const name = (await chosen.textContent()).split(',')[0].trim();
  await chosen.click();
  await app.sees(name.slice(0, 8));
  await page.goBack();
  await app.sees(ENGLAND.heading);
  await frame.click({ position: { x: 4, y: 4 } });
  await page.getByText('Choose a dot on the map').waitFor();
  await button('All of England').waitFor();
});

test('England: by keyboard to a list of the surgeries in view', async t => {
  const { app, page, frame } = await open(t, ENGLAND);
  await frame.focus();
  const rows = page.getByRole('main').locator('.surgery-list').getByRole('listitem');
  // The middle of the map is somewhere in the Midlands.
  for (let i = 0; i < 16 && await rows.count() === 0; i++) await page.keyboard.press('+');
  const count = await rows.count();
  assert.ok(count >= 1 && count <= 20, `${count} rows`);
  await rows.first().getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.startsWith('?surgery='));
  assert.notEqual(app.address, ENGLAND.address);
});

test('England: coloured by the size of networks, with words beside each colour', async t => {
  const { page } = await open(t, ENGLAND);
  const picture = () => page.locator('canvas').evaluate(c => c.toDataURL());
  const before = await picture();
  await page.getByRole('radio', { name: 'size of network' }).check();
  await page.getByText('Under 30,000 people').waitFor();
  assert.notEqual(await picture(), before);
});

test('England: sharp on a screen with two pixels to a point, and it fills its frame', async t => {
  const { page } = await open(t, ENGLAND, { deviceScaleFactor: 2 });
  const [pixels, points, drawn] = await page.locator('canvas').evaluate(c => [
    c.width, c.clientWidth, c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v > 0),
  ]);
  assert.equal(pixels, points * 2);
  assert.ok(drawn);
});

test('the picture on the front page leads to the map of England', async t => {
  const app = await App.open(t);
  await app.visit(SCREENS[0]);
  await app.page.getByRole('link', { name: /Open the map/ }).click();
  await app.sees(ENGLAND.heading);
});

test('the map of England follows the colours of the device', async t => {
  const app = await App.open(t);
  await app.visit(ENGLAND);
  const words = () => app.page.locator('#england').evaluate(canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let light = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200 && data[i] + data[i + 1] + data[i + 2] > 650) light += 1;
    return light;
  });
  const before = await words();
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.page.waitForFunction(() => getComputedStyle(document.querySelector('#england')).getPropertyValue('--ink').includes('e8f1ee'));
  await app.page.waitForTimeout(200);
  assert.notEqual(await words(), before);
  const picture = () => app.page.locator('#england').evaluate(canvas => canvas.toDataURL());
  for (const look of [{ contrast: 'more' }, { forcedColors: 'active' }, { media: 'print' }]) {
    const was = await picture();
    await app.page.emulateMedia(look);
    await app.page.waitForTimeout(200);
    assert.notEqual(await picture(), was, JSON.stringify(look));
  }
});

test('the place asked for last is marked on the map of a network', async t => {
  const app = await App.open(t);
  await app.visitWhole(SCREENS[0]);
  await app.search('HA1 2TU');
  await app.sees(/nearest to HA1.2TU/);
  await app.page.getByRole('main').getByRole('link', { name: 'Healthsense' }).first().click();
  await app.sees(/^Healthsense/);
  await app.page.locator('.map__you').waitFor();
});
