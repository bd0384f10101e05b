// Opens the group's CSV files in LibreOffice, without a window, and compares every cell with what is
// in the file. Too heavy for the tests; it needs `soffice` (Debian: libreoffice-calc):
//   node tests/end-to-end/libreoffice.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, halfYear, response } from './group.mjs';

/// What a spreadsheet may take for something else: formulas, numbers, dates, ends of fields and rows.
const COMMENTS = [
  '=HYPERLINK("https://example.org","see")', '=1+1', '+441234567890', '-2+3', '@SUM(1+1)', '\t=1', '\n=1', '＝1', '＋1', "'=1", "''",
  'Zoë’s naïve façade: “ÄÖÜ äöü ß”, Łódź, 日本語, عربى, עברית, ‮backwards', '👩‍⚕️ 👍🏽 é é', 'one, two; three\tfour | five',
  'first line\nsecond line\n\nfourth, "quoted"', '"', '""', '",""\n"', '  spaces around  ', '=cmd|\'/c calc\'!A1', '%0A=1', '0123', '1e5', '10/12/2026',
  '2026-10', '08:30', '1,234.50', 'TRUE', '#REF!', '£5', '50%', 'sep=;', '<b>&amp;</b>',
];
/// Comma, quote, UTF-8, from the first line; and whether LibreOffice may take numbers and dates for
/// such, and texts for formulas: as it is by itself, and as incautiously as can be set.
const WAYS = { 'as it opens them by itself': '44,34,76,1', 'told to take all for formulas and dates': '44,34,76,1,,0,false,true,false,false,false,-1,true' };

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
const soffice = (...args) => execFileSync('soffice', [`-env:UserInstallation=file://${folder}/user`, '--headless', ...args], { stdio: 'pipe', cwd: folder }).toString();
console.log(soffice('--version').trim());

const words = COMMENTS.map((text, number) => response(5_000 + number, { fft: { one: 'good' }, 'fft-why': { text } }));
writeFileSync(join(folder, 'group.ppg.json'), bundle([...halfYear(), ...words]));
execFileSync('cargo', ['report-views', join(folder, 'group.ppg.json'), '--out', folder], { stdio: 'pipe' });

let differs = 0;
for (const name of ['responses', 'data-dictionary', 'friends-and-family']) {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
  const written = rows(text);
  if (name === 'responses') {
    const all = new Set(written.flat());
    for (const comment of COMMENTS) assert.ok(all.has(comment) || all.has(`'${comment}`), `no cell says ${JSON.stringify(comment)}`);
  }
  for (const [way, filter] of Object.entries(WAYS)) {
    soffice(`--infilter=CSV:${filter}`, '--convert-to', 'fods', join(folder, `${name}.csv`));
    const { cells, formulas } = sheet(readFileSync(join(folder, `${name}.fods`), 'utf8'));
    let others = 0;
    for (const [row, fields] of written.entries()) {
      for (const [column, field] of fields.entries()) {
        const found = cells[row]?.[column] ?? '';
        if (found === field) continue;
        others++;
        if (others <= 12) console.log(`  row ${row + 1}, ${written[0][column]}: ${JSON.stringify(field)} became ${JSON.stringify(found)}`);
      }
    }
    differs += others + formulas;
    console.log(`${name}.csv, ${way}: ${written.length} rows of ${written[0].length}, ${others} cells differ, ${formulas} formulas`);
    assert.equal(cells.length, written.length, 'rows');
  }
}
rmSync(folder, { recursive: true });
process.exit(differs ? 1 : 0);

/// The rows of a file as RFC 4180 has them, after the byte order mark.
function rows(text) {
  assert.equal(text[0], '\ufeff', 'a byte order mark');
  const all = [[]];
  const pattern = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  pattern.lastIndex = 1;
  for (let end = 1; end < text.length; end = pattern.lastIndex) {
    const match = pattern.exec(text);
    assert.ok(match, `no field at ${end}`);
    all.at(-1).push(match[1].replaceAll('""', '"'));
    if (match[2] === '\r\n' && pattern.lastIndex < text.length) all.push([]);
  }
  return all;
}

/// What the cells of a flat ODF spreadsheet show, row by row, and how many are formulas.
function sheet(xml) {
  const plain = text => text.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(count ?? 1))
    .replaceAll('<text:tab/>', '\t').replaceAll('<text:line-break/>', '\n').replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp|#\d+|#x[0-9a-f]+);/gi, (_, name) =>
      ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', ''))));
  const cells = [];
  for (const [, attributes, body] of xml.matchAll(/<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs)) {
    const row = [];
    for (const [, about, inside = ''] of (body ?? '').matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)) {
      const text = [...inside.matchAll(/<text:p(?:\/>|[^>]*?>(.*?)<\/text:p>)/gs)].map(([, words = '']) => plain(words)).join('\n');
      const times = Number(about.match(/number-columns-repeated="(\d+)"/)?.[1] ?? 1);
      if (times < 1000) row.push(...Array(times).fill(text));
    }
    const times = Number(attributes.match(/number-rows-repeated="(\d+)"/)?.[1] ?? 1);
    if (times < 1000) for (let time = 0; time < times; time++) cells.push(row);
  }
  while (cells.length && cells.at(-1).every(text => text === '')) cells.pop();
  return { cells, formulas: (xml.match(/table:formula=/g) ?? []).length };
}
