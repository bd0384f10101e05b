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

  // The part where views are given and read (src/views), which few visitors open: fetched then.
  let views;
  const fetchViews = async () => {
    const style = document.createElement('link');
    const styled = new Promise((done, failed) => Object.assign(style, { onload: done, onerror: failed }));
    document.head.append(Object.assign(style, { rel: 'stylesheet', href: 'views.css' }));
    const module = await import(new URL('views.js', document.baseURI));
    await Promise.all([module.default(), styled]);
    return module;
  };
  globalThis.openViews = async (place) => {
    // What failed once may come the next time.
    const { open } = await (views ??= fetchViews().catch((error) => { views = undefined; throw error; }));
    if (place.isConnected) open(place);
  };
  globalThis.closeViews = () => views?.then(({ close }) => close(), () => {});

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
