// Starts the app. The build names its script and its wasm in a link of the page; no script stands
// in the page itself, so that the Content Security Policy can forbid all that do.
(() => {
  const root = document.documentElement;

  // An address that names a screen must not show the front page first.
  const query = new URLSearchParams(location.search);
  if (['surgery', 'network', 'explain', 'views', 'page'].some((name) => query.get(name))) root.classList.add('is-inner-page');

  // What the visitor chose on an earlier visit (src/display.rs), before anything is painted.
  try {
    const kept = localStorage.getItem('pcn-finder.display.1') ?? '';
    for (const [, name, option] of kept.matchAll(/\b(text|spacing|contrast|theme|motion)=(\w+)/g)) root.dataset[name] = option;
  } catch {
    // This browser keeps nothing for this page: it looks as usual.
  }

  const fail = () => document.getElementById('failure')?.removeAttribute('hidden');

  // A panic is a trap of the wasm, whoever called it.
  const failAfterTrap = (error) => error instanceof WebAssembly.RuntimeError && fail();
  addEventListener('error', (event) => failAfterTrap(event.error));
  addEventListener('unhandledrejection', (event) => failAfterTrap(event.reason));

  // The page is painted before the app begins: what a visitor sees first must not wait for the
  // work behind it. A tab in the background is never painted, so the wait has an end.
  const painted = new Promise((done) => {
    new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
    setTimeout(done, 1000);
  });

  // Giving views, and the group's desk (src/views), which few visitors open: fetched then.
  const parts = new Map();
  const fetchStyle = () => new Promise((done, failed) => {
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'views.css' });
    document.head.append(Object.assign(style, { onload: done, onerror: failed }));
  });
  const fetchPart = async (name) => {
    const module = await import(new URL(`${name}.js`, document.baseURI));
    await Promise.all([module.default(), parts.size > 1 || fetchStyle()]);
    return module;
  };
  globalThis.openViews = async (place, name) => {
    // What failed once may come the next time.
    if (!parts.has(name)) parts.set(name, fetchPart(name).catch((error) => { parts.delete(name); throw error; }));
    const { open } = await parts.get(name);
    if (place.isConnected) open(place);
  };
  globalThis.closeViews = () => parts.forEach((part) => part.then(({ close }) => close(), () => {}));

  document.addEventListener('DOMContentLoaded', async () => {
    // Nothing is ever sent: until the app answers, the form does nothing.
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    try {
      await painted;
      const { script, wasm } = document.getElementById('app-files').dataset;
      const response = fetch(wasm);
      document.getElementById('pack').rel = 'preload';
      const { default: start } = await import(new URL(script, document.baseURI));
      await start({ module_or_path: response });
      root.classList.remove('is-inner-page');
    } catch (error) {
      console.error(error);
      fail();
    }
  });
})();
