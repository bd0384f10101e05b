// In the one file: what the app asks a host for is in the page itself, in scripts that are not run.
(() => {
  // Modules put themselves here by the names of their files.
  globalThis.modulesInside = {};
  globalThis.moduleInside = async (file) => modulesInside[file.replace('./', '')];

  // Firefox gives a file no origin, and the app's router takes that for what addresses begin with.
  if (location.origin === 'null') {
    globalThis.URL = class extends URL {
      constructor(address, base) {
        super(address, base === 'null' ? location.href : base);
      }
    };
  }

  const read = (text) => {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return new Blob([bytes]).stream();
  };
  globalThis.fetch = async (file) => {
    const inside = document.getElementById(file.replace('./', ''));
    if (!inside) return Response.error();
    const { type, gzip } = inside.dataset;
    const bytes = read(inside.textContent);
    const body = gzip === undefined ? bytes : bytes.pipeThrough(new DecompressionStream('gzip'));
    return new Response(body, { headers: { 'Content-Type': type } });
  };
})();
