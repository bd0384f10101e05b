// A plain static server: files of a folder, nothing rewritten, nothing remembered.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/// Serves `folders`, an object of address prefixes and folders: { '/': 'dist' }. It may be changed
/// meanwhile. `asked` has the path of each request.
export async function serve(folders, port = 0) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const prefix = Object.keys(folders).sort((a, b) => b.length - a.length).find(p => pathname.startsWith(p));
    asked.push(pathname);
    let path = decodeURIComponent(pathname.slice(prefix?.length));
    if (path === '' || path.endsWith('/')) path += 'index.html';
    try {
      if (prefix === undefined || normalize(path).startsWith('..')) throw new Error('outside');
      const body = await readFile(join(folders[prefix], path));
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
        // With both, the page is alone in its process and its clock ticks in 5 µs.
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('There is nothing at this address.');
    }
  });
  await new Promise(done => server.listen(port, '127.0.0.1', done));
  return {
    asked,
    origin: `http://localhost:${server.address().port}`,
    close: () => new Promise(done => { server.closeAllConnections(); server.close(done); }),
  };
}
