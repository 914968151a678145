// Plane geometry on longitude and latitude, good enough for areas of a few hundred kilometres.

export const kmPerDegree = 111.195;

/** All outer and inner rings of a Polygon or MultiPolygon. */
export const rings = (g) => (g.type === 'Polygon' ? g.coordinates : g.coordinates.flat());

const polygons = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates);

export function box(g) {
  const points = rings(g).flat();
  const lons = points.map((p) => p[0]);
  const lats = points.map((p) => p[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** A ring that crosses the 180th meridian, made continuous. */
function unwrap(ring) {
  let turn = 0;
  return ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
    return [x + turn, y];
  });
}

/** Signed area (square degrees) and first moments of a ring, by the shoelace formula. */
function moments(wrapped) {
  const ring = unwrap(wrapped);
  let area = 0, x = 0, y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0, y0] = ring[i];
    const [x1, y1] = ring[i + 1];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += (x0 + x1) * cross / 6;
    y += (y0 + y1) * cross / 6;
  }
  return {area, x, y};
}

/** The centroid of the largest polygon, so that far islands do not pull it away. */
export function centroid(g) {
  const largest = polygons(g).map((p) => moments(p[0]))
    .reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
  const lon = largest.x / largest.area;
  return [((lon + 540) % 360) - 180, largest.y / largest.area];
}

/** Area in square kilometres. */
export function shapeArea(g) {
  const [, south, , north] = box(g);
  const shrink = Math.cos((south + north) / 2 * Math.PI / 180);
  return polygons(g).reduce((sum, p) => sum + Math.abs(p.reduce((s, r, i) =>
    s + (i === 0 ? 1 : -1) * Math.abs(moments(r).area), 0)), 0) * kmPerDegree ** 2 * shrink;
}

/** Even-odd rule over all rings. */
export function contains(g, [x, y]) {
  let inside = false;
  for (const ring of rings(g)) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

const scale = (lat) => Math.cos(lat * Math.PI / 180);

function distance(a, b) {
  const shrink = scale((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]);
}

/** Points inside a shape, each as far as can be from the given points and from one another. */
export function spreadPoints(shape, taken, count) {
  const [west, south, east, north] = box(shape);
  const step = Math.max(east - west, north - south) / 60;
  const grid = [];
  for (let x = west + step / 2; x < east; x += step) {
    for (let y = south + step / 2; y < north; y += step) if (contains(shape, [x, y])) grid.push([x, y]);
  }
  const fixed = [...taken, ...rings(shape).flat()]; // the border repels too
  const chosen = [];
  for (let i = 0; i < count; i++) {
    const others = [...fixed, ...chosen];
    const room = (p) => Math.min(...others.map((o) => distance(p, o)));
    chosen.push(grid.map((p) => [p, room(p)]).reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
  }
  return chosen;
}

/** The part of the shape that is nearer to this point than to any other (Voronoi), or null. */
export function clipCell(clipping, point, all, shape) {
  const [west, south, east, north] = box(shape);
  const shrink = scale((south + north) / 2);
  let cell = [[west - 1, south - 1], [east + 1, south - 1], [east + 1, north + 1], [west - 1, north + 1]];
  for (const other of all) if (other !== point) cell = halfPlane(cell, point, other, shrink);
  const parts = clipping.intersection([[...cell, cell[0]]], polygons(shape));
  if (parts.length === 0) return null;
  return parts.length === 1 ? {type: 'Polygon', coordinates: parts[0]} : {type: 'MultiPolygon', coordinates: parts};
}

/** Cuts a convex ring at the line of equal distance (Sutherland and Hodgman, 1974). */
function halfPlane(ring, near, far, shrink) {
  const side = ([x, y]) => {
    const mx = (near.lon + far.lon) / 2;
    const my = (near.lat + far.lat) / 2;
    return ((x - mx) * (near.lon - far.lon)) * shrink ** 2 + (y - my) * (near.lat - far.lat);
  };
  const kept = [];
  ring.forEach((b, i) => {
    const a = ring[(i + ring.length - 1) % ring.length];
    const sa = side(a);
    const sb = side(b);
    if (sa >= 0 !== sb >= 0) {
      const t = sa / (sa - sb);
      kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
    if (sb >= 0) kept.push(b);
  });
  return kept;
}

/** Great-circle distance in kilometres between two points with lat and lon (haversine). */
export function distanceKm(a, b) {
  const rad = Math.PI / 180;
  const s = Math.sin((b.lat - a.lat) * rad / 2) ** 2
    + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin((b.lon - a.lon) * rad / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(s));
}
