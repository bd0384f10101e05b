// A kiosk forgets the last person completely, lets nobody leave the app, and asks before it clears
// the screen. Staff set it up without a keyboard.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from './axe.mjs';
import { Kiosk, PIN, TALL, filesWith } from './kiosk.mjs';
import { next, press, records, skipTo } from './survey.mjs';

/// A kiosk that staff have set up: the PIN is 2580, hashed with salt.
const SETTINGS = 'on=yes\npin=0707070707070707:2442b5b98980e883faeebee37e455868\nsince=2026-11-20\nstarts=4';
const WITH_HOME = `${SETTINGS}\nhome=E84601`;

async function giveViews(kiosk) {
  await kiosk.enter(/^Give your views/);
  await kiosk.sees(/^Give your views/);
  await press(kiosk, 'Start');
  await kiosk.sees(/^Which GP surgery are your views about/);
}

test('the next person finds nothing of the last: not in the page, storage, history, the way back or the disk', async t => {
  const profile = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const kiosk = await Kiosk.start(t, { settings: SETTINGS, profile });
  t.after(() => rmSync(profile, { recursive: true, force: true }));
  // One person finishes: what they said is kept, sealed, and the screen begins anew.
  await giveViews(kiosk);
  await press(kiosk, /^I am not sure/);
  await kiosk.sees(/^Overall/);
  await kiosk.page.getByLabel('Very poor', { exact: true }).check();
  await next(kiosk, /^Why did/);
  await kiosk.page.locator('#answer').click();
  await kiosk.press('quagga');
  await next(kiosk, /^How easy/);
  await skipTo(kiosk, /^Check your answers/);
  await next(kiosk, /^Thank you/, 'Keep my answers');
  await kiosk.forgets(() => press(kiosk, 'Finish'));
  const kept = (await records(kiosk, 's')).keys;
  assert.equal(kept.length, 1);

  // Another chooses a language and large text, searches, looks at a surgery, and leaves halfway.
  await kiosk.attract.getByRole('button', { name: 'Easy English' }).click();
  await kiosk.attract.getByRole('button', { name: 'Find your GP surgery' }).click();
  await kiosk.page.locator('#search').click();
  await kiosk.press('kenton brid');
  await kiosk.options.first().click();
  await kiosk.sees(/^Kenton Bridge/);
  await kiosk.page.getByRole('button', { name: 'Biggest words' }).click();
  assert.equal(await kiosk.page.locator('html').getAttribute('data-text'), 'largest');
  await kiosk.page.getByRole('combobox').click();
  await kiosk.press('zzyzx road');
  await kiosk.key('go').click();
  await kiosk.page.getByRole('heading', { level: 1, name: /zzyzx/ }).waitFor();
  // So long that Chromium writes its history to the disk.
  await new Promise(done => { setTimeout(done, 4_000); });
  await kiosk.page.locator('footer [href="?views=start"]').click();
  await kiosk.page.locator('.giving__go').first().click();
  await kiosk.page.waitForURL(/views=about/);
  await kiosk.page.locator('main button').first().click();
  await kiosk.page.waitForURL(/views=question/);
  await kiosk.page.locator('input[type=radio]').first().check();
  await kiosk.page.getByRole('button', { name: /Next|Continue|Go on/ }).first().click();
  await kiosk.page.locator('#answer').click();
  await kiosk.press('wombat at ');
  await kiosk.key('marks').click();
  await kiosk.press('0163296');
  assert.match(await kiosk.page.locator('#answer').inputValue(), /wombat/i);
  for (const trace of [/wombat/i, /0163296/, /pcn-finder.display/, /largest/]) assert.ok(trace.test(await kiosk.left()), `it would not be found: ${trace}`);

  await kiosk.wait(61);
  await kiosk.moreTime.waitFor();
  await kiosk.forgets(() => kiosk.wait(31));
  await looksNew(kiosk);
  assert.deepEqual((await records(kiosk, 's')).keys, kept, 'only what was finished is kept');

  // Nor by going back, to which there is one page only, or by loading it again.
  assert.ok((await kiosk.page.evaluate(() => history.length)) <= 2, 'the browser has kept a history');
  await kiosk.page.goto('about:blank');
  await kiosk.page.goBack();
  await kiosk.invites();
  await looksNew(kiosk);
  await kiosk.page.reload();
  await kiosk.invites();
  await looksNew(kiosk);

  // Nor in what the browser has written to the disk, where the sealed answer is.
  await kiosk.context.close();
  assert.notDeepEqual(filesWith(kept, profile), [], 'the disk was not searched');
  assert.deepEqual(filesWith(['quagga', 'kenton', 'zzyzx', 'wombat', '0163296'], profile), []);
});

async function looksNew(kiosk) {
  const left = await kiosk.left();
  for (const trace of ['quagga', 'kenton', 'E84601', 'zzyzx', 'wombat', '0163296', 'pcn-finder.display', 'largest']) {
    const at = left.toLowerCase().indexOf(trace.toLowerCase());
    assert.equal(at, -1, `${trace} is still there: ${left.slice(at - 60, at + 60)}`);
  }
  assert.equal(await kiosk.page.locator('html').getAttribute('data-text'), null);
  await kiosk.attract.getByRole('heading', { name: /^Which network/ }).waitFor();
}

test('it asks before it clears the screen, and any touch gives more time', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  await kiosk.enter(/^What is a network/);
  await kiosk.sees(/^Primary care networks explained/);
  await kiosk.wait(55);
  assert.equal(await kiosk.moreTime.count(), 0);
  for (let time = 1; time <= 4; time++) {
    await kiosk.wait(61);
    await kiosk.moreTime.waitFor();
    assert.equal(await kiosk.page.evaluate(() => document.activeElement.textContent.trim()), 'Yes, I need more time');
    assert.equal(await kiosk.moreTime.getByText('Turn the timer off').isVisible(), time === 4);
    if (time === 1) {
      await kiosk.wait(21);
      await kiosk.page.locator('.stand-dialog [role=status]', { hasText: /in 10 seconds/ }).waitFor({ state: 'attached' });
    }
    // By the button, by a touch anywhere, and by a key.
    if (time === 1) await kiosk.moreTime.getByRole('button', { name: 'Yes' }).click();
    if (time === 2) await kiosk.page.mouse.click(30, 900);
    if (time === 3) await kiosk.page.keyboard.press('Escape');
    if (time === 4) await kiosk.moreTime.getByText('Turn the timer off').click();
    await kiosk.moreTime.waitFor({ state: 'detached' });
  }
  await kiosk.sees(/^Primary care networks explained/);
  await kiosk.wait(600);
  assert.equal(await kiosk.moreTime.count(), 0, 'it was turned off for now');
  await kiosk.wait(700);
  await kiosk.forgets(() => kiosk.moreTime.getByRole('button', { name: 'No, clear' }).click());
});

test('the keyboard on the screen types, deletes and searches, and the field keeps the focus', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  await kiosk.enter(/^Find your surgery/);
  const box = kiosk.page.locator('#search');
  await kiosk.keyboard.waitFor();
  await kiosk.press("kentom bridge");
  for (let i = 0; i < 8; i++) await kiosk.key('delete').click();
  await kiosk.press('n bridge');
  assert.equal(await box.inputValue(), 'kenton bridge');
  assert.ok(await box.evaluate(it => it === document.activeElement), 'the field lost the focus');
  assert.equal(await box.getAttribute('inputmode'), 'none');
  // Nothing is covered: the box and the first of what was found are above the keyboard.
  const [keys, option] = await Promise.all([kiosk.keyboard, kiosk.options.first()].map(it => it.boundingBox()));
  assert.ok(option.y + option.height <= keys.y, 'the keyboard covers the first suggestion');
  const small = await kiosk.keyboard.locator('.key').evaluateAll(all => all.filter(key => key.getBoundingClientRect().height < 60 || key.getBoundingClientRect().width < 60).length);
  assert.equal(small, 0, 'a key is smaller than 60 pixels');
  // Held, delete goes on.
  const at = await kiosk.key('delete').boundingBox();
  await kiosk.page.mouse.move(at.x + 10, at.y + 10);
  await kiosk.page.mouse.down();
  for (let i = 0; i < 12; i++) await kiosk.page.clock.runFor(200);
  await kiosk.page.mouse.up();
  assert.ok((await box.inputValue()).length < 6, await box.inputValue());
  await kiosk.key('clear').click();
  assert.equal(await box.inputValue(), '');
  await kiosk.key('order').click();
  assert.match(await kiosk.keyboard.innerText(), /a\s*b\s*c\s*d/);
  await kiosk.press('pinner');
  await kiosk.key('go').click();
  await kiosk.page.getByRole('heading', { level: 1, name: /pinner/ }).waitFor();
  await kiosk.keyboard.waitFor({ state: 'hidden' });
  // A keyboard of one's own puts it away.
  await kiosk.page.getByRole('combobox').click();
  await kiosk.keyboard.waitFor();
  await kiosk.page.keyboard.type('x');
  await kiosk.keyboard.waitFor({ state: 'hidden' });
});

test('nothing leaves the app: a telephone number is shown with a square code', async t => {
  const kiosk = await Kiosk.start(t, { settings: WITH_HOME });
  await kiosk.enter(/You are at Kenton Bridge/);
  await kiosk.sees(/^Kenton Bridge/);
  assert.equal(await kiosk.page.locator('[href^="tel:"], [href^="http"], [href^="mailto:"]').count(), 0);
  const number = kiosk.page.locator('[data-way^="tel:"]');
  await number.focus();
  await kiosk.page.keyboard.press('Enter');
  const dialog = kiosk.page.getByRole('dialog', { name: 'Take this with you' });
  await dialog.getByRole('img').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  await number.click();
  assert.match(await dialog.innerText(), /020 8907 \d{4}/);
  assert.match(kiosk.address, /surgery=E84601/);
  // No phone can open the address of this computer, so there is no code of it.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await shares(kiosk);
  await kiosk.page.getByText('Other devices cannot open this screen').waitFor();
  assert.equal(await kiosk.page.locator('main .qr-code, .share-link').count(), 0);
  assert.equal(await kiosk.page.locator('.use-location').isVisible(), false);
  // There is no printer, and no file or copied text is for a visitor: a sheet offers none of them.
  await kiosk.page.evaluate(() => window.print());
  await kiosk.page.getByRole('dialog', { name: 'There is no printer here' }).getByRole('button', { name: 'Close' }).click();
  await kiosk.page.evaluate(() => { history.pushState(null, '', '?sheet=U84846'); dispatchEvent(new PopStateEvent('popstate')); });
  await kiosk.sees(/^Healthsense/i);
  const actions = kiosk.page.locator('.sheet-actions').getByRole('button');
  assert.equal(await actions.count(), 0);
  await kiosk.page.evaluate(() => { document.documentElement.dataset.printer = 'yes'; });
  assert.deepEqual(await actions.allInnerTexts(), ['Print or save as PDF']);
});

async function shares(kiosk) {
  await kiosk.page.getByRole('main').getByRole('link', { name: 'Save or share' }).click();
  await kiosk.sees(/^Save or share/);
}

test('a square code leads to the address that staff have given', async t => {
  const kiosk = await Kiosk.start(t, { settings: `${WITH_HOME}\naddress=https://example.org/find/` });
  await kiosk.enter(/You are at Kenton Bridge/);
  await kiosk.sees(/^Kenton Bridge/);
  await shares(kiosk);
  await kiosk.page.getByRole('main').getByRole('img').waitFor();
  assert.equal(await kiosk.page.getByLabel('The link').inputValue(), 'https://example.org/find/?surgery=E84601');
  assert.equal(await kiosk.page.getByRole('button', { name: 'Copy the link' }).count(), 0, 'the next person could paste it');
});

test('by touch alone: in, a search on the keyboard of the screen, back, begin again, and staff', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS, context: { hasTouch: true, isMobile: true } });
  await kiosk.attract.getByRole('button', { name: 'Find your surgery' }).tap();
  await kiosk.attract.waitFor({ state: 'detached' });
  await kiosk.page.locator('#search').tap();
  const tap = async words => {
    for (const letter of words) await kiosk.keyboard.locator(letter === ' ' ? '[data-key=space]' : `[data-key="${letter}"]`).tap();
  };
  await tap('kentonn');
  await kiosk.key('delete').tap();
  await tap(' brid');
  assert.equal(await kiosk.page.locator('#search').inputValue(), 'kenton brid', 'each key types once');
  await kiosk.options.first().tap();
  await kiosk.sees(/^Kenton Bridge/);
  await kiosk.bar.getByRole('button', { name: 'Back' }).tap();
  await kiosk.sees(/^Which network/);
  await kiosk.wait(61);
  await kiosk.moreTime.waitFor();
  await kiosk.page.touchscreen.tap(30, 900);
  await kiosk.moreTime.waitFor({ state: 'detached' });
  await kiosk.forgets(() => kiosk.bar.getByRole('button', { name: 'Start again' }).tap());
  for (let i = 0; i < 5; i++) await kiosk.page.touchscreen.tap(20, 20);
  await kiosk.page.getByLabel('PIN', { exact: true }).tap();
  await tap(PIN);
  await kiosk.key('go').tap();
  await kiosk.page.getByRole('heading', { name: 'Kiosk settings' }).waitFor();
});

test('five wrong PINs have one wait, though the page is loaded again; a clock put right locks nobody out', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  const says = words => kiosk.page.getByRole('alert').getByText(words).waitFor();
  await kiosk.askedForPin();
  for (let i = 0; i < 4; i++) await kiosk.givePin('1111');
  await says('That is not the PIN');
  await kiosk.givePin('1111');
  await says('Wait 60 seconds');
  await kiosk.page.reload();
  await kiosk.invites();
  await kiosk.staff();
  await says('That was wrong five times');
  // The clock turns out to be five years ahead.
  await kiosk.page.clock.setSystemTime(Date.now() - 5 * 365 * 86_400_000);
  await kiosk.givePin(PIN);
  await kiosk.page.getByRole('heading', { name: 'Kiosk settings' }).waitFor();
});

test('a kiosk that may keep nothing works, and tells staff', async t => {
  const kiosk = await Kiosk.start(t, { device: '' });
  await kiosk.page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await kiosk.page.reload();
  await kiosk.invites();
  await kiosk.attract.getByRole('button', { name: 'Staff: set up this kiosk' }).click();
  for (const field of ['New PIN', 'The same PIN again']) {
    await kiosk.page.getByLabel(field).click();
    await kiosk.press('4321');
  }
  await press(kiosk, 'Save the PIN');
  await kiosk.page.getByRole('alert').getByText('This browser would not keep the PIN').waitFor();
  await press(kiosk, 'Back');
  await kiosk.invites();
  await kiosk.enter(/^Find your surgery/);
  await kiosk.wait(61);
  await kiosk.moreTime.waitFor();
  await kiosk.forgets(() => kiosk.wait(31));
});

test('its own Back goes back, and the browser has no history', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  const before = await kiosk.page.evaluate(() => history.length);
  await kiosk.enter(/^What is a network/);
  await kiosk.sees(/^Primary care networks explained/);
  await kiosk.page.getByRole('main').getByRole('link').first().click();
  await kiosk.bar.getByRole('link', { name: 'Get help now' }).click();
  await kiosk.sees(/^Get help now/);
  assert.equal(await kiosk.page.evaluate(() => history.length), before);
  for (let i = 0; i < 2; i++) await kiosk.bar.getByRole('button', { name: 'Back' }).click();
  await kiosk.sees(/^Primary care networks explained/);
  await kiosk.forgets(() => kiosk.bar.getByRole('button', { name: 'Start again' }).click());
});

test('an address leads nowhere on a kiosk, and the group\'s screens want the PIN', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  for (const address of ['?views=set-up', '?views=together', '?surgery=E84601']) {
    await kiosk.page.goto(kiosk.base + address);
    await kiosk.invites();
    assert.equal(kiosk.address, '?kiosk');
  }
});

test('staff: the PIN, the settings, the test, and the way to the desk', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  await kiosk.staff('1111');
  await kiosk.page.getByRole('alert').getByText('That is not the PIN').waitFor();
  await kiosk.page.getByLabel('PIN', { exact: true }).click();
  await kiosk.press(PIN);
  await kiosk.key('go').click();
  await kiosk.page.getByRole('heading', { name: 'Kiosk settings' }).waitFor();
  await kiosk.page.getByText('Answers are sealed').waitFor();
  await kiosk.page.getByText('5 times since').waitFor();
  await kiosk.page.getByLabel('30 seconds', { exact: true }).check();
  await kiosk.page.getByLabel('The surgery it stands in').click();
  await kiosk.press('e84601');
  await kiosk.page.getByRole('button', { name: /^Kenton Bridge/ }).click();
  await kiosk.page.locator('.staff__home', { hasText: 'Kenton Bridge' }).waitFor();
  // Where the square codes lead.
  const address = kiosk.page.getByLabel('Web address for phones');
  for (const [typed, said] of [['localhost', /Phones cannot/], ['example', /Phones cannot/], ['example.org', 'Saved.']]) {
    await address.click();
    await kiosk.key('clear').click();
    await kiosk.press(typed);
    await press(kiosk, 'Save the address');
    await kiosk.page.locator('#address-said').getByText(said).waitFor();
  }
  await kiosk.page.locator('.staff__home', { hasText: 'https://example.org/' }).waitFor();
  await kiosk.page.getByRole('button', { name: 'Run the test' }).click();
  await kiosk.page.getByText('All works.').waitFor();
  const saving = kiosk.page.waitForEvent('download');
  await kiosk.page.getByRole('button', { name: 'Save to a file' }).click();
  assert.match((await saving).suggestedFilename(), /\.ppg\.json$/);
  await kiosk.page.getByRole('button', { name: "Open the patient group's desk" }).click();
  await kiosk.sees(/^The group/);
  await kiosk.forgets(() => kiosk.bar.getByRole('button', { name: 'Lock' }).click());
  await kiosk.attract.getByText('Kenton Bridge').waitFor();
  // The shorter wait holds, and a locked kiosk has no desk.
  await kiosk.enter(/^Find your surgery/);
  await kiosk.wait(31);
  await kiosk.moreTime.waitFor();
});

test('it begins in the language that staff have chosen, and goes back to it for the next person', async t => {
  const kiosk = await Kiosk.start(t, { settings: SETTINGS });
  await kiosk.staff();
  await kiosk.page.getByRole('group', { name: 'Language on the start screen' }).getByLabel('Easy English').check();
  await kiosk.page.getByText('Saved.').waitFor();
  const beginsIn = name => kiosk.attract.getByRole('button', { name, exact: true, pressed: true }).waitFor();
  await kiosk.forgets(() => press(kiosk, 'Lock and go to the start screen'));
  await beginsIn('Easy English');
  // Nobody has chosen it: there is nothing to ask about.
  await kiosk.wait(200);
  assert.equal(await kiosk.moreTime.count(), 0);
  await kiosk.attract.getByRole('button', { name: 'Find your GP surgery' }).click();
  await kiosk.page.locator('main').getByText('Your surgery works with the others').waitFor();
  await kiosk.forgets(() => kiosk.bar.getByRole('button', { name: 'Start again' }).click());
  // Someone chooses the other and leaves it so.
  await kiosk.attract.getByRole('button', { name: 'English', exact: true }).click();
  await beginsIn('English');
  await kiosk.wait(61);
  await kiosk.moreTime.waitFor();
  await kiosk.forgets(() => kiosk.wait(31));
  await beginsIn('Easy English');
  // It ends with the kiosk.
  await kiosk.staff();
  await press(kiosk, /^Turn (kiosk mode )?off/);
  await kiosk.page.waitForFunction(() => !document.querySelector('#stand') && document.querySelector('h1'));
  assert.equal(await kiosk.page.evaluate(() => localStorage.getItem('pcn-finder.display.1')), null);
});

test('a kiosk that nobody has set up says so; with a PIN it is one from then on', async t => {
  const kiosk = await Kiosk.start(t, { device: 'home' });
  await kiosk.attract.getByRole('button', { name: 'Staff: set up this kiosk' }).click();
  await kiosk.page.getByLabel('New PIN').click();
  await kiosk.press('123');
  await press(kiosk, 'Save the PIN');
  await kiosk.page.getByRole('alert').getByText('A PIN has 4 to 8 digits').waitFor();
  for (const field of ['New PIN', 'The same PIN again']) {
    await kiosk.page.getByLabel(field).click();
    await kiosk.press('4321');
  }
  await press(kiosk, 'Save the PIN');
  await kiosk.page.getByRole('heading', { name: 'Kiosk settings' }).waitFor();
  // Whatever was said before, from now on answers are sealed or not taken.
  await kiosk.page.getByText('nobody can give views').waitFor();
  await kiosk.page.waitForFunction(() => JSON.parse(localStorage.getItem('ppg1.cfg')).kiosk);
  const kept = await kiosk.page.evaluate(() => localStorage.getItem('pcn-finder.kiosk.1'));
  assert.match(kept, /^on=yes\npin=/);
  assert.doesNotMatch(kept, /4321/);
  const page = await kiosk.context.newPage();
  await page.goto(kiosk.base);
  await page.locator('.attract').waitFor();
  await page.close();
  await press(kiosk, 'Turn kiosk mode off');
  await kiosk.sees(/^Which network/);
  assert.equal(await kiosk.page.locator('#stand').count(), 0);
});

test('a second window says that the kiosk is in another, and takes over when that is closed', async t => {
  const kiosk = await Kiosk.start(t, { settings: WITH_HOME });
  const second = await kiosk.context.newPage();
  await second.goto(`${kiosk.base}?kiosk`);
  await second.getByRole('heading', { name: 'This screen is open in another window' }).waitFor();
  assert.equal(await second.locator('.attract').count(), 0);
  // Forgetting leaves the page for a new one, which must not find itself in the way.
  await kiosk.enter(/You are at/);
  await kiosk.bar.getByRole('button', { name: 'Start again' }).click();
  await kiosk.invites();
  await kiosk.page.close();
  await second.locator('.attract').waitFor();
});

for (const [look, context] of [
  ['a tall screen', { viewport: TALL }],
  ['a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['forced colours, less motion', { viewport: { width: 1280, height: 900 }, forcedColors: 'active', reducedMotion: 'reduce' }],
]) {
  test(`axe finds nothing on a kiosk: ${look}`, async t => {
    const kiosk = await Kiosk.start(t, { settings: WITH_HOME, context });
    await kiosk.attract.getByText('Kenton Bridge').waitFor();
    await check(kiosk);
    await kiosk.enter(/You are at/);
    await kiosk.sees(/^Kenton Bridge/);
    await kiosk.page.locator('[data-way^="tel:"]').click();
    await check(kiosk);
    await press(kiosk, 'Close');
    await kiosk.page.getByRole('combobox').click();
    await kiosk.keyboard.waitFor();
    await check(kiosk);
    await kiosk.wait(61);
    await kiosk.moreTime.waitFor();
    await check(kiosk);
    await kiosk.moreTime.getByRole('button', { name: 'Yes' }).click();
    await kiosk.staff();
    await kiosk.page.getByRole('heading', { name: 'Kiosk settings' }).waitFor();
    await check(kiosk);
  });
}
