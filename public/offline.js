// Has the app kept on this device (public/service-worker.js), and says how that stands: the page's
// root gets `data-offline`, which has the footer show a sentence.
const root = document.documentElement;
const { serviceWorker } = navigator;

// Nothing is asked for while someone searches or answers: what is kept comes once the app has all
// that it needs and nobody has touched it for a while.
const CALM_MS = 3000;
const LATEST_START_MS = 15_000;
const IS_SEARCHING_OR_ANSWERING = /[?&](page=(results|near)|views=(about|question|check))\b/;
// Where someone may have answers in hand, which live in the page.
const HOLDS_ANSWERS = ['views.js', 'desk.js'];

let touched = performance.now();
for (const kind of ['input', 'keydown', 'pointerdown']) {
  addEventListener(kind, () => { touched = performance.now(); }, { capture: true, passive: true });
}
const isBusy = () => performance.now() - touched < CALM_MS || IS_SEARCHING_OR_ANSWERING.test(location.search);
const isLoaded = () => performance.getEntriesByName('open-postcodes').length > 0 || performance.now() > LATEST_START_MS;
const pause = (time) => new Promise((done) => setTimeout(done, time));

const ask = (worker, question) => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => done(event.data);
  worker.postMessage(question, [port2]);
});

let registration;

// A version that waits comes when the last window is closed; sooner where this page holds nothing.
const holdsAnswers = () => HOLDS_ANSWERS.some((file) => globalThis.isFetched(file));
function show() {
  if (registration.waiting && registration.active) root.dataset.offline = holdsAnswers() ? 'later' : 'new';
}

async function tell(worker) {
  for (; worker.state === 'installing'; await pause(CALM_MS / 6)) if (isBusy()) worker.postMessage('busy');
  show();
}

async function tellWhenReady(worker) {
  const timer = setInterval(() => isBusy() && worker.postMessage('busy'), CALM_MS / 6);
  const isReady = await Promise.race([ask(worker, 'isReady'), pause(10 * 60_000)]);
  clearInterval(timer);
  if (isReady && root.dataset.offline === undefined) root.dataset.offline = 'ready';
}

function follow(found) {
  if (registration) return;
  registration = found;
  const installs = () => registration.installing && tell(registration.installing);
  registration.addEventListener('updatefound', installs);
  installs();
  show();
}

// Takes a version that waits, at a press of the footer's button, and on a kiosk when nobody is
// there and all is put back: the page is then loaded anew. Whether it does; where nothing waits the
// host is asked for a newer version.
globalThis.takeNewVersion = async ({ isPutBack = false } = {}) => {
  if (!registration?.waiting) {
    registration?.update().catch(() => {});
    return false;
  }
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const isTaken = (isPutBack || !holdsAnswers()) && await ask(registration.waiting, 'take');
  if (!isTaken) root.dataset.offline = 'later';
  return isTaken;
};

addEventListener('click', (event) => {
  if (event.target.closest('[data-take-version]')) globalThis.takeNewVersion();
});

try {
  const scope = new URL('.', document.baseURI).href;
  const found = await serviceWorker.getRegistration(scope);
  if (found?.scope === scope) follow(found);
  do await pause(CALM_MS / 6); while (isBusy() || !isLoaded());
  follow(await serviceWorker.register(new URL('service-worker.js', scope)));
  const { active } = await serviceWorker.ready;
  await tellWhenReady(active);
} catch (error) {
  // A browser may keep nothing for this page: it then needs a network, as it did before.
  console.info(`Not kept for use offline: ${error}`);
}
