// The app as a visitor meets it: one fresh browser context a test, with a watch on everything
// that a page should not do. Whatever it sees and the test did not expect fails the test.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

const SUB_FOLDER = '/health/find/';
let shared;

/// One browser and one server for all tests of a file.
function start() {
  shared ??= Promise.all([launch(), serve({ '/': 'dist', [SUB_FOLDER]: 'dist' })]);
  return shared;
}

after(async () => {
  if (!shared) return;
  const [browser, server] = await shared;
  await browser.close();
  await server.close();
});

export class App {
  /// Everything asked of the network, as { url, type }.
  requests = [];
  problems = [];
  expected = [];

  /// Opens a context for test `t`. `context` goes to Playwright; `inSubFolder` serves the app
  /// from below the root of its host.
  static async open(t, { context = {}, inSubFolder = false } = {}) {
    const [browser, server] = await start();
    const app = new App();
    app.origin = server.origin;
    app.base = server.origin + (inSubFolder ? SUB_FOLDER : '/');
    app.context = await browser.newContext({
      // Tests meet the files as they are; offline.spec.mjs alone has them kept.
      serviceWorkers: 'block', locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...context,
    });
    app.page = await app.context.newPage();
    app.page.setDefaultTimeout(15_000);
    app.#watch();
    t.after(async () => {
      await app.context.close();
      const unexpected = app.problems.filter(p => !app.expected.some(e => e.test(p)));
      assert.deepEqual(unexpected, [], 'the page did what it should not');
    });
    return app;
  }

  #watch() {
    const { page, context } = this;
    context.on('request', request => {
      const url = request.url();
      this.requests.push({ url, type: request.resourceType() });
      if (!url.startsWith(this.origin) && !/^(data|blob):/.test(url)) this.problems.push(`a request to ${url}`);
    });
    page.on('console', message => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', error => this.problems.push(`error: ${error.message}`));
    page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  /// Says that a test provokes this complaint.
  expect(pattern) {
    this.expected.push(pattern);
  }

  /// Opens an address and waits for the app and the screen's heading.
  async visit(screen) {
    await this.page.goto(this.base + screen.address);
    await this.box.waitFor();
    await this.sees(screen.heading);
  }

  /// Opens an address, and waits for the postcodes as well, which come by themselves.
  async visitWhole(screen) {
    const arrived = this.page.waitForResponse('**/postcodes.bin');
    await this.visit(screen);
    await (await arrived).finished();
  }

  /// The box of the page that stands before the app does.
  get firstBox() { return this.page.getByLabel('Surgery name, town or postcode'); }
  get box() { return this.page.getByRole('combobox', { name: 'Surgery name, town or postcode' }); }
  get button() { return this.page.getByRole('search').getByRole('button', { name: 'Search' }); }
  get heading() { return this.page.getByRole('heading', { level: 1 }); }
  get options() { return this.page.getByRole('option'); }
  get results() { return this.page.getByRole('main').locator('ol').first().getByRole('listitem'); }

  /// Waits until the screen has this heading and the tab the title that goes with it.
  async sees(heading) {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.page.waitForFunction(() => {
      const plain = text => text.replace(/\s+/g, ' ').trim();
      const [h1, title] = [plain(document.querySelector('h1').innerText), plain(document.title)];
      return title.includes(' – Find your GP network') && title.startsWith(h1.slice(0, 12));
    });
  }

  /// Types as a person does, key by key, and waits for suggestions.
  async type(words) {
    await this.box.pressSequentially(words, { delay: 5 });
  }

  async search(words) {
    await this.box.fill(words);
    await this.button.click();
  }

  /// The part of the address after the path.
  get address() { return new URL(this.page.url()).search; }
}
