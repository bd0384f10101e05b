// The axe checker, on whatever is shown.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/// `look` says in what way it is shown, where there are several.
export async function check(app, look = '') {
  // Colours on their way from one to another are of neither.
  await app.page.evaluate(() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => {}))));
  if (!await app.page.evaluate(() => 'axe' in window)) await app.page.evaluate(axe);
  const violations = await app.page.evaluate(async ({ tags, look }) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, preload: false });
    return violations.map(v => `${look} ${v.id}: ${v.help}: ${v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  }, { tags: TAGS, look });
  assert.deepEqual(violations, []);
  const marks = await app.page.evaluate(() => document.body.innerText.match(/\[\[.*|\]\]/g));
  assert.equal(marks, null, 'a mark in the words is shown as it is written');
}
