// The one file in Firefox, opened from the disk, by WebDriver BiDi: a check by hand, since only some
// machines have Firefox.   node tests/end-to-end/firefox.mjs FILE [PROGRAM]
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SCREENS } from './screens.mjs';
import { SURVEY } from './survey.mjs';

const { WebSocket = (await import('ws')).default } = globalThis;
const PATIENCE = 60_000;
const [file, program = 'firefox-esr'] = process.argv.slice(2);
if (!file) throw new Error('Say which: node tests/end-to-end/firefox.mjs FILE [PROGRAM]');
const base = pathToFileURL(resolve(file)).href;

class Firefox {
  static async start(profile) {
    const firefox = new Firefox();
    firefox.process = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise(done => {
      firefox.process.stderr.on('data', data => {
        const found = String(data).match(/WebDriver BiDi listening on (ws:\S+)/);
        if (found) done(found[1]);
      });
    });
    firefox.socket = new WebSocket(`${address}/session`);
    firefox.waiting = new Map();
    firefox.errors = [];
    firefox.requests = [];
    firefox.socket.onmessage = ({ data }) => firefox.hear(JSON.parse(data));
    await new Promise(done => { firefox.socket.onopen = done; });
    const { capabilities } = await firefox.send('session.new', { capabilities: {} });
    firefox.version = capabilities.browserVersion;
    await firefox.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
    firefox.context = (await firefox.send('browsingContext.getTree', {})).contexts[0].context;
    return firefox;
  }

  hear({ id, result, error, message, method, params }) {
    if (method === 'log.entryAdded' && params.level === 'error') this.errors.push(params.text);
    if (method === 'network.beforeRequestSent') this.requests.push(params.request.url);
    const waiting = this.waiting.get(id);
    if (error) waiting?.failed(new Error(`${error}: ${message}`));
    else waiting?.done(result);
  }

  send(method, params) {
    const id = this.waiting.size + 1;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.send('script.evaluate', { expression, target: { context: this.context }, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /// Waits until an expression is true.
  async until(expression) {
    for (const end = Date.now() + PATIENCE; !await this.run(`!!(${expression})`); await wait(50)) {
      assert.ok(Date.now() < end, `waited for ${expression} at ${await this.run('location.href + document.body.innerText.slice(0, 300)')}; ${this.errors}`);
    }
  }

  async sees(heading) {
    await this.until(`${heading}.test(document.querySelector('h1')?.textContent.trim() ?? '')`);
  }

  async open(address, heading) {
    await this.send('browsingContext.navigate', { context: this.context, url: base + address, wait: 'complete' });
    await this.sees(heading);
  }

  async press(words) {
    const button = `[...document.querySelectorAll('button, a')].find(it => it.textContent.trim().startsWith(${JSON.stringify(words)}))`;
    await this.until(button);
    await this.run(`${button}.click()`);
  }

  async stop() {
    await this.send('browser.close', {}).catch(() => {});
    await once(this.process, 'exit');
  }
}

const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
let firefox = await Firefox.start(profile);
console.log(`Firefox ${firefox.version}`);

for (const { address, heading } of SCREENS) await firefox.open(address, heading);
console.log(`${SCREENS.length} screens`);

await firefox.open('', SCREENS[0].heading);
await firefox.until(`document.querySelector('[role=combobox]')`);
const type = words => firefox.run(`{
  const box = document.querySelector('[role=combobox]');
  box.focus();
  box.value = ${JSON.stringify(words)};
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}`);
await type('kenton brige medical');
await firefox.until(`document.querySelector('[role=option]')`);
await firefox.press('Search');
await firefox.sees(/kenton/);
await type('HA1 2TU');
await firefox.press('Search');
await firefox.sees(/nearest to HA1/);
console.log('search by name and by postcode');

await firefox.run(`localStorage.setItem(${JSON.stringify(SURVEY.key)}, ${JSON.stringify(SURVEY.survey)});
  localStorage.setItem('ppg1.cfg', ${JSON.stringify(SURVEY.home)})`);
await firefox.open('?views=start', /^Give your views/);
await firefox.until(`document.querySelector('.on-file')`);
await firefox.press('Start');
await firefox.press('I am not sure');
await firefox.sees(/^Overall/);
await firefox.run(`document.querySelector('main input[type=radio]').click()`);
await firefox.press('Continue');
await firefox.sees(/^Why did/);
while (!/^Check/.test(await firefox.run(`document.querySelector('h1').textContent`))) {
  const before = await firefox.run('location.search');
  await firefox.press('Skip this question');
  await firefox.until(`location.search !== ${JSON.stringify(before)} && document.querySelector('h1')`);
}
await firefox.press('Keep my answers');
await firefox.sees(/^Thank you/);
await firefox.stop();
const [errors, requests] = [firefox.errors, firefox.requests];

firefox = await Firefox.start(profile);
await firefox.open('?views=desk', /^The group/);
const kept = await firefox.run(`Object.keys(localStorage).filter(key => key.startsWith('ppg1.r.')).length`);
const inJournal = await firefox.run(`new Promise((done, failed) => {
  const opening = indexedDB.open('ppg-journal');
  opening.onerror = failed;
  opening.onsuccess = () => {
    const keys = opening.result.transaction('log').objectStore('log').getAllKeys();
    keys.onsuccess = () => done(keys.result.filter(key => key.startsWith('ppg1.r.')).length);
  };
})`);
assert.deepEqual([kept, inJournal], [1, 1], 'the answer is in both stores after a restart');
console.log('an answer was kept, and is there after a restart');

await firefox.open('?kiosk', /^Which network/);
await firefox.until(`document.querySelector('.attract') && document.querySelector('#app footer')`);
await firefox.press('Find your surgery');
await firefox.until(`!document.querySelector('.attract')`);
// A window that nobody looks at has no focus to tell of.
await firefox.run(`document.querySelector('#search').focus(), document.querySelector('#search').dispatchEvent(new FocusEvent('focusin', { bubbles: true }))`);
await firefox.until(`document.querySelector('.keyboard:not([hidden]) [data-key=k]')`);
for (const letter of 'kenton') await firefox.run(`document.querySelector('[data-key=${letter}]').click()`);
await firefox.until(`document.querySelector('#search').value === 'kenton' && document.querySelector('[role=option]')`);
await firefox.run(`document.querySelector('[role=option]').click()`);
await firefox.sees(/Kenton/);
await firefox.run(`window.isOld = true`);
await firefox.press('Start again');
await firefox.until(`!window.isOld && document.querySelector('.attract')`);
assert.equal(await firefox.run(`history.state === null && document.querySelector('#search')?.value`), '', 'the kiosk has not forgotten');
console.log('a kiosk: typed on its keyboard, found, forgotten');
await firefox.stop();

const asked = [...requests, ...firefox.requests].filter(url => !url.startsWith(base) && !/^(data|blob|about):/.test(url));
assert.deepEqual(asked, [], 'something was asked for');
assert.deepEqual([...errors, ...firefox.errors], []);
console.log('nothing was asked for, and no error was logged');
rmSync(profile, { recursive: true, force: true });
process.exit();
