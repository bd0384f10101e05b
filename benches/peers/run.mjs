// Runs the page in Chromium: node benches/peers/run.mjs QUERIES MODULE_FOLDER RESULTS
// The folder holds our search as a WebAssembly module; the page's own script is put beside it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { launch } from '../../tests/end-to-end/chromium.mjs';
import { serve } from '../../tests/end-to-end/server.mjs';

const [queriesFile, folder, resultsFile] = process.argv.slice(2);
const queries = (await readFile(queriesFile, 'utf8')).split('\n').filter(Boolean).map(line => JSON.parse(line));

const bundle = options => build({ bundle: true, minify: true, format: 'esm', target: 'es2022', ...options });
const gzipped = bytes => gzipSync(bytes, { level: 9 }).length;

await bundle({ entryPoints: ['benches/peers/page.js'], outfile: join(folder, 'page.js'), external: ['/bench-wasm.js'] });
await writeFile(join(folder, 'index.html'), '<!doctype html><title>Search</title><script type="module" src="page.js"></script>');

const server = await serve({ '/': folder, '/data/': 'public/data' });
const browser = await launch();
const page = await browser.newPage();
page.on('pageerror', error => console.error(error));
await page.exposeFunction('tell', name => console.log(`  ${name}`));
await page.goto(`${server.origin}/`);
await page.waitForFunction(() => window.measureAll && window.crossOriginIsolated);
const { rows, records } = await page.evaluate(queries => window.measureAll(queries, window.tell), queries);
const sources = await page.evaluate(async () => (await import('/page.js')).SOURCES);

for (const row of rows) {
  if (row.name in sources) {
    const { outputFiles } = await bundle({ stdin: { contents: sources[row.name], resolveDir: '.' }, write: false });
    row.bytes = gzipped(outputFiles[0].contents);
  } else {
    const files = ['bench-wasm_bg.wasm', 'bench-wasm.js'].map(name => readFile(join(folder, name)));
    row.bytes = (await Promise.all(files)).reduce((sum, file) => sum + gzipped(file), 0);
  }
}
const results = {
  date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }),
  browser: browser.version().split('.')[0],
  queries: queries.length,
  keystrokes: rows[0].keystrokes,
  records,
  rows,
};
await writeFile(resultsFile, JSON.stringify(results, null, 1));
await browser.close();
await server.close();
