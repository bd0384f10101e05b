// The Chromium of this machine, without a window and without conversations of its own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync);
  if (!found) throw new Error('Chromium was not found: install it, or put it on the PATH');
  return found;
}

const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const withFlags = options => ({ executablePath: findChromium(), ...options, args: [...FLAGS, ...(options.args ?? [])] });

export const launch = (options = {}) => chromium.launch(withFlags(options));

/// A browser that keeps what it has in a folder, for the next time that it is started.
export const launchOn = (folder, options = {}) => chromium.launchPersistentContext(folder, withFlags(options));
