// Starts the app. The build names its script and its wasm in a link of the page; no script stands
// in the page itself, so that the Content Security Policy can forbid all that do.
(() => {
  const root = document.documentElement;

  // An address that names a screen must not show the front page first.
  const query = new URLSearchParams(location.search);
  const isKiosk = () => {
    if (query.has('kiosk')) return true;
    try {
      return sessionStorage.getItem('kiosk') || localStorage.getItem('pcn-finder.kiosk.1')?.startsWith('on=yes');
    } catch {
      return false;
    }
  };
  // A kiosk begins at its own page, whatever the address (src/stand).
  if (isKiosk()) {
    root.dataset.kiosk = 'visitor';
    root.classList.add('is-inner-page');
    history.replaceState(null, '', '?kiosk');
  } else if (['surgery', 'network', 'area', 'sheet', 'closed', 'share', 'explain', 'views', 'page'].some((name) => query.get(name))) root.classList.add('is-inner-page');

  // What the visitor chose on an earlier visit (src/display.rs), before anything is painted.
  try {
    const kept = localStorage.getItem('pcn-finder.display.1') ?? '';
    for (const [, name, option] of kept.matchAll(/\b(text|spacing|contrast|theme|motion)=(\w+)/g)) root.dataset[name] = option;
  } catch {
    // This browser keeps nothing for this page: it looks as usual.
  }

  const fail = () => {
    document.getElementById('failure')?.removeAttribute('hidden');
    // Nobody is there to load it again.
    if (root.dataset.kiosk) setTimeout(() => location.replace('?kiosk'), 30_000);
  };

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

  // In the one file (`cargo xtask dist`) every module and style is in the page already; `fetch` is
  // replaced there too.
  const importModule = globalThis.moduleInside ?? ((file) => import(new URL(file, document.baseURI)));
  const isOneFile = 'moduleInside' in globalThis;

  // The parts with a WebAssembly of their own (src/page/part.rs), which few visitors open: fetched
  // then. The group's desk looks as giving views does.
  const STYLES = { desk: 'views' };
  const fetched = new Map();
  const once = (file, fetching) => {
    // What failed once may come the next time.
    if (!fetched.has(file)) fetched.set(file, fetching().catch((error) => { fetched.delete(file); throw error; }));
    return fetched.get(file);
  };
  const fetchStyle = async (href) => isOneFile || new Promise((done, failed) => {
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(Object.assign(style, { onload: done, onerror: failed }));
  });
  const fetchCode = async (file) => {
    const module = await importModule(file);
    await module.default({ module_or_path: fetch(file.replace('.js', '_bg.wasm')) });
    return module;
  };
  let close = () => {};
  globalThis.openPart = async (place, name) => {
    // Only staff open the group's desk there.
    if (name === 'desk' && root.dataset.kiosk === 'visitor') throw new Error('This is a kiosk');
    const code = `${name}.js`;
    const style = `${STYLES[name] ?? name}.css`;
    const [part] = await Promise.all([once(code, () => fetchCode(code)), once(style, () => fetchStyle(style))]);
    // A turn for the browser, which may have compiled it just now.
    await new Promise((done) => setTimeout(done));
    if (!place.isConnected) return;
    close = part.close;
    part.open(place);
  };
  globalThis.closeParts = () => close();
  globalThis.isFetched = (file) => fetched.has(file);

  // The list, and what is packed in it, behind a header of 66 bytes: unpacked while the browser compiles
  // the app (src/context/directory.rs), which finds out for itself what is wrong with either.
  globalThis.builtInDirectory = () => once('data/directory.bin', async () => {
    const response = await fetch('data/directory.bin');
    if (!response.ok) throw response;
    const pack = await response.arrayBuffer();
    performance.mark('inflate');
    const body = await new Response(new Response(pack.slice(66)).body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer().catch(() => {});
    performance.measure('inflate-directory', 'inflate');
    return [pack, body];
  });

  // The list that someone updated on this device (src/update): asked for only where there is one.
  globalThis.keptDirectory = () => new Promise((done) => {
    if (!localStorage.getItem('pcn-finder.directory.1')) return done();
    setTimeout(done, 5000);
    const open = indexedDB.open('pcn-finder.packs', 1);
    open.onupgradeneeded = () => open.transaction.abort();
    open.onerror = () => done();
    open.onsuccess = () => {
      const get = open.result.transaction('packs').objectStore('packs').get('directory');
      get.onerror = () => done();
      get.onsuccess = () => { open.result.close(); done(get.result); };
    };
  }).catch(() => {});

  document.addEventListener('DOMContentLoaded', async () => {
    // Nothing is ever sent: until the app answers, the form does nothing.
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    try {
      await painted;
      // What stands around the app has to be there first: it keeps the browser's history empty.
      if (root.dataset.kiosk) {
        const [kiosk] = await Promise.all([fetchCode('kiosk.js'), fetchStyle('kiosk.css')]);
        kiosk.open();
      }
      const { script, wasm } = document.getElementById('app-files').dataset;
      const response = fetch(wasm);
      builtInDirectory().catch(() => {});
      const { default: start } = await importModule(script);
      await start({ module_or_path: response });
      // What is asked for on the way there is what any page needs; the rest waits until all is calm.
      if (!isOneFile) importModule('offline.js').catch(() => {});
    } catch (error) {
      console.error(error);
      fail();
    }
  });

  // Where this line was not reached, the page says that it failed (style/_first-paint.scss).
  root.classList.add('is-begun');
})();
