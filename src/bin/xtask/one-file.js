// In the one file: what the app asks a host for is in the page itself, in scripts that are not run.
(() => {
  // Modules put themselves here by the names of their files.
  globalThis.modulesInside = {};
  globalThis.moduleInside = async (file) => modulesInside[file.replace('./', '')];

  // A worker begins with the text of a module.
  globalThis.textInside = (file) => {
    const script = [...document.scripts].find(({ textContent }) => textContent.includes(`["${file}"]=(`));
    return `${script.textContent}\n`;
  };

  // Firefox gives a file no origin, and the app's router takes that for what addresses begin with.
  if (location.origin === 'null') {
    globalThis.URL = class extends URL {
      constructor(address, base) {
        super(address, base === 'null' ? location.href : base);
      }
    };
  }

  // A slice at a time, with turns for the page between: all at once it would stand still.
  const SLICE = 4 * 65_536;
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage('');
  });
  const read = async (text) => {
    const parts = [];
    for (let at = 0; at < text.length; at += SLICE) {
      const letters = atob(text.slice(at, at + SLICE));
      const bytes = new Uint8Array(letters.length);
      for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
      parts.push(bytes);
      await turn();
    }
    return new Blob(parts).stream();
  };
  globalThis.fetch = async (file) => {
    const inside = document.getElementById(file.replace('./', ''));
    if (!inside) return Response.error();
    const { type, gzip } = inside.dataset;
    const bytes = await read(inside.textContent);
    const body = gzip === undefined ? bytes : bytes.pipeThrough(new DecompressionStream('gzip'));
    return new Response(body, { headers: { 'Content-Type': type } });
  };
})();
