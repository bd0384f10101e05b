// Looks through all that a browser has on its disk for the words of an answer.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const PIECE = 8;

/// A word that stands nowhere by chance, and that no compression can make shorter: what packs files
/// copies its letters as they are, so that its pieces can be found in packed blocks too.
export const rareWord = () => Array.from({ length: 6 * PIECE }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/// The pieces of a word as a browser may write them: a byte a letter, two bytes either way round,
/// and base64 wherever its letters may begin.
function written(word) {
  const pieces = (text, length) => Array.from({ length: Math.floor(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));
  const plain = pieces(word, PIECE).flatMap(piece => {
    const wide = Buffer.from(piece, 'utf16le');
    return [Buffer.from(piece), wide, Buffer.from(wide).swap16()];
  });
  const base64 = [0, 1, 2].flatMap(before => {
    const text = Buffer.from('x'.repeat(before) + word).toString('base64');
    return pieces(text.slice(4, -4), 12).map(piece => Buffer.from(piece));
  });
  return [...plain, ...base64];
}

/// The files below a folder in which a piece of a word stands, by their names within it.
export function filesWith(folder, word) {
  const needles = written(word);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const holds = path => {
    let bytes;
    // A file may be gone again by now.
    try { bytes = readFileSync(path); } catch { return false; }
    return needles.some(needle => bytes.includes(needle));
  };
  return files.map(entry => join(entry.parentPath ?? entry.path, entry.name)).filter(holds).map(path => relative(folder, path));
}
