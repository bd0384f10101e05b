// A device: Chromium with a profile of its own on the disk, which can be killed like a plug pulled.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../end-to-end/chromium.mjs';
import { oneQuestion } from './records.mjs';

const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0',
  '--no-default-browser-check',
];
const PATIENCE = 60_000;

export class Device {
  constructor(profile, origin) {
    Object.assign(this, { profile, origin });
    mkdirSync(profile, { recursive: true });
  }

  /// Starts the browser, and opens giving views.
  async start() {
    const ports = join(this.profile, 'DevToolsActivePort');
    rmSync(ports, { force: true });
    const args = [...FLAGS, `--user-data-dir=${this.profile}`, 'about:blank'];
    this.process = spawn(findChromium(), args, { detached: true, stdio: 'ignore' });
    this.exited = once(this.process, 'exit');
    let port;
    for (const end = Date.now() + PATIENCE; !port && Date.now() < end; await wait(50)) {
      try { port = readFileSync(ports, 'utf8').split('\n')[0]; } catch { /* not yet */ }
    }
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: PATIENCE });
    const [context] = this.browser.contexts();
    context.setDefaultTimeout(PATIENCE);
    this.page = context.pages()[0] ?? await context.newPage();
    await open(this.page, this.origin);
  }

  /// Pulls the plug: every process of the browser is gone at once.
  async kill() {
    process.kill(-this.process.pid, 'SIGKILL');
    await this.exited;
    await this.browser.close().catch(() => {});
  }

  /// Ends the browser as its user would, or with a signal as a system does that shuts down.
  async stop(signal) {
    if (signal) {
      process.kill(this.process.pid, signal);
    } else {
      const session = await this.browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
    }
    await this.exited;
    await this.browser.close().catch(() => {});
  }
}

/// Opens giving views and waits until what is kept has been looked over.
export async function open(page, origin) {
  await page.goto(`${origin}/?views=start`);
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => 'ppg1.boot' in localStorage && !document.querySelector('.waiting'));
}

/// Has the device ask the survey of one question; `settings` as `oneQuestion` takes them.
export async function setUp(device, settings) {
  await device.start();
  await device.page.evaluate(entries => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, oneQuestion(settings));
  await open(device.page, device.origin);
}

/// Answers up to the last button, which keeps the answers when it is pressed.
export async function answer(page, comment) {
  const press = name => page.getByRole('button', { name, exact: true }).click();
  await press('Start');
  await press('I am not sure, or would rather not say');
  await page.locator('textarea').fill(comment);
  await press('Continue');
  return () => press('Keep my answers');
}

/// What the screen says became of the answers: 'kept', 'in browser' or 'not kept'.
export async function outcome(page) {
  const said = page.locator('.notice--kept, .notice--calm, .notice--stop').first();
  await said.waitFor();
  return said.evaluate(({ classList }) =>
    classList.contains('notice--kept') ? 'kept' : classList.contains('notice--calm') ? 'in browser' : 'not kept');
}

/// Gives the device to the next person.
export const next = page => page.getByRole('button', { name: 'Someone else wants to give their views' }).click();

/// Looks for the answer of this id, up to the button that erases it.
export async function eraseOne(page, origin, id) {
  const press = name => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${origin}/?views=together`);
  await page.getByLabel('Number of the answer').fill(id.slice(0, 8));
  await press('Find it');
  return () => press('Erase for good');
}

/// Whether the screen says that it is erased, and does not call it uncertain.
export async function isErased(page) {
  const said = page.getByRole('status').filter({ hasText: '1 answer is erased' });
  await said.waitFor();
  return !(await said.innerText()).includes('not certain');
}

/// The comments that the device holds with the ids of their answers, and how many texts stand aside
/// as unreadable.
export function held(page) {
  return page.evaluate(() => {
    const entries = Object.entries(localStorage);
    const responses = entries.filter(([key]) => key.startsWith('ppg1.r.')).map(([, text]) => JSON.parse(text));
    const comment = ({ answers }) => answers.why?.text ?? JSON.stringify(answers);
    return {
      comments: responses.map(comment),
      ids: Object.fromEntries(responses.map(response => [comment(response), response.id])),
      aside: entries.filter(([key]) => key.startsWith('ppg1.q.')).length,
    };
  });
}

/// What the group's desk has to tell about the device.
export async function told(page, origin) {
  await page.goto(`${origin}/?views=desk`);
  await page.locator('.board').waitFor();
  return page.locator('.desk-note').allInnerTexts();
}

/// Which of the comments shown as kept are missing, and which the device has twice.
export function compare(shown, comments) {
  const count = new Map();
  for (const comment of comments) count.set(comment, (count.get(comment) ?? 0) + 1);
  return {
    lost: shown.filter(comment => !count.has(comment)),
    doubled: [...count].filter(([, times]) => times > 1).map(([comment]) => comment),
  };
}
