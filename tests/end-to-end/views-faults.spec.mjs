// What a browser, a clock or another hand may do while views are given or held: nothing is lost, and
// nothing is said that is not so. What takes a killed browser or a damaged disk is in `tests/faults/`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { App } from './app.mjs';
import { fill, halfYear, hashed, response, settings, survey } from './group.mjs';
import { begin, next, press, records, setUp, skipTo, visit } from './survey.mjs';

const CHECK = /^Check your answers/;
const KEPT = /^Thank you\. Your answers are kept/;

/// Answers the first question and keeps it.
async function keepOne(app) {
  await begin(app);
  await app.page.getByLabel('Good', { exact: true }).check();
  await next(app, /^Why did you give that answer/);
  await skipTo(app, CHECK);
  await next(app, KEPT, 'Keep my answers');
}

test('a journal that is taken away under an open page is begun anew, and then holds all', async t => {
  const app = await App.open(t);
  await setUp(app);
  await keepOne(app);
  const other = await app.context.newPage();
  await other.goto(`${app.base}fonts/none`);
  assert.equal(await other.evaluate(() => new Promise(done => {
    const deleting = indexedDB.deleteDatabase('ppg-journal');
    Object.assign(deleting, { onsuccess: () => done('deleted'), onblocked: () => done('blocked'), onerror: () => done('failed') });
  })), 'deleted');
  await other.close();
  // The page that was open all the time says no more than is so.
  await press(app, 'Someone else wants to give their views');
  await keepOne(app);
  const now = await records(app);
  assert.equal(now.keys.length, 2);
  assert.ok(now.journal.length >= 1, 'the answer that was shown as kept is not in the journal');
  await visit(app, 'start', /^Give your views/);
  await app.page.waitForFunction(() => !document.querySelector('.waiting'));
  const later = await records(app);
  assert.deepEqual(later.journal, later.keys);
});

test('a clock that cannot be right, or jumps back, dates no answer', async t => {
  const app = await App.open(t);
  await setUp(app);
  for (const clock of ['1970-01-01', '2016-05-05', '2026-12-20', '2026-11-20', '2026-12-21']) {
    await app.page.clock.setFixedTime(new Date(`${clock}T12:00:00Z`));
    await keepOne(app);
  }
  const all = (await records(app)).local;
  const months = all.map(({ month }) => month ?? 'none').sort();
  assert.deepEqual(months, ['2026-12', '2026-12', 'none', 'none', 'none']);
  assert.ok(all.every(({ boot, number }) => /^[0-9a-f]{16}$/.test(boot) && number >= 1));
});

test('whatever stands under a key of ours, it alone is set aside, and what is not ours is left', async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource/);
  const good = response(1, { fft: { one: 'good' } });
  const under = (number, text) => [response(number)[0], text];
  const odd = [
    under(2, ''), under(3, '{"__proto__":{"polluted":1}}'), under(4, '['.repeat(100_000)), under(5, 'a'.repeat(1_000_000)),
    under(6, good[1]), under(7, good[1].replace('good', 'poor')),
  ];
  const others = [['somebody else', 'x'.repeat(200_000)], ['ppg', '{}'], ['ppg1.r.none', '{}']];
  await fill(app.page, app.base, [survey(), good, settings(), ...odd, ...others]);
  // Half a letter, which no text in Rust can hold.
  await app.page.evaluate(key => localStorage.setItem(key, '\ud800'), response(8)[0]);
  await app.page.goto(`${app.base}?views=desk`);
  await app.page.locator('.desk-note').filter({ hasText: 'set aside' }).waitFor();
  const keys = kind => app.page.evaluate(begin => Object.keys(localStorage).filter(key => key.startsWith(begin)), `ppg1.${kind}.`);
  assert.deepEqual((await keys('r')).sort(), [good[0], 'ppg1.r.none'].sort());
  assert.equal((await keys('q')).length, odd.length + 1);
  for (const [key, text] of others) {
    assert.equal(await app.page.evaluate(key => localStorage.getItem(key), key), text, key);
  }
  assert.equal(await app.page.evaluate(() => ({}).polluted), undefined);
  await app.page.reload();
  await app.page.locator('.backup').first().waitFor();
  assert.equal((await keys('q')).length, odd.length + 1, 'set aside once');
});

test('the report prints with no answer, with one, and with thousands', { timeout: 300_000 }, async t => {
  for (const [count, most] of [[0, 2], [1, 4], [2_000, 8]]) {
    const app = await App.open(t);
    app.expect(/Failed to load resource/);
    await fill(app.page, app.base, [survey(), ...(count ? halfYear(count).slice(1, count + 1) : []), settings()]);
    await app.page.goto(`${app.base}?views=report`);
    await app.page.locator('.report-sheet').waitFor();
    const text = await app.page.locator('.report-sheet').innerText();
    assert.doesNotMatch(text, /NaN|Infinity|undefined/);
    const pdf = await app.page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    assert.ok(pages >= 1 && pages <= most, `${count} answers: ${pages} pages`);
    t.diagnostic(`${count} answers: ${pages} pages`);
  }
});

test('where a newer version kept something, this one shows it can back up, and changes nothing', async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource/);
  const [key, text] = response(2, { fft: { one: 'poor' } });
  const { h, ...newer } = JSON.parse(text);
  // In a file it would make all of it unreadable.
  const damaged = [response(3)[0], '{'];
  const all = [survey(), response(1, { fft: { one: 'good' } }), [key, hashed({ ...newer, v: 2 })], damaged, settings()];
  await fill(app.page, app.base, all);
  const now = () => app.page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('ppg'))));
  await app.page.goto(`${app.base}?views=start`);
  await app.page.getByText('A later version of this page was used here').waitFor();
  assert.equal(await app.page.getByRole('button', { name: 'Start', exact: true }).count(), 0);
  await app.page.goto(`${app.base}?views=desk`);
  await app.page.locator('.desk-note').filter({ hasText: 'A newer version of this app has been used here' }).waitFor();
  await app.page.goto(`${app.base}?views=together`);
  const [download] = await Promise.all([app.page.waitForEvent('download'), press(app, 'Save a backup')]);
  const { items } = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.ok(items.some(({ v }) => v === 2), 'the backup lacks what the newer version kept');
  assert.deepEqual(await now(), Object.fromEntries(all));
});

test('a network that answers everything with a page to log in to changes nothing and learns nothing', async t => {
  const app = await App.open(t);
  await setUp(app);
  const giveViews = () => app.page.getByRole('link', { name: 'Give your views' }).first().click();
  await visit(app, 'desk', /^The group's desk/);
  await giveViews();
  await app.sees(/^Give your views/);
  await app.page.goBack();
  await app.sees(/^The group's desk/);
  await app.page.waitForFunction(() => performance.getEntriesByName('build-index').length > 0);
  // From now on whatever is asked for is answered by the portal.
  const asked = [];
  await app.context.route('**', route => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<script>document.title = "Log in"</script><h1>Log in to our network</h1>' });
  });
  await giveViews();
  await app.sees(/^Give your views/);
  await press(app, 'Start');
  await app.sees(/^Which GP surgery are your views about/);
  await press(app, /^I am not sure/);
  await app.page.getByLabel('Good', { exact: true }).check();
  await next(app, /^Why did you give that answer/);
  await app.page.getByRole('textbox').fill('They listened.');
  await press(app, 'Continue');
  await skipTo(app, CHECK);
  await next(app, KEPT, 'Keep my answers');
  // No link leads there from here, and an address typed in is a new page.
  await app.page.evaluate(() => {
    history.pushState(null, '', '?views=desk');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await app.sees(/^The group's desk/);
  await app.page.locator('.board').getByText(/1\s+answer/).first().waitFor();
  const [kept] = (await records(app)).local;
  assert.equal(kept.answers['fft-why'].text, 'They listened.');
  // The list of surgeries alone is asked for once more, by the part that now shows their names: it
  // got the portal's page instead, and did without.
  assert.deepEqual(asked.filter(url => url !== `${app.base}data/directory.bin`), [], 'something was asked of the network');
});
