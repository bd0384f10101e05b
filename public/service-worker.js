// Keeps one whole version of the app on the device, so that it works without a network.
//
// `cargo xtask build` writes two lines above this: VERSION, and FILES, which has the SHA-256 digest
// of every built file. Nothing is kept or shown from here unless its digest is right, so that a
// page is never made of two versions, nor of what a public network puts in a page's place.

// Copies of the app in other folders of a host keep files of their own.
const PREFIX = `pcn-finder ${registration.scope} `;
const CACHE = PREFIX + VERSION;
// A host answers for its folder; some send on whoever asks for its index by name.
const address = (name) => new URL(name === 'index.html' ? '.' : name, registration.scope).href;
const digests = new Map(Object.entries(FILES).map(([name, digest]) => [address(name), digest]));

// How long the page may take to come from the network before the kept one is shown.
const PATIENCE_MS = 2000;
// How long nothing is fetched after a page said that someone is searching or answering, and at
// first, for a page to say so.
const CALM_MS = 3000;
let calmAt = performance.now() + CALM_MS;

const pause = (time) => new Promise((done) => setTimeout(done, time));

async function calm() {
  while (performance.now() < calmAt) await pause(calmAt - performance.now());
}

async function isRight(url, response) {
  if (!response?.ok || response.redirected) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  return digests.get(url) === Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// What the page had a moment ago comes from the browser's own cache; the digest tells if it is old.
async function fetchRight(url) {
  for (const cache of ['force-cache', 'reload']) {
    const response = await fetch(url, { cache });
    if (await isRight(url, response)) return response;
  }
  throw new Error(`${url} is not of this version`);
}

// What cannot be read is as good as not kept.
async function kept(url) {
  try {
    const response = await (await caches.open(CACHE)).match(url);
    return (await isRight(url, response)) ? response : undefined;
  } catch {
    return undefined;
  }
}

async function keep(url) {
  const response = await fetchRight(url);
  await (await caches.open(CACHE)).put(url, response.clone());
  return response;
}

// Keeps all that is missing or damaged, a file at a time, so that what was kept before a stop stays.
async function keepAll() {
  for (const url of digests.keys()) {
    if (await kept(url)) continue;
    await calm();
    await keep(url);
  }
}

async function install() {
  try {
    await keepAll();
  } catch (error) {
    // Half a copy must not take the room that answers need.
    if (error.name === 'QuotaExceededError') await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function file(url, request) {
  const response = await kept(url);
  if (response) return response;
  // Without a kept file a page may as well have what the host has: it knows what it cannot use.
  return keep(url).catch(() => fetch(request));
}

// The network is asked first, and its page is shown only if it is of this version: a newer one
// comes as a whole, once all its files are kept.
async function page(request) {
  const url = address('index.html');
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (await isRight(url, response)) return response;
  } catch {
    // There is no network, or a slow one.
  }
  return file(url, request);
}

// A new version takes over when no window but the one that asks for it is open: someone may have
// answers in hand in another.
async function take() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => url.startsWith(registration.scope)).length < 2;
  if (isAlone) await skipWaiting();
  return isAlone;
}

const questions = {
  isReady: () => keepAll().then(() => true, () => false),
  take,
};

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => {
  if (event.data === 'busy') calmAt = performance.now() + CALM_MS;
  const answer = questions[event.data]?.();
  if (answer) event.waitUntil(answer.then((is) => event.ports[0].postMessage(is)));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  url.search = url.hash = '';
  const home = address('index.html');
  const isHome = url.href === home || url.href === `${home}index.html`;
  if (request.mode === 'navigate') {
    if (isHome) event.respondWith(page(request));
  } else if (digests.has(url.href)) {
    event.respondWith(file(url.href, request));
  }
});
