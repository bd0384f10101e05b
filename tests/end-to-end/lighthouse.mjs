// Lighthouse with its mobile profile on four pages of the served app:
//   node tests/end-to-end/lighthouse.mjs ADDRESS
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { launch } from './chromium.mjs';

const PAGES = ['', '?surgery=E84601', '?network=U84846', '?page=data'];
/// The least that each score may be.
const SCORES = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const base = process.argv[2];
if (!base) throw new Error('Say what to audit: node tests/end-to-end/lighthouse.mjs ADDRESS');

const port = await new Promise(done => {
  const server = createServer().listen(0, () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const browser = await launch({ args: [`--remote-debugging-port=${port}`] });
let isShort = false;
for (const page of PAGES) {
  const { lhr } = await lighthouse(base + page, { port, logLevel: 'error', onlyCategories: Object.keys(SCORES) });
  const scores = Object.entries(SCORES).map(([name, least]) => [name, Math.round(lhr.categories[name].score * 100), least]);
  console.log(`${(page || '(home)').padEnd(18)} ${scores.map(([name, score]) => `${name} ${score}`).join('  ')}`);
  for (const [name, score, least] of scores.filter(([, score, least]) => score < least)) {
    isShort = true;
    console.log(`  ${name} is below ${least}:`);
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.95) console.log(`    ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
}
await browser.close();
process.exitCode = isShort ? 1 : 0;
