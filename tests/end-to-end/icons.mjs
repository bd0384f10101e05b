// Draws the icons of an installed app from the sign in index.html, into public/icons:
//   node tests/end-to-end/icons.mjs
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './chromium.mjs';

const page = await readFile('index.html', 'utf8');
const sign = decodeURIComponent(page.match(/data:image\/svg\+xml,([^"]+)"/)[1]);
// A system cuts a maskable icon to a shape of its own, and leaves the middle four fifths alone.
const drawings = [['icon-192.png', 192, sign], ['icon-512.png', 512, sign]];
drawings.push(['maskable-512.png', 512, sign.replace("viewBox='0 0 32 32'", "viewBox='-5 -5 42 42'").replace(/<rect [^>]*>/, "<rect x='-5' y='-5' width='42' height='42' fill='#fbfaf6'/>")]);

const browser = await launch();
for (const [name, side, svg] of drawings) {
  const tab = await browser.newPage({ viewport: { width: side, height: side } });
  await tab.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg.replace('<svg ', `<svg width='${side}' height='${side}' `)}`);
  await tab.screenshot({ path: join('public/icons', name), omitBackground: true });
}
await browser.close();
