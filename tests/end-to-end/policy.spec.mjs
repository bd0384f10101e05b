// The content security policy stands, and stops what it should. That the app itself keeps to it
// is watched in every test of every file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './app.mjs';
import { SCREENS } from './screens.mjs';

test('the policy is strict', async t => {
  const app = await App.open(t);
  await app.visit(SCREENS[0]);
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = Object.fromEntries(policy.split(';').map(rule => rule.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  assert.ok(["'self'", "'none'"].includes(rules['default-src'].join()));
  const script = rules['script-src'].filter(value => !value.startsWith("'sha256-") && !value.startsWith("'sha384-"));
  assert.deepEqual(script.sort(), ["'self'", "'wasm-unsafe-eval'"]);
  assert.ok(!/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy), policy);
  assert.ok('base-uri' in rules && 'form-action' in rules);
});

for (const [what, attack] of [
  ['a script in the page', () => {
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.body.append(script);
  }],
  ['a script from another host', () => {
    const script = document.createElement('script');
    script.src = 'https://example.org/x.js';
    document.body.append(script);
  }],
  ['an event handler in markup', () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.broken = true');
    document.body.append(button);
    button.click();
  }],
  ['words run as code', () => { eval('window.broken = true'); }],
  ['a style in the page', () => {
    const style = document.createElement('style');
    style.textContent = 'body { --broken: 1 }';
    document.head.append(style);
    window.broken = getComputedStyle(document.body).getPropertyValue('--broken') !== '';
  }],
  ['a style attribute', () => {
    const holder = document.createElement('template');
    holder.innerHTML = '<p style="--broken: 1"></p>';
    document.body.append(holder.content);
    window.broken = getComputedStyle(document.body.lastElementChild).getPropertyValue('--broken') !== '';
  }],
  ['a request to another host', () => { fetch('https://example.org/').then(() => { window.broken = true; }, () => {}); }],
  ['a picture of another host', () => {
    const image = new Image();
    image.onload = () => { window.broken = true; };
    image.src = 'https://example.org/x.png';
  }],
  ['a form sent to another host', () => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    document.body.append(form);
    form.submit();
  }],
]) {
  test(`it stops ${what}`, async t => {
    const app = await App.open(t);
    await app.visit(SCREENS[0]);
    app.expect(/./);
    await app.page.route('https://example.org/**', route => route.fulfill({ body: '', headers: { 'Access-Control-Allow-Origin': '*' } }));
    // What evaluate runs is let through; what a timer runs is not.
    const stopped = await app.page.evaluate(source => new Promise(done => {
      document.addEventListener('securitypolicyviolation', () => done(true));
      setTimeout(() => done(false), 2000);
      const attack = document.createElement('a');
      attack.addEventListener('click', new Function(`(${source})()`));
      setTimeout(() => attack.click());
    }), attack.toString());
    assert.ok(stopped, 'no violation was reported');
    assert.notEqual(await app.page.evaluate(() => window.broken), true);
    assert.ok(!app.requests.some(r => r.url.startsWith('https://example.org') && r.type === 'document'), 'the page was left');
  });
}
