// A directory that cannot be used is refused in plain words, never shown in part.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App } from './app.mjs';

const pack = await readFile('dist/data/directory.bin');

const changed = (at, byte) => {
  const copy = Buffer.from(pack);
  copy[at] ^= byte;
  return copy;
};

for (const [what, body, words] of [
  ['one byte changed in the middle', changed(pack.length >> 1, 1), /arrived damaged/],
  ['one byte changed in the header', changed(20, 0x80), /arrived damaged/],
  ['cut short', pack.subarray(0, pack.length - 1), /arrived damaged/],
  ['cut to nothing', Buffer.alloc(0), /arrived damaged/],
  ['a web page in its place', Buffer.from('<!doctype html><title>Sign in to the Wi-Fi</title>'), /arrived damaged/],
  // The version stands in bytes 8 and 9.
  ['of a newer version', changed(9, 0x7f), /newer than this page/],
]) {
  test(`a directory that is ${what}`, async t => {
    const app = await App.open(t);
    await app.page.route('**/directory.bin', route => route.fulfill({ body }));
    await app.page.goto(`${app.base}?surgery=E84601`);
    await app.page.getByText(words).waitFor();
    await app.sees(/^We cannot show the list of surgeries/);
    await app.page.getByRole('main').getByText('call 111').first().waitFor();
    assert.equal(await app.page.getByText('Kenton Bridge').count(), 0);
  });
}

test('a directory that is missing, then there: “Try again” is enough', async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource/);
  await app.page.route('**/directory.bin', route => route.fulfill({ status: 404 }));
  await app.page.goto(`${app.base}?surgery=E84601`);
  await app.page.getByText('did not arrive').waitFor();
  await app.page.unroute('**/directory.bin');
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await app.sees(/^Kenton Bridge Medical Centre/);
});

test('no network after the page: the same, not an endless wait', async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource/);
  await app.page.route('**/directory.bin', route => route.abort('internetdisconnected'));
  await app.page.goto(app.base);
  await app.page.getByText('did not arrive').waitFor();
});

test('pages that need no directory work without it', async t => {
  const app = await App.open(t);
  app.expect(/Failed to load resource/);
  await app.page.route('**/directory.bin', route => route.fulfill({ status: 404 }));
  await app.visit({ address: '?page=help', heading: /^Get help now/ });
});
