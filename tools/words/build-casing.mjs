// Writes how words are usually written, for lines in capitals: node tools/words/build-casing.mjs TEXT.gz ...
//
// A TEXT holds raw news, a paragraph a line, or rows of JSON with their tokens; only counts of single words and pairs of
// words leave it. A word is counted inside sentences, where a capital shows a name, and not in lines in capitals themselves.

import {readFileSync, writeFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';

const PACKS = new URL('../../core/src/main/resources/packs/', import.meta.url);
const TARGET = new URL('languages/en/casing.txt', PACKS);
const LEAST = 3; // so often a word must be seen in small letters
const SMALL = 0.6; // share of small letters from which a capital in a heading tells nothing
const NEVER = 0.97; // ... and from which the word is no name's part at all
const FULL = 0.6; // share of full capitals from which a word is an abbreviation
const BESIDE = 8; // so often a word must be seen beside a name
const NAMES = 0.75; // share of capitals beside a name from which a word belongs to the name
const PAIRS = 3; // so often two words must be seen as a name
const HEADING = 0.55; // share of capitals from which a line is taken for a heading

const read = (file) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8');
const lines = process.argv.slice(2).flatMap((file) => read(file).split('\n').map((line, i) => !file.includes('.jsonl') ? line
  : i % 5 === 0 || !line ? '' : JSON.parse(line).tokens.join(' '))); // every fifth row is kept for measuring

const counts = new Map();
const pairs = new Map();
const count = (map, key) => map.get(key) ?? map.set(key, {small: 0, capital: 0, joined: 0, full: 0, before: [0, 0]}).get(key);
const isCapital = (word) => /^\p{Lu}/u.test(word);
const isFull = (word) => /^[\p{Lu}.]{2,}$/u.test(word);

/** The words of each sentence, but for those that a capital may open. */
const sentences = lines.flatMap((line) => line.split(/(?<=[.!?]["'”’)]*)\s+(?=["'“‘(]*\p{Lu})|["“”:;(]|--|[•*]/u))
  .map((sentence) => (sentence.match(/\p{L}[\p{L}\d]*(?:['’.-]\p{L}[\p{L}\d]*)*|[^\s\p{L}]+/gu) ?? []))
  .filter((words) => words.length > 6 && words.filter(isCapital).length < HEADING * words.filter((w) => /^\p{L}/u.test(w)).length)
  .map((words) => words.map((w) => w.replace(/['’]s$/, '')));

for (const words of sentences) {
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    const joined = isCapital(words[i - 1]) || isCapital(words[i + 1] ?? '');
    if (/^\p{L}/u.test(word)) {
      count(counts, word.toLowerCase())[isFull(word) ? 'full' : !isCapital(word) ? 'small' : joined ? 'joined' : 'capital']++;
    }
  }
}
const all = (c) => c.small + c.capital + c.full;
const share = (word) => { const c = counts.get(word); return c ? c.small / (all(c) || 1) : 0; };
const isName = (word) => word && isCapital(word) && share(word.toLowerCase()) < 1 - SMALL;
for (const words of sentences) {
  for (let i = 1; i < words.length; i++) {
    const known = counts.get(words[i].toLowerCase());
    if (known && i + 1 < words.length && isName(words[i + 1])) {
      known.before[isCapital(words[i]) ? 1 : 0]++;
    }
    if (i + 1 < words.length && /^\p{L}/u.test(words[i]) && /^\p{L}/u.test(words[i + 1])) {
      const pair = count(pairs, `${words[i]} ${words[i + 1]}`.toLowerCase());
      pair[[words[i], words[i + 1]].every((w) => isCapital(w) && !isFull(w)) ? 'capital' : 'small']++;
    }
  }
}

/** Names of sides, as the packs write them, and the words that the packs read as plain ones. */
const pack = (file) => readFileSync(new URL(file, PACKS), 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));
const sides = ['world/parties.txt', 'conflicts/afghanistan/parties.txt'].flatMap(pack)
  .filter((l) => /^\S+ (title|own):/.test(l)).flatMap((l) => l.replace(/^.*?: /, '').split(/; */)).map((l) => l.trim());
for (const side of sides.map((name) => name.split(/[\s-]+/))) {
  side.filter((w) => isFull(w)).forEach((w) => { count(counts, w.toLowerCase()).full += 100; });
  side.slice(1).forEach((w, i) => {
    if (isCapital(w) && isCapital(side[i])) {
      count(pairs, `${side[i]} ${w}`.toLowerCase()).capital += 100;
    }
  });
}
for (const line of pack('languages/en/frames.txt').concat(pack('languages/en/classes.txt'))) {
  for (const word of line.split(/[^\p{L}-]+/u).filter((w) => /^\p{Ll}{3,}$/u.test(w) && !counts.has(w))) {
    count(counts, word).small += LEAST;
  }
}

/** Whether the endings of some word that is kept tell the same of this one, as the reader strips them. */
const plain = new Set([...counts].filter(([w, c]) => c.small >= LEAST && share(w) >= NEVER).map(([w]) => w));
const stems = (w) => ['s', 'es', 'ed', 'd', 'ing', 'ly'].filter((e) => w.endsWith(e)).map((e) => w.slice(0, -e.length)).filter((s) => s.length > 3);
const isTold = (w) => stems(w).some((stem) => plain.has(stem));

const mark = (word, c) => {
  const sum = (two) => two[0] + two[1];
  const part = (two) => sum(two) >= BESIDE && two[1] >= NAMES * sum(two);
  return share(word) >= NEVER ? '' : `${part(c.before) ? '<' : '~'}`;
};
const words = [...counts].flatMap(([word, c]) => {
  if (!/^[a-z][a-z']*$/.test(word)) {
    return /^[a-z.]{2,6}$/.test(word) && c.full >= LEAST && c.full >= FULL * (all(c) + c.joined) ? [`${word}^`] : [];
  }
  if (c.full >= LEAST && c.full >= FULL * (all(c) + c.joined)) {
    return [`${word}^`];
  }
  const usual = c.small >= LEAST && share(word) >= SMALL;
  return usual && !(mark(word, c) === '' && isTold(word)) ? [word + mark(word, c)] : [];
});
const names = [...pairs].filter(([pair, c]) => /^[a-z' ]+$/.test(pair) && c.capital >= PAIRS && c.capital >= NAMES * (c.capital + c.small)
  && pair.split(' ').some((w) => share(w) >= SMALL && !/^(the|a|an|of|and|in|on|to)$/.test(w))).map(([pair]) => pair);

const key = (entry) => entry.replace(/[<~^]$/, '');
const entries = words.concat(names).sort((a, b) => (key(a) < key(b) ? -1 : 1));
writeFileSync(TARGET, `${entries.join('\n')}\n`);
console.log(`${words.length} words, ${names.length} pairs`);
