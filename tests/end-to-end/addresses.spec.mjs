// Back, Forward, reload and a link pasted from elsewhere: every address stands on its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

for (const inSubFolder of [false, true]) {
  const where = inSubFolder ? 'in a sub-folder' : 'at the root';

  test(`${where}: every address opens, reloads and is left by Back`, async t => {
    const app = await App.open(t, { inSubFolder });
    for (const screen of SCREENS) {
      await app.visit(screen);
      await app.page.reload();
      await app.sees(screen.heading);
      assert.equal(app.page.url(), app.base + screen.address);
    }
    for (const screen of SCREENS.toReversed().slice(1)) {
      await app.page.goBack();
      await app.sees(screen.heading);
    }
  });

  test(`${where}: links stay inside the app, and Back and Forward follow them`, async t => {
    const app = await App.open(t, { inSubFolder });
    await app.visitWhole(SCREENS[0]);
    const before = app.requests.length;
    for (const name of ['Get help now', 'Privacy', 'Accessibility']) {
      await app.page.getByRole('link', { name }).first().click();
      await app.sees(new RegExp(`^${name}`));
      assert.ok(app.page.url().startsWith(`${app.base}?page=`), app.page.url());
    }
    await app.page.goBack();
    await app.sees(/^Privacy/);
    await app.page.goBack();
    await app.sees(/^Get help now/);
    await app.page.goForward();
    await app.sees(/^Privacy/);
    assert.equal(app.requests.length, before, 'moving about loads nothing');
  });

  test(`${where}: results survive Back and reload`, async t => {
    const app = await App.open(t, { inSubFolder });
    await app.visit(SCREENS[0]);
    await app.search('park surgery');
    await app.sees(/match ‘park surgery’/);
    await app.results.first().getByRole('link').first().click();
    await app.page.waitForURL(url => url.search.startsWith('?surgery=') || url.search.startsWith('?network='));
    await app.page.goBack();
    await app.sees(/match ‘park surgery’/);
    assert.equal(await app.box.inputValue(), 'park surgery');
    await app.page.reload();
    await app.sees(/match ‘park surgery’/);
    assert.equal(await app.results.count(), 10);
    await app.page.goBack();
    await app.sees(SCREENS[0].heading);
  });
}

test('/index.html works as the folder does', async t => {
  const app = await App.open(t);
  await app.visit({ address: 'index.html?surgery=E84014', heading: /^Bacon Lane/ });
  await app.page.getByRole('link', { name: 'About the data' }).first().click();
  await app.sees(/^About the data/);
  await app.page.reload();
  await app.sees(/^About the data/);
});

for (const address of ['?surgery=Z99999', '?network=U00001', '?surgery=%3Cscript%3E', '?page=nothing', '?surgery=', '?network=E84014']) {
  test(`${address} says that it is not known and offers the search`, async t => {
    const app = await App.open(t);
    await app.visit({ address, heading: /^We cannot find/ });
    await app.type('bacon lane');
    await app.options.first().click();
    await app.sees(/^Bacon Lane Surgery/);
  });
}

test('a new page begins at its heading and its top; Back returns to the place left', async t => {
  const app = await App.open(t, { context: { viewport: { width: 390, height: 700 } } });
  await app.visit({ address: '?network=U16464', heading: /network$/i });
  const link = app.page.getByRole('main').getByRole('link').filter({ hasText: /surgery|centre|practice/i }).last();
  await link.scrollIntoViewIfNeeded();
  const left = await app.page.evaluate(() => scrollY);
  assert.ok(left > 300);
  await link.click();
  await app.page.waitForURL(url => url.search.startsWith('?surgery='));
  await app.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.ok(await app.page.evaluate(() => scrollY) < 200);
  await app.page.goBack();
  await app.page.waitForFunction(y => Math.abs(scrollY - y) < 120, left);
});
