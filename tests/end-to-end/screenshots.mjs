// Pictures of every screen for people to look at, on a phone, a desk and a kiosk, light and dark:
//   node tests/end-to-end/screenshots.mjs FOLDER [NAME...]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from './app.mjs';
import { STATES } from './screens.mjs';

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('Say where to: node tests/end-to-end/screenshots.mjs FOLDER [NAME...]');
await mkdir(folder, { recursive: true });

const SIZES = { phone: [390, 844], desk: [1280, 900], kiosk: [1080, 1920] };

for (const [device, [width, height]] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const { name, reach } of STATES.filter(s => names.length === 0 || names.includes(s.name))) {
      const endings = [];
      const context = { viewport: { width, height }, colorScheme };
      const app = await App.open({ after: ending => endings.push(ending) }, { context });
      await reach(app).catch(error => console.error(`${name}: ${error.message.split('\n')[0]}`));
      await app.page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.png`), fullPage: true });
      for (const ending of endings) await ending().catch(error => console.error(`${name}: ${error.message}`));
    }
  }
}

// The browser that all screens share would keep the process alive.
process.exit();
