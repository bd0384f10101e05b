// What is printed looks as it did when someone last looked: each layout, as it is on A4, beside the
// small grey picture of it in printed/. After a change that is meant, or a newer list of surgeries,
// make them anew, look at them, and keep them:
//   KEEP=yes node --test tests/end-to-end/print.spec.mjs
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

/// The width between the margins of A4 in CSS pixels, and how wide the small pictures are.
const PAPER = 688;
const SMALL = 172;
/// Squares of the small pictures are compared by how dark they are on the whole: letters may fall a
/// little differently on another machine.
const SQUARE = 2;
/// From which difference on a square looks different, of 255, and how many may, of 1,000.
const DIFFERS = 36;
const MAY_DIFFER = 8;

const LAYOUTS = [
  ['sheet-network', '.ages .figure'],
  ['sheet-council', '.sheet .figure'],
  ['area-council', '.area-list'],
  ['surgery', 'h2:text("Questions people ask")'],
  ['network', 'h2:text("Questions people ask")'],
  ['results', '.result-list'],
];

const kept = name => new URL(`printed/${name}.png`, import.meta.url);

/// Opens a screen as it is printed.
async function printed(t, name, marker, context = {}) {
  const app = await App.open(t, { context: { viewport: { width: PAPER, height: 900 }, ...context } });
  if (name === 'results') {
    await app.visit(SCREENS[0]);
    await app.search('park surgery');
    await app.page.waitForURL(url => url.search === '?page=results');
  } else {
    await app.visit(SCREENS.find(screen => screen.name === name));
  }
  await app.page.locator(marker).first().waitFor();
  await app.page.locator('.footer').waitFor();
  await app.page.emulateMedia({ media: 'print' });
  return app;
}

/// The page as a small grey PNG.
async function small(app) {
  const png = await app.page.screenshot({ fullPage: true });
  const page = await app.context.newPage();
  const made = await page.evaluate(async ([png, width]) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(width, Math.round(image.height * width / image.width));
    const drawing = canvas.getContext('2d');
    drawing.filter = 'grayscale(1)';
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  }, [png.toString('base64'), SMALL]);
  await page.close();
  return Buffer.from(made, 'latin1');
}

/// How many squares of a thousand look different in two small pictures. What one has more of at its
/// end looks different.
async function difference(app, ...pictures) {
  const page = await app.context.newPage();
  const found = await page.evaluate(async ([pictures, square, differs]) => {
    const [a, b] = await Promise.all(pictures.map(async png => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const [across, down] = [image.width, image.height].map(length => Math.floor(length / square));
      // Drawn so small that each square is a point of its own.
      const drawing = new OffscreenCanvas(across, down).getContext('2d');
      drawing.imageSmoothingQuality = 'high';
      drawing.drawImage(image, 0, 0, across, down);
      return drawing.getImageData(0, 0, across, down).data.filter((_, at) => at % 4 === 0);
    }));
    const squares = Math.max(a.length, b.length);
    let different = 0;
    for (let at = 0; at < squares; at++) different += Math.abs((a[at] ?? -255) - (b[at] ?? -255)) > differs;
    return 1000 * different / squares;
  }, [pictures.map(png => png.toString('base64')), SQUARE, DIFFERS]);
  await page.close();
  return found;
}

for (const [name, marker] of LAYOUTS) {
  test(`${name} is printed as it was`, async t => {
    const app = await printed(t, name, marker);
    const now = await small(app);
    if (process.env.KEEP) await writeFile(kept(name), now);
    const different = await difference(app, now, await readFile(kept(name)));
    assert.ok(different <= MAY_DIFFER, `${different.toFixed(1)} of 1,000 squares look different`);
  });
}

test('letters that are drawn otherwise change nothing, and a layout that is changed does', async t => {
  const app = await printed(t, ...LAYOUTS[1], { deviceScaleFactor: 1.5 });
  const was = await readFile(kept(LAYOUTS[1][0]));
  assert.ok(await difference(app, await small(app), was) <= MAY_DIFFER);
  for (const change of ['.sheet-networks { columns: 1 }', '.sheet-list__row { padding: 3pt 0 }', '.sheet { line-height: 1.4 }', '.sheet__foot { display: none }']) {
    const style = await app.page.evaluateHandle(change => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@media print { ${change.replace('}', '!important }')} }`);
      document.adoptedStyleSheets = [sheet];
    }, change);
    await style.dispose();
    const different = await difference(app, await small(app), was);
    assert.ok(different > MAY_DIFFER, `${change}: ${different.toFixed(1)} of 1,000 squares look different`);
  }
});
