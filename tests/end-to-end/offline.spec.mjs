// After one visit the app needs no network; a newer version comes as a whole and waits; and what is
// kept heals itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launchOn } from './chromium.mjs';
import { SCREENS } from './screens.mjs';
import { serve } from './server.mjs';
import { SURVEY } from './survey.mjs';

const FOLDER = '/health/find/';
const PATIENCE = 60_000;
const rubbish = mkdtempSync(join(tmpdir(), 'offline-'));
after(() => rmSync(rubbish, { recursive: true, force: true }));

// One port for all tests, so that what a device kept in one is of the same host in another.
let port;
/// The profile of a device that has kept everything.
const whole = join(rubbish, 'whole');

/// A device, the host that it visits, and one window.
class Visit {
  /// On a new device, or on one that has kept everything.
  static async begin(t, { folder = 'dist', isKept = false } = {}) {
    const visit = new Visit();
    visit.folders = { [FOLDER]: folder };
    visit.profile = mkdtempSync(join(rubbish, 'profile-'));
    visit.problems = [];
    if (isKept) cpSync(whole, visit.profile, { recursive: true });
    await visit.connect();
    await visit.startBrowser();
    t.after(async () => {
      await visit.context.close();
      await visit.disconnect();
      assert.deepEqual(visit.problems, []);
    });
    return visit;
  }

  async connect() {
    this.site = await serve(this.folders, port);
    this.base = this.site.origin + FOLDER;
    port = new URL(this.base).port;
    await this.context?.setOffline(false);
  }

  /// The cable is out, and the host is gone.
  async disconnect() {
    await this.context.setOffline(true).catch(() => {});
    await this.site?.close();
    this.site = undefined;
  }

  async startBrowser() {
    this.context = await launchOn(this.profile, { locale: 'en-GB' });
    this.context.setDefaultTimeout(PATIENCE);
    this.page = this.watched(this.context.pages()[0]);
    if (!this.site) await this.context.setOffline(true);
  }

  async restartBrowser() {
    await this.context.close();
    await this.startBrowser();
  }

  watched(page) {
    page.on('pageerror', error => this.problems.push(error.message));
    return page;
  }

  async open(address, heading, page = this.page) {
    await page.goto(this.base + address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  async openHome(page = this.page) {
    await this.open('', SCREENS[0].heading, page);
  }

  /// Waits until the footer says this, and nothing else.
  async says(words, page = this.page) {
    await page.locator('.offline').getByText(words, { exact: true }).waitFor();
    assert.equal(await page.locator('.offline__said').filter({ visible: true }).count(), 1);
  }

  /// Visits, and waits until everything is kept.
  async keepAll() {
    await this.openHome();
    await this.says(READY);
  }

  /// How many requests reached the host so far, and the paths of those since.
  asked(since = 0) {
    return this.site.asked.slice(since).map(path => path.slice(FOLDER.length));
  }

  /// Waits until the host was asked for a path.
  async hasAsked(path, since = 0) {
    for (const end = Date.now() + PATIENCE; !this.asked(since).includes(path); await this.page.waitForTimeout(50)) {
      assert.ok(Date.now() < end, `nothing asked for ${path}`);
    }
  }

  /// The copies that are kept, by the version of each.
  versions() {
    return this.page.evaluate(async () => (await caches.keys()).map(name => name.split(' ').at(-1)));
  }

  async isVersion2() {
    return (await this.page.locator('meta[name=second]').count()) === 1;
  }

  async stopWorkers() {
    const session = await this.context.newCDPSession(this.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }
}

const READY = 'Ready to use offline: all of this is kept on your device.';
const NEW = 'A new version of this page is ready.';
const LATER = `${NEW} Close every window that shows this page, then open it again.`;

/// A copy of the built app which is another version, listed by the code that lists the first.
function secondVersion() {
  const folder = mkdtempSync(join(rubbish, 'second-'));
  cpSync('dist', folder, { recursive: true });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('<head>', '<head><meta name="second">'));
  appendFileSync(join(folder, 'views.js'), '\n// The second version.\n');
  const [program, ...words] = process.env.XTASK ? [process.env.XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...words, 'worker', folder]);
  return folder;
}

test('after one visit every screen is there without a network, after a restart too', async t => {
  const visit = await Visit.begin(t);
  await visit.keepAll();
  const built = readdirSync('dist', { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  assert.equal(await visit.page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  }), built.length - 1, 'all but the worker itself is kept');
  await visit.context.close();
  cpSync(visit.profile, whole, { recursive: true });
  await visit.disconnect();
  await visit.startBrowser();
  for (const { address, heading } of SCREENS) await visit.open(address, heading);
  await visit.open('index.html?surgery=E84601', /^Kenton Bridge/);
  await visit.open('?views=start', /^Give your views/);
  await visit.open('?views=desk', /^The group/);
  await visit.open('?views=set-up', /./);
  await visit.stopWorkers();
  await visit.openHome();
  await visit.says(READY);
  const box = visit.page.getByRole('combobox');
  await box.fill('HA1 2TU');
  await box.press('Enter');
  await visit.page.getByRole('heading', { level: 1, name: /nearest to HA1.2TU/ }).waitFor();
  await visit.page.getByRole('link', { name: 'Privacy' }).click();
  await visit.page.getByText('so that it works offline').waitFor();
});

test('nothing is asked for while someone searches, and nothing twice', async t => {
  const visit = await Visit.begin(t);
  const box = visit.page.getByRole('combobox');
  const whileTyping = async (words, since) => {
    for (const letter of words) {
      await visit.page.keyboard.type(letter);
      await visit.page.waitForTimeout(1000);
    }
    return visit.asked(since);
  };
  await visit.openHome();
  await visit.page.waitForFunction(() => performance.getEntriesByName('open-postcodes').length > 0);
  const first = visit.asked().length;
  await box.focus();
  assert.deepEqual(await whileTyping('kenton', first), []);
  await box.press('Enter');
  await visit.page.waitForURL('**/?page=results');
  await visit.page.waitForTimeout(5000);
  assert.deepEqual(visit.asked(first), [], 'the results were read at leisure');
  await visit.page.goBack();
  await visit.hasAsked('service-worker.js');
  // The worker is there, and it waits as well.
  const begun = visit.asked().length;
  await box.focus();
  assert.deepEqual(await whileTyping('brid', begun), []);
  await visit.says(READY);
  const asked = visit.asked();
  assert.ok(asked.includes('desk.js'));
  // The page itself was asked for by another address, with a query.
  const twice = asked.filter((path, i) => asked.indexOf(path) !== i);
  assert.deepEqual([...new Set(twice)].filter(path => path !== '' && path !== 'service-worker.js'), []);
});

test('a new version waits, says so, and comes as a whole', async t => {
  const visit = await Visit.begin(t, { isKept: true });
  await visit.openHome();
  const [first] = await visit.versions();
  visit.folders[FOLDER] = secondVersion();

  // It is fetched beside the first, which goes on; and nothing is made of both.
  await visit.openHome();
  await visit.says(NEW);
  assert.equal(await visit.isVersion2(), false);
  await visit.open('?page=help', /^Get help now/);
  assert.equal(await visit.isVersion2(), false);
  const views = () => visit.page.evaluate(async () => (await fetch('views.js')).text());
  assert.doesNotMatch(await views(), /The second version/);

  // Someone has answers in hand in another window.
  const other = visit.watched(await visit.context.newPage());
  await other.addInitScript(([key, survey, settings]) => {
    if (localStorage.getItem('ppg1.cfg')) return;
    localStorage.setItem(key, survey);
    localStorage.setItem('ppg1.cfg', settings);
  }, [SURVEY.key, SURVEY.survey, SURVEY.home]);
  await visit.open('?views=start', /^Give your views/, other);
  await other.getByRole('button', { name: 'Start' }).click();
  await other.getByRole('button', { name: /^I am not sure/ }).click();
  await other.getByLabel('Good', { exact: true }).check();
  await visit.page.bringToFront();
  await visit.page.getByRole('button', { name: 'Use the new version' }).click();
  await visit.says(LATER);
  assert.equal(await visit.isVersion2(), false);
  assert.ok(await other.getByLabel('Good', { exact: true }).isChecked());

  // That window itself does not offer to be replaced, and is not.
  await visit.page.close();
  visit.page = visit.watched(await visit.context.newPage());
  await visit.says(LATER, other);
  assert.equal(await other.getByRole('button', { name: 'Use the new version' }).isVisible(), false);
  assert.equal(await other.evaluate(() => takeNewVersion()), false);
  assert.ok(await other.getByLabel('Good', { exact: true }).isChecked());

  await visit.openHome();
  await visit.says(NEW);
  await other.close();
  const loaded = visit.page.waitForEvent('load');
  await visit.page.getByRole('button', { name: 'Use the new version' }).click();
  await loaded;
  await visit.says(READY);
  assert.ok(await visit.isVersion2());
  assert.match(await views(), /The second version/);
  const versions = await visit.versions();
  assert.equal(versions.length, 1, 'the first is gone');
  assert.notEqual(versions[0], first);
  await visit.disconnect();
  await visit.restartBrowser();
  await visit.openHome();
  assert.ok(await visit.isVersion2());
});

test('a kiosk takes the new version when all is put back, and a closed browser at the next start', async t => {
  const visit = await Visit.begin(t, { isKept: true });
  await visit.openHome();
  // It comes after the app.
  const isThere = () => visit.page.waitForFunction(() => globalThis.takeNewVersion);
  await isThere();
  assert.equal(await visit.page.evaluate(() => takeNewVersion({ isPutBack: true })), false);
  visit.folders[FOLDER] = secondVersion();
  // The page that is never loaded anew has the host asked.
  await visit.open('?views=start', /^Give your views/);
  await isThere();
  await visit.page.evaluate(() => takeNewVersion({ isPutBack: true }));
  await visit.says(LATER);
  const loaded = visit.page.waitForEvent('load');
  assert.equal(await visit.page.evaluate(() => takeNewVersion({ isPutBack: true })), true);
  await loaded;
  await visit.page.locator('h1').waitFor();
  assert.ok(await visit.isVersion2());

  visit.folders[FOLDER] = 'dist';
  await visit.openHome();
  await visit.says(NEW);
  await visit.restartBrowser();
  await visit.openHome();
  assert.equal(await visit.isVersion2(), false);
});

test('of a half-finished update nothing is shown, and the first version stays whole', async t => {
  const visit = await Visit.begin(t, { isKept: true });
  await visit.openHome();
  const [first] = await visit.versions();
  const broken = secondVersion();
  const whole = readFileSync(join(broken, 'views.js'));
  appendFileSync(join(broken, 'views.js'), ' ');
  visit.folders[FOLDER] = broken;
  const since = visit.asked().length;
  await visit.openHome();
  await visit.hasAsked('views.js', since);
  await visit.says(READY);
  assert.equal(await visit.isVersion2(), false);
  rmSync(join(broken, 'views.js'));
  await visit.openHome();
  await visit.says(READY);
  assert.ok((await visit.versions()).includes(first));
  await visit.disconnect();
  await visit.open('?views=desk', /^The group/);
  await visit.says(READY);

  // The host is put right.
  writeFileSync(join(broken, 'views.js'), whole);
  await visit.connect();
  await visit.openHome();
  await visit.says(NEW);
});

test('what is kept heals itself', async t => {
  const visit = await Visit.begin(t, { isKept: true });
  await visit.openHome();
  const spoil = () => visit.page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    await cache.delete(new URL('start.js', location).href);
    await cache.put(new URL('data/directory.bin', location).href, new Response('rubbish'));
    await cache.put(new URL('desk.js', location).href, new Response('throw 1'));
    await cache.put(location.href.split('?')[0], new Response('<p>Log in to this network'));
  });
  await spoil();
  await visit.open('?surgery=E84601', /^Kenton Bridge/);
  await visit.says(READY);
  await visit.disconnect();
  await visit.open('?surgery=E84601', /^Kenton Bridge/);
  await visit.open('?views=desk', /^The group/);

  // Without a network it says what it lacks, and nothing false.
  await spoil();
  await visit.page.goto(`${visit.base}?views=desk`).catch(() => {});
  await visit.page.waitForTimeout(1000);
  assert.doesNotMatch(await visit.page.content(), /Log in/);
  assert.equal(await visit.page.locator('.offline__said').filter({ visible: true }).count(), 0);
  await visit.connect();
  await visit.open('?views=desk', /^The group/);
  await visit.says(READY);

  // All of it is cleared under the page.
  await visit.page.evaluate(async () => Promise.all((await caches.keys()).map(name => caches.delete(name))));
  await visit.open('?surgery=E84601', /^Kenton Bridge/);
  await visit.says(READY);
  await visit.disconnect();
  await visit.open('?views=desk', /^The group/);
});

test('when the browser cannot read what it keeps, the page comes from the network', async t => {
  const visit = await Visit.begin(t, { isKept: true });
  await visit.openHome();
  await visit.says(READY);
  const [worker] = visit.context.serviceWorkers();
  await worker.evaluate(() => { caches.open = () => Promise.reject(new DOMException('Unexpected internal error.', 'UnknownError')); });
  await visit.open('?surgery=E84601', /^Kenton Bridge/);
});

test('a first visit that is cut short goes on at the next', async t => {
  const half = mkdtempSync(join(rubbish, 'half-'));
  cpSync('dist', half, { recursive: true });
  rmSync(join(half, 'views.js'));
  const visit = await Visit.begin(t, { folder: half });
  await visit.openHome();
  await visit.hasAsked('views.js');
  await visit.stopWorkers();
  assert.equal(await visit.page.locator('.offline__said').filter({ visible: true }).count(), 0);
  await visit.restartBrowser();
  visit.folders[FOLDER] = 'dist';
  const since = visit.asked().length;
  await visit.keepAll();
  assert.ok(!visit.asked(since).includes('desk_bg.wasm'), 'what was kept before stayed');
});

test('the app can be installed', async t => {
  const visit = await Visit.begin(t);
  await visit.openHome();
  const session = await visit.context.newCDPSession(visit.page);
  const { errors, data, url } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { icons, shortcuts, start_url } = JSON.parse(data);
  assert.equal(new URL(start_url, url).href, visit.base);
  for (const { src, sizes } of icons) {
    const picture = readFileSync(join('dist', src));
    assert.equal(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`, sizes);
  }
  assert.ok(icons.some(({ purpose }) => purpose === 'maskable'));
  for (const shortcut of shortcuts) {
    await visit.page.goto(new URL(shortcut.url, url).href);
    await visit.page.getByRole('heading', { level: 1, name: /network|views/i }).waitFor();
  }
});
