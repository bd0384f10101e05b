// What runs in the page: builds each search in turn, asks it everything, and times it.
import flexsearch from './flexsearch.js';
import fuse from './fuse.js';
import minisearch from './minisearch.js';
import orama from './orama.js';
import ufuzzy from './ufuzzy.js';

const PEERS = [minisearch, flexsearch, fuse, ufuzzy, orama];
const LIMIT = 10;
/// Of each keystroke the middle one of this many times counts: the machine does other things too.
const ROUNDS = 3;
/// Of how many queries the keystrokes are timed; slow libraries would take hours over more.
const TYPED = 200;
const TYPED_SLOWLY = 50;

const every = (list, n) => list.filter((_, place) => place % n === 0);
const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];

function timed(work) {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
}

/// The figures of one search. `build` makes it, and gives a function of words and limit.
function measure({ name, isSlow = false, build }, queries) {
  const [buildTime, search] = timed(build);
  const ranks = queries.map(({ q, relevant }) => search(q, LIMIT).findIndex(id => relevant.includes(id)));
  const step = Math.ceil(queries.length / (isSlow ? TYPED_SLOWLY : TYPED));
  const typed = every(queries, step).flatMap(({ q }) => Array.from(q, (_, i) => q.slice(0, i + 1)));
  every(typed, isSlow ? 40 : 4).forEach(words => search(words, LIMIT));
  const times = typed.map(words => {
    const rounds = Array.from({ length: isSlow ? 1 : ROUNDS }, () => timed(() => search(words, LIMIT))[0]);
    return rounds.sort((a, b) => a - b)[rounds.length >> 1];
  });
  times.sort((a, b) => a - b);
  const share = most => ranks.filter(rank => rank >= 0 && rank < most).length / ranks.length;
  return { name, isSlow, keystrokes: typed.length, build: buildTime, p50: percentile(times, 0.5), p99: percentile(times, 0.99), first: share(1), five: share(5) };
}

/// Ours from the unpacked pack, and the records in it for the others.
async function ours() {
  const { default: start, Bench } = await import('/bench-wasm.js');
  await start();
  const pack = new Uint8Array(await (await fetch('/data/directory.bin')).arrayBuffer());
  const at = Bench.body_at(pack);
  const body = new Blob([pack.subarray(at)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const unpacked = new Uint8Array(await new Response(body).arrayBuffer());
  let bench;
  const build = () => {
    bench = new Bench(pack, unpacked);
    return (typed, limit) => bench.search(typed, limit).split(' ');
  };
  return { engine: { name: 'ours', build }, records: () => JSON.parse(bench.records()) };
}

/// Measures everything; called from outside with the judged queries.
window.measureAll = async (queries, tell) => {
  const { engine, records: read } = await ours();
  const rows = [measure(engine, queries)];
  const records = read();
  for (const peer of PEERS) {
    await tell(peer.name);
    rows.push(measure({ ...peer, build: () => peer.build(records) }, queries));
  }
  return { rows, records: records.length };
};

/// What each library is when bundled alone, for its size.
export const SOURCES = Object.fromEntries(PEERS.map(({ name, source }) => [name, source]));
