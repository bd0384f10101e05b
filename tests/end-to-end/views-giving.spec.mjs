// Giving views: every answer that is shown as kept is kept as it was given, and nothing else is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { check } from './axe.mjs';
import { SURVEY, begin, next, press, records, setUp, skipTo, visit } from './survey.mjs';

const CHECK = /^Check your answers/;
const KEPT = /^Thank you\. Your answers are kept/;

async function open(t, device = 'home', context = {}) {
  const app = await App.open(t, { context });
  await setUp(app, device);
  return app;
}

const choose = (app, label) => app.page.getByLabel(label, { exact: true }).check();
const ownWords = app => app.page.locator('#answer');

/// Stands before the answers with the first question answered and the rest skipped.
async function answerOne(app) {
  await begin(app);
  await choose(app, 'Good');
  await next(app, /^Why did you give that answer/);
  await skipTo(app, CHECK);
}

/// Goes back to the start from the second answer, half written.
async function halfway(app) {
  await begin(app);
  await choose(app, 'Very poor');
  await next(app, /^Why did you give that answer/);
  await ownWords(app).fill('Zebra crossing');
  await app.page.getByRole('contentinfo').getByRole('link', { name: 'Give your views' }).click();
  await app.sees(/^Give your views/);
}

test('all of it by keyboard alone, and the record holds what was answered', async t => {
  const app = await open(t);
  const { keyboard } = app.page;
  const focused = () => app.page.evaluate(() => document.activeElement.innerText || document.activeElement.value || '');
  const tabTo = async words => {
    for (let i = 0; i < 40; i++) {
      await keyboard.press('Tab');
      if (words.test(await focused())) return;
    }
    assert.fail(`the keyboard does not come to ${words}`);
  };
  await visit(app, 'start', /^Give your views/);
  await tabTo(/^Start$/);
  await keyboard.press('Enter');
  await app.sees(/^Which GP surgery are your views about/);
  await app.page.getByRole('combobox').focus();
  await keyboard.type('kenton bridge', { delay: 5 });
  await app.options.first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await app.page.getByText('Kenton Bridge Medical Centre', { exact: false }).first().waitFor();
  await tabTo(/^Continue$/);
  await keyboard.press('Enter');
  await app.sees(/^Overall, how was your experience/);
  assert.equal(await app.page.locator('input:checked').count(), 0, 'an answer was set beforehand');
  await tabTo(/^very-good$/);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await app.sees(/^Why did you give that answer/);
  await tabTo(/^$/);
  await ownWords(app).focus();
  await keyboard.type('The nurse was kind.');
  await tabTo(/^Continue$/);
  await keyboard.press('Enter');
  await app.sees(/^How easy is it to get in touch/);
  await tabTo(/^Skip this question$/);
  await keyboard.press('Enter');
  await app.sees(/^What matters to you/);
  await app.page.getByLabel('Being seen soon').focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await tabTo(/^Continue$/);
  await keyboard.press('Enter');
  await app.sees(/^Before today, did you know/);
  await skipTo(app, CHECK);
  await tabTo(/^quote$/);
  await keyboard.press('Space');
  await tabTo(/^Keep my answers$/);
  await keyboard.press('Enter');
  await app.sees(KEPT);
  const { local: [record], keys, journal } = await records(app);
  assert.deepEqual(keys, journal, 'it is not in the journal as well');
  assert.deepEqual(record.answers, {
    'fft': { one: 'good' }, 'fft-why': { text: 'The nurse was kind.' }, 'scale': { soon: 4, familiar: 2 },
  });
  assert.deepEqual(record.about, { surgery: 'E84601', network: 'U84846' });
  assert.deepEqual(
    [record.quote, record.warned, record.help, record.method, record.lang],
    [true, false, 'none', 'home', 'en-GB'],
  );
  assert.match(record.month, /^\d{4}-\d\d$/);
});

test('every question may be skipped, and then there is nothing to keep', async t => {
  const app = await open(t);
  await begin(app);
  await skipTo(app, CHECK);
  await app.page.getByText('You have not answered any question').waitFor();
  assert.equal(await app.page.getByRole('button', { name: 'Keep my answers' }).count(), 0);
  assert.deepEqual((await records(app)).keys, []);
});

test('a question comes when an answer brings it up, and goes with it; a hidden answer is not kept', async t => {
  const app = await open(t);
  await begin(app);
  await skipTo(app, /^In the last 12 months, did your GP surgery send you/);
  await choose(app, 'Yes');
  await next(app, /^How was it to get there/);
  await choose(app, 'Hard');
  await next(app, /^What is good here/);
  await skipTo(app, CHECK);
  await app.page.getByRole('link', { name: /^Change.*In the last 12 months, did/ }).click();
  await app.sees(/^In the last 12 months, did/);
  await choose(app, 'No');
  await next(app, CHECK);
  assert.equal(await app.page.getByText('How was it to get there').count(), 0);
  await next(app, KEPT, 'Keep my answers');
  const { local: [record] } = await records(app);
  assert.deepEqual(record.answers, { elsewhere: { one: 'no' } });
});

test('several choices are kept in order, and brought up again on the way back', async t => {
  const app = await open(t);
  await begin(app);
  await skipTo(app, /^In the last 12 months, who have you seen/);
  const ticked = () => app.page.locator('input:checked').evaluateAll(inputs => inputs.map(input => input.value));
  await choose(app, 'A nurse');
  await choose(app, 'None of these');
  assert.deepEqual(await ticked(), ['none'], 'a nurse, and none of these');
  await choose(app, 'A nurse');
  assert.deepEqual(await ticked(), ['nurse'], 'none of these, and a nurse');
  await choose(app, 'A GP');
  await choose(app, 'A paramedic');
  await app.page.getByLabel('A nurse', { exact: true }).uncheck();
  await next(app, /^Think of the last time/);
  await app.page.goBack();
  await app.sees(/^In the last 12 months, who have you seen/);
  assert.deepEqual(await ticked(), ['paramedic', 'gp']);
  await skipTo(app, /^In the last 12 months, did/);
  await app.page.goBack();
  await app.sees(/^In the last 12 months, who have you seen/);
  assert.equal(await app.page.locator('input:checked').count(), 0, 'skipping leaves an answer');
});

test('personal details are pointed at, and never in the way', async t => {
  const app = await open(t);
  await begin(app);
  await skipTo(app, /^Why did you give that answer/);
  await ownWords(app).fill('Ring me on 01632 960123 or 943 476 5919.');
  await press(app, 'Continue');
  const told = app.page.locator('#told');
  await told.getByText('It seems to hold a phone number and an NHS number.').waitFor();
  assert.ok(await told.evaluate(it => it.matches(':focus')), 'focus is elsewhere');
  await press(app, 'Change it');
  assert.ok(await ownWords(app).evaluate(it => it.matches(':focus')));
  await ownWords(app).fill('Ring me on 01632 960123.');
  await press(app, 'Continue');
  await told.getByText('It seems to hold a phone number.').waitFor();
  await next(app, /^How easy is it to get in touch/, 'Leave it as it is');
  await skipTo(app, CHECK);
  await app.page.getByText('This seems to hold a phone number.').waitFor();
  await next(app, KEPT, 'Keep my answers');
  const { local: [record] } = await records(app);
  assert.deepEqual([record.warned, record.quote], [true, false]);
});

test('an answer may be too long until someone wants to go on', async t => {
  const app = await open(t);
  await begin(app);
  await skipTo(app, /^Why did you give that answer/);
  await ownWords(app).fill('x'.repeat(1_003));
  await app.page.locator('#answer-letters').getByText('You have 3 letters too many').waitFor();
  await press(app, 'Continue');
  await app.page.getByRole('alert').getByText('take out 3 letters').waitFor();
  await app.page.waitForFunction(() => document.title.startsWith('Error: '));
  await ownWords(app).fill('x'.repeat(1_000));
  await next(app, /^How easy is it to get in touch/);
});

test('what someone writes is shown as they wrote it', async t => {
  const app = await open(t);
  const words = '<img src=x onerror="document.title=1"></textarea><script>1</script> & "so"';
  await begin(app);
  await skipTo(app, /^Why did you give that answer/);
  await ownWords(app).fill(words);
  await next(app, /^How easy is it to get in touch/);
  await app.page.goBack();
  await app.sees(/^Why did you/);
  assert.equal(await ownWords(app).inputValue(), words);
  await skipTo(app, /^Why did/);
  await app.page.goForward();
  await skipTo(app, CHECK);
  await app.page.getByText(words).waitFor();
  assert.equal(await app.page.locator('main img, main script').count(), 0);
  await next(app, KEPT, 'Keep my answers');
  assert.equal((await records(app)).local[0].answers['fft-why'].text, words);
});

test('while someone answers nothing is asked of any network, and no address, title or history tells', async t => {
  const app = await open(t);
  await begin(app);
  const [before, told] = [app.requests.length, []];
  const note = async () => told.push(app.page.url(), await app.page.title(), await app.page.evaluate(() => JSON.stringify(history.state)));
  await choose(app, 'Very poor');
  await next(app, /^Why did you give that answer/);
  await ownWords(app).fill('Zebra crossing');
  await note();
  await next(app, /^How easy/);
  await note();
  await skipTo(app, CHECK);
  await note();
  await next(app, KEPT, 'Keep my answers');
  await note();
  await app.page.waitForTimeout(300);
  assert.deepEqual(app.requests.slice(before), []);
  assert.doesNotMatch(told.join(), /zebra|very-?.?poor/i);
  const html = await app.page.content();
  assert.doesNotMatch(html, /zebra/i, 'the answer is still on the page');
});

test('what the app fetches by itself waits until no one answers', async t => {
  const app = await open(t);
  let release;
  const released = new Promise(done => { release = done; });
  await app.page.route('**/directory.bin', async route => {
    await released;
    await route.continue();
  });
  await begin(app);
  const before = app.requests.length;
  const arrived = app.page.waitForResponse('**/directory.bin');
  release();
  await (await arrived).finished();
  await app.page.waitForTimeout(1500);
  assert.deepEqual(app.requests.slice(before), []);
  const postcodes = app.page.waitForRequest('**/postcodes.bin');
  const explainer = app.page.waitForRequest('**/explainer-en.bin');
  await app.page.getByRole('link', { name: 'Find your GP network' }).first().click();
  await Promise.all([postcodes, explainer]);
});

test('Back after keeping shows no answer; a new form begins empty', async t => {
  const app = await open(t);
  await answerOne(app);
  await next(app, KEPT, 'Keep my answers');
  await app.page.goBack();
  await app.sees(/^Your answers are no longer on this page/);
  await app.page.goForward();
  await app.sees(KEPT);
  await press(app, 'Someone else wants to give their views');
  await app.sees(/^Give your views/);
  await press(app, 'Start');
  await app.sees(/^Which GP surgery/);
  await press(app, /^I am not sure/);
  await app.sees(/^Overall/);
  assert.equal(await app.page.locator('input:checked').count(), 0);
  assert.equal((await records(app)).keys.length, 1);
});

test('loading the page anew loses only what was not kept, and says so', async t => {
  const app = await open(t);
  await answerOne(app);
  await next(app, KEPT, 'Keep my answers');
  await press(app, 'Someone else wants to give their views');
  await app.sees(/^Give your views/);
  await answerOne(app);
  await app.page.reload();
  await app.sees(/^Let's start again/);
  assert.equal((await records(app)).keys.length, 1);
});

test('a browser that keeps nothing says so before anyone begins', async t => {
  const app = await App.open(t);
  await app.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await visit(app, 'start', /^Give your views/);
  await app.page.getByText('This browser does not let us keep anything').waitFor();
  assert.equal(await app.page.getByRole('button', { name: 'Start' }).count(), 0);
  // The survey is not held here either: there is no form to print.
  assert.equal(await app.page.getByRole('link', { name: 'The form on paper' }).count(), 0);
});

test('answers that are to be sealed are not taken open', async t => {
  const app = await open(t, 'kiosk-without-key');
  await visit(app, 'start', /^Give your views/);
  await app.page.getByText('This device cannot take answers now').waitFor();
  assert.equal(await app.page.getByRole('button', { name: 'Start' }).count(), 0);
});

test('without a journal they are in this browser, and that is what is said', async t => {
  const app = await open(t);
  await app.page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await answerOne(app);
  await next(app, /^Thank you\. Your answers are in this browser/, 'Keep my answers');
  const kept = await app.page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('ppg1.r.')).length);
  assert.equal(kept, 1);
});

test('a full browser keeps nothing and says so; trying again keeps exactly one', async t => {
  const app = await open(t);
  await answerOne(app);
  await app.page.evaluate(() => {
    const set = Storage.prototype.setItem;
    globalThis.setItem = set;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await next(app, /^Your answers are not kept/, 'Keep my answers');
  await app.page.getByText('There is no room left in this browser.').waitFor();
  assert.equal(await app.page.getByText('Thank you').count(), 0);
  await press(app, 'Try again');
  await app.page.waitForTimeout(300);
  await app.sees(/^Your answers are not kept/);
  await app.page.getByRole('link', { name: 'Look at my answers' }).click();
  await app.sees(CHECK);
  await app.page.getByText('Good', { exact: true }).waitFor();
  await next(app, /^Your answers are not kept/, 'Keep my answers');
  await app.page.evaluate(() => { Storage.prototype.setItem = globalThis.setItem; });
  await next(app, KEPT, 'Try again');
  const { keys, journal } = await records(app);
  assert.equal(keys.length, 1);
  assert.deepEqual(journal, keys);
});

test('a file of the group brings its survey, and a file with the answers goes back', async t => {
  const app = await App.open(t);
  await visit(app, 'start', /^Give your views/);
  await app.page.getByRole('link', { name: "Go to the group's desk" }).waitFor();
  const file = (name, text) => app.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await file('other.json', '{}');
  await app.page.getByText('That is not a file from a patient group.').waitFor();
  await file('cut.ppg.json', SURVEY.bundle.slice(0, -40));
  await app.page.getByText('The file is not whole').waitFor();
  await file('group.ppg.json', SURVEY.bundle);
  await app.page.getByText('Tell Elm Road patient group what it is like').waitFor();
  await answerOne(app);
  await next(app, KEPT, 'Keep my answers');
  const download = app.page.waitForEvent('download');
  await press(app, 'Save a file for your group');
  const saved = await download;
  assert.match(saved.suggestedFilename(), /^views-\d{4}-\d\d-[0-9a-f]{8}\.ppg\.json$/);
  await app.page.getByText(saved.suggestedFilename()).waitFor();
});

test('a kiosk seals what it keeps, and goes back to the start unless someone wants it to stay', async t => {
  const app = await open(t, 'kiosk', { viewport: { width: 1080, height: 1920 } });
  // Playwright's clock gives timers numbers that a wasm cannot take back: here 20 seconds are short.
  await app.page.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = (action, ms, ...rest) => setTimeout(action, ms === 20_000 ? 3_000 : ms, ...rest);
  });
  await begin(app);
  await skipTo(app, /^Why did you give that answer/);
  await ownWords(app).fill('Zebra crossing');
  await next(app, /^How easy/);
  await skipTo(app, CHECK);
  await next(app, KEPT, 'Keep my answers');
  await app.page.getByText('goes back to the start after 20 seconds').waitFor();
  assert.deepEqual((await records(app)).keys, [], 'it is kept open');
  const { keys, journal } = await records(app, 's');
  assert.equal(keys.length, 1);
  assert.deepEqual(journal, keys);
  assert.doesNotMatch(await app.page.evaluate(() => JSON.stringify(localStorage)), /zebra/i);
  await app.sees(/^Give your views/);
  await answerOne(app);
  await next(app, KEPT, 'Keep my answers');
  await press(app, 'Stay on this page');
  await app.page.waitForTimeout(4_000);
  await app.sees(KEPT);
});

test('whoever comes to the start of a kiosk finds nothing of who was there before', async t => {
  const app = await open(t, 'kiosk', { viewport: { width: 1080, height: 1920 } });
  await halfway(app);
  assert.equal(await app.page.getByRole('button', { name: 'Go on where you were' }).count(), 0);
  await app.page.goBack();
  await app.sees(/^Let's start again/);
  assert.doesNotMatch(await app.page.content(), /zebra/i);
});

test('on a device of one\'s own the start leads back to where one was', async t => {
  const app = await open(t);
  await halfway(app);
  await next(app, /^Why did you give that answer/, 'Go on where you were');
  assert.equal(await ownWords(app).inputValue(), 'Zebra crossing');
});

test('the handles stand where they were left in the explainer, and it is said', async t => {
  const app = await open(t);
  await app.page.goto(`${app.base}?explain=quick-or-familiar`);
  await app.page.getByLabel('Being seen soon').fill('0');
  await app.page.getByRole('main').getByRole('link', { name: 'Give your views' }).click();
  await app.sees(/^Give your views/);
  await press(app, 'Start');
  await press(app, /^I am not sure/);
  await skipTo(app, /^What matters to you/);
  await app.page.getByText('The handles stand where you left them').waitFor();
  assert.equal(await app.page.getByLabel('Being seen soon').inputValue(), '0');
  await next(app, /^Before today/);
  await skipTo(app, CHECK);
  await next(app, KEPT, 'Keep my answers');
  assert.deepEqual((await records(app)).local[0].answers, { scale: { soon: 0, familiar: 2 } });
});

test('the start says where answers are kept and who can open them, and how to tell a person', async t => {
  const main = app => app.page.getByRole('main');
  const app = await open(t);
  await visit(app, 'start', /^Give your views/);
  await main(app).getByText('They are kept in this browser, and are not locked').waitFor();
  await main(app).getByText('Please do not write about your own health').waitFor();
  await main(app).getByRole('link', { name: 'Print the form and answer on paper' }).waitFor();
  await main(app).getByRole('link', { name: 'Where to take a complaint' }).waitFor();
  await answerOne(app);
  await next(app, KEPT, 'Keep my answers');
  await main(app).getByText('When the group meets: On the first Tuesday').waitFor();
  await main(app).getByRole('heading', { name: 'Tell a person instead' }).waitFor();
  await check(app);
});

test('on a kiosk the start names the key of the group, and paper is had at the desk', async t => {
  const app = await open(t, 'kiosk');
  await visit(app, 'start', /^Give your views/);
  const main = app.page.getByRole('main');
  await main.getByText('Only Elm Road patient group can open them').waitFor();
  const name = await main.locator('.giving__key').innerText();
  assert.match(name, /^([a-z]+ ){5}[a-z]+$/);
  await main.getByText('Ask at the front desk for the form on paper.').waitFor();
  assert.equal(await main.getByRole('link', { name: /paper/ }).count(), 0);
  await check(app);
  // The same six words as staff see where the key is put in.
  await app.page.goto(`${app.base}?views=keys`);
  await app.page.getByText(`Its name is: ${name}`).waitFor();
});

test('nobody gives views inside the page of another', async t => {
  const app = await open(t);
  await app.page.goto(`${app.base}fonts/none`).catch(() => {});
  app.expect(/Failed to load resource/);
  await app.page.evaluate(address => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${app.base}?views=start`);
  const inside = app.page.frameLocator('iframe');
  await inside.getByText('Please open this page by itself').waitFor();
  assert.equal(await inside.getByRole('button', { name: 'Start' }).count(), 0);
});

test('the browser asks before a page with answers is left, and not before or after', async t => {
  const asked = [];
  const app = await open(t);
  app.page.on('dialog', dialog => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await begin(app);
  await app.page.reload();
  await app.sees(/^Let's start again/);
  assert.deepEqual(asked, []);
  await answerOne(app);
  assert.deepEqual(asked, []);
  await app.page.reload();
  await app.sees(/^Let's start again/);
  assert.deepEqual(asked, ['beforeunload']);
  await answerOne(app);
  await next(app, KEPT, 'Keep my answers');
  await app.page.reload();
  await app.sees(/^Let's start again/);
  assert.deepEqual(asked, ['beforeunload']);
});
