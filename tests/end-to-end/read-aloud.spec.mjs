// Pages of text are read aloud by a voice of the device, and by no other. Chromium has no voices
// here: the test brings its own, which says a sentence until it is told that it has ended.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

const screen = name => SCREENS.find(screen => screen.name === name);
const LOCAL = { name: 'Here', lang: 'en-GB', localService: true };
const REMOTE = { name: 'Elsewhere', lang: 'en-GB', localService: false };

/// Opens a screen on a device with these voices, some of which it finds late.
async function open(t, name, voices, { late = [] } = {}) {
  const app = await App.open(t);
  await app.page.addInitScript(([voices, late]) => {
    const said = window.said = [];
    let saying = null;
    const end = (utterance, how) => utterance?.[how]?.({ type: how });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const synthesis = {
      getVoices: () => voices,
      speak(utterance) {
        saying = utterance;
        said.push([utterance.voice.name, utterance.text]);
      },
      cancel() {
        const was = saying;
        saying = null;
        if (was) setTimeout(() => end(was, 'onerror'));
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    window.finish = () => {
      const was = saying;
      saying = null;
      end(was, 'onend');
    };
    window.isSaying = () => saying !== null;
    window.findVoices = () => {
      voices = [...voices, ...late];
      synthesis.onvoiceschanged?.();
    };
  }, [voices, late]);
  await app.visit(screen(name));
  const button = name => app.page.getByRole('button', { name, exact: true });
  const said = () => app.page.evaluate(() => window.said.map(([, text]) => text));
  const isSaying = () => app.page.evaluate(() => window.isSaying());
  const marked = () => app.page.evaluate(() => [...CSS.highlights.get('read-aloud') ?? []].map(range => range.toString()).join());
  /// Ends the sentence that is being said, and waits for the next.
  const next = async () => {
    const count = (await said()).length;
    await app.page.evaluate(() => window.finish());
    await app.page.waitForFunction(count => window.said.length > count, count);
  };
  return { app, button, said, isSaying, marked, next };
}

test('a page is read in order, each sentence marked, to its end', async t => {
  const { app, button, said, isSaying, marked, next } = await open(t, 'help', [REMOTE, LOCAL]);
  await button('Listen to this page').click();
  await app.page.waitForFunction(() => window.said.length === 1);
  assert.deepEqual(await said(), ['Get help now']);
  assert.equal(await marked(), 'Get help now');
  await next();
  assert.equal((await said()).at(-1), 'This page cannot book an appointment or give medical advice.');
  assert.equal(await marked(), (await said()).at(-1));
  await next();
  assert.equal(await marked(), 'These people can help.');
  const words = await app.page.locator('[data-read-aloud]').innerText();
  for (let i = 0; i < 100 && await isSaying(); i++) {
    assert.equal(await marked(), (await said()).at(-1));
    assert.ok(await app.page.evaluate(() => {
      const { top, bottom } = [...CSS.highlights.get('read-aloud')][0].getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }), `out of view: ${await marked()}`);
    await app.page.evaluate(() => window.finish());
    await app.page.waitForTimeout(20);
  }
  const plain = text => text.replace(/\s+/g, '');
  const buttons = 'Pause|Stop|Listen to this page'.split('|').map(plain);
  assert.equal(buttons.reduce((text, name) => text.replace(name, ''), plain(words)), plain((await said()).join('')));
  assert.equal(await marked(), '');
  await button('Listen to this page').waitFor();
  assert.equal(await button('Stop').count(), 0);
  assert.ok((await app.page.evaluate(() => window.said)).every(([voice]) => voice === 'Here'), 'another voice was used');
});

test('it pauses, goes on with the sentence that was begun, and stops', async t => {
  const { app, button, said, isSaying, marked, next } = await open(t, 'privacy', [LOCAL]);
  await button('Listen to this page').click();
  await next();
  const sentence = (await said()).at(-1);
  await button('Pause').click();
  assert.equal(await isSaying(), false);
  assert.equal(await marked(), sentence, 'the place is kept in sight');
  await app.page.waitForTimeout(100);
  assert.equal((await said()).length, 2);
  await button('Go on').click();
  await app.page.waitForFunction(() => window.said.length === 3);
  assert.equal((await said()).at(-1), sentence);
  await button('Stop').click();
  assert.equal(await isSaying(), false);
  assert.equal(await marked(), '');
  assert.ok(await button('Listen to this page').evaluate(button => button === document.activeElement), 'focus is lost');
  await button('Listen to this page').click();
  await app.page.waitForFunction(() => window.said.length === 4);
  assert.equal((await said()).at(-1), 'Privacy', 'it begins at the beginning');
});

test('it stops when the page is left', async t => {
  const { app, button, said, isSaying, marked } = await open(t, 'privacy', [LOCAL]);
  await button('Listen to this page').click();
  await app.page.waitForFunction(() => window.said.length === 1);
  await app.page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click();
  await app.sees(/^Accessibility/);
  assert.equal(await isSaying(), false);
  await app.page.waitForTimeout(100);
  assert.equal((await said()).length, 1);
  assert.equal(await marked(), '');
  await button('Listen to this page').waitFor();
});

for (const [what, voices] of [
  ['no voice', []],
  ['only a voice of another place', [REMOTE]],
  ['only a voice of another language', [{ ...LOCAL, lang: 'fr-FR' }]],
]) {
  test(`with ${what} nothing is offered`, async t => {
    const { app, button } = await open(t, 'help', voices);
    assert.equal(await button('Listen to this page').count(), 0);
    assert.ok(!(await app.page.getByRole('main').innerText()).includes('Listen'));
  });
}

test('a voice that is found late is offered', async t => {
  const { app, button } = await open(t, 'help', [REMOTE], { late: [{ ...LOCAL, lang: 'en_AU' }] });
  assert.equal(await button('Listen to this page').count(), 0);
  await app.page.evaluate(() => window.findVoices());
  await button('Listen to this page').waitFor();
});

test('without speech, or without marks, the page works', async t => {
  const app = await App.open(t);
  await app.page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined });
    delete window.Highlight;
  });
  await app.visit(screen('help'));
  assert.equal(await app.page.getByRole('button', { name: 'Listen to this page' }).count(), 0);
});

test('where sentences cannot be marked they are read all the same', async t => {
  const { app, button } = await open(t, 'help', [LOCAL]);
  await app.page.evaluate(() => { delete window.Highlight; });
  await button('Listen to this page').click();
  await app.page.waitForFunction(() => window.said.length === 1);
});
