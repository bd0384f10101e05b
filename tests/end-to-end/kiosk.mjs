// A kiosk, as a stranger and as staff meet it. Its clock is in the test's hands.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from './app.mjs';
import { launchOn } from './chromium.mjs';
import { serve } from './server.mjs';
import { setUp } from './survey.mjs';

export const TALL = { width: 1080, height: 1920 };
/// What is kept of the PIN 2580 (src/kiosk/pin.rs).
export const PIN = '2580';

export class Kiosk extends App {
  /// Opens a kiosk that asks a survey and seals what it keeps. `settings` are its own; none at all
  /// before staff have set it up. With a folder as `profile`, all that its browser keeps is there.
  static async start(t, { settings, device = 'kiosk', context = {}, profile } = {}) {
    const app = profile ? await onDisk(t, profile) : await App.open(t, { context: { viewport: TALL, ...context } });
    const kiosk = Object.setPrototypeOf(app, Kiosk.prototype);
    if (device) await setUp(kiosk, device);
    if (settings) {
      await kiosk.page.addInitScript(settings => {
        try {
          if (!localStorage.getItem('pcn-finder.kiosk.1')) localStorage.setItem('pcn-finder.kiosk.1', settings);
        } catch {
          // A page without an origin keeps nothing.
        }
      }, settings);
    }
    await kiosk.page.clock.install();
    await kiosk.page.goto(`${kiosk.base}?kiosk`);
    await kiosk.invites();
    return kiosk;
  }

  get attract() { return this.page.locator('.attract'); }
  get bar() { return this.page.getByRole('navigation', { name: 'Screen controls' }); }
  get keyboard() { return this.page.locator('.keyboard'); }
  get moreTime() { return this.page.getByRole('alertdialog'); }

  /// Waits for the page that invites, with the app ready behind it.
  async invites() {
    await this.attract.waitFor();
    await this.page.waitForFunction(() => document.querySelector('#app .header [href="?"]') && document.querySelector('#app footer'));
  }

  /// Presses one of the ways in.
  async enter(name) {
    await this.attract.getByRole('button', { name }).click();
    await this.attract.waitFor({ state: 'detached' });
  }

  /// Types on the keyboard of the screen.
  async press(words) {
    for (const letter of words) {
      await this.keyboard.locator(letter === ' ' ? '[data-key=space]' : `[data-key="${letter}"]`).click();
    }
  }

  key(name) { return this.keyboard.locator(`[data-key=${name}]`); }

  /// Lets so many seconds pass in which nobody touches anything.
  async wait(seconds) {
    await this.page.clock.fastForward(seconds * 1000);
  }

  /// Waits until everything is forgotten: a new page, in the place of the old.
  async forgets(act) {
    await this.page.evaluate(() => { window.isOld = true; });
    await act();
    await this.page.waitForFunction(() => !window.isOld);
    await this.invites();
  }

  /// Everything that a stranger could find afterwards, as text.
  left() {
    return this.page.evaluate(async () => {
      const found = [document.documentElement.outerHTML, document.title, location.href, window.name, JSON.stringify(history.state)];
      found.push(...[...document.querySelectorAll('input, textarea')].map(field => field.value));
      for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify({ ...storage }));
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise(done => { indexedDB.open(name).onsuccess = event => done(event.target.result); });
        for (const store of database.objectStoreNames) {
          const all = database.transaction(store).objectStore(store);
          const [keys, values] = await Promise.all([all.getAllKeys(), all.getAll()].map(request => new Promise(done => { request.onsuccess = () => done(request.result); })));
          found.push(JSON.stringify(keys), JSON.stringify(values));
        }
        database.close();
      }
      for (const name of await caches.keys()) {
        found.push(name, ...(await (await caches.open(name)).keys()).map(request => request.url));
      }
      return found.join('\n');
    });
  }

  /// Waits until the number is asked for.
  async askedForPin() {
    for (let i = 0; i < 5; i++) await this.page.mouse.click(20, 20);
    await this.page.getByLabel('PIN', { exact: true }).waitFor();
  }

  /// Types a number and sends it.
  async givePin(pin) {
    await this.page.getByLabel('PIN', { exact: true }).click();
    await this.press(pin);
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
  }

  /// Staff come: five presses on the corner, and the number.
  async staff(pin = PIN) {
    await this.askedForPin();
    await this.givePin(pin);
  }
}

/// A window of a browser that keeps what it has in a folder.
async function onDisk(t, profile) {
  const site = await serve({ '/': 'dist' });
  const context = await launchOn(profile, { locale: 'en-GB', viewport: TALL });
  const page = context.pages()[0];
  page.setDefaultTimeout(15_000);
  const problems = [];
  page.on('pageerror', error => problems.push(error.message));
  t.after(async () => {
    await context.close();
    await site.close();
    assert.deepEqual(problems, []);
  });
  return Object.assign(new App(), { context, page, origin: site.origin, base: `${site.origin}/` });
}

/// The files of a folder that hold any of these words, whatever the capitals: in one byte a letter, in
/// two, or with each pair of bytes turned round, as Chromium writes the states of a history.
export function filesWith(words, folder) {
  const found = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    const turned = start => Buffer.from(bytes.subarray(start, start + ((bytes.length - start) & ~1))).swap16();
    const texts = [bytes, turned(0), turned(Math.min(1, bytes.length))].map(it => it.toString('latin1').toLowerCase());
    const inside = words.map(word => word.toLowerCase()).filter(word => texts.some(text => text.includes(word) || text.includes([...word].join('\0'))));
    if (inside.length) found.push(`${path.slice(folder.length)}: ${inside.join(', ')}`);
  }
  return found;
}
