// A screen of 320 pixels, which is also 400% zoom: nothing scrolls sideways, whatever is shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { STATES } from './screens.mjs';

/// What sticks out of the page to the right.
const sticksOut = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1);
  return [`${document.documentElement.scrollWidth} px wide`, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
};

for (const { name, reach } of STATES) {
  test(`${name} at 320 px, also with wide text spacing`, async t => {
    const app = await App.open(t, { context: { viewport: { width: 320, height: 640 } } });
    await reach(app);
    assert.deepEqual(await app.page.evaluate(sticksOut), []);
    // The spacing of WCAG 1.4.12.
    await app.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    assert.deepEqual(await app.page.evaluate(sticksOut), [], 'with wide text spacing');
  });
}
