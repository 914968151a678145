"use strict";
// What the page knows, and what it says of a place on a day. Nothing here draws.

/** After so many days without a word the map says so. */
const STALE_DAYS = 21;
const atlas = readAtlas(JSON.parse(document.getElementById("atlas").textContent));

function readAtlas(data) {
  const places = new Map(Object.entries(data.places).map(([id, place]) => [id, {id, ...place}]));
  const claims = new Map(Object.entries(data.claims).map(([id, claim]) => [id, readClaim(id, claim)]));
  const timelines = new Map(Object.entries(data.timelines).map(
    ([id, holdings]) => [id, holdings.map(readHolding)]));
  const first = dayNumber(data.firstDay) ?? 0;
  return {
    ...data, places, claims, timelines,
    sides: new Map(data.sides.map(side => [side.id, side])),
    first, last: dayNumber(data.lastDay) ?? first,
    tallies: data.tallies.map(one => ({...claims.get(one.claim), day: dayNumber(one.day)})),
    disagreements: data.disagreements.map(one => ({...one, day: dayNumber(one.day)})),
    claimsAt: d3.group([...claims.values()].filter(claim => claim.place), claim => claim.place),
  };
}

function readClaim(id, claim) {
  const from = dayNumber(claim.from), to = dayNumber(claim.to);
  return {id, ...claim, from, to, day: to ?? from};
}

function readHolding(holding) {
  return {...holding, from: dayNumber(holding.from), to: dayNumber(holding.to),
    lastNews: dayNumber(holding.lastNews)};
}

/** The run of days that a day falls in, or null. */
function holdingOn(id, day) {
  const holdings = atlas.timelines.get(id) ?? [];
  const last = holdings[d3.bisector(holding => holding.from).right(holdings, day) - 1];
  return last && day <= last.to ? last : null;
}

/**
 * What is said of a place on a day: `look` is unheard (nothing is said), unclear (too little to name
 * a holder), held or disputed; `leader` and `second` are the two likeliest sides; `odds` all of them,
 * likeliest first; `stale` whether it is old news.
 */
function statusOn(id, day) {
  return statusOf(holdingOn(id, day), day);
}

function statusOf(holding, day) {
  if (!holding) return {look: "unheard", odds: [], holding: null, stale: false};
  const odds = Object.entries(holding.p).map(([side, p]) => ({side, p}))
    .sort((a, b) => b.p - a.p || d3.ascending(a.side, b.side));
  const [leader, second] = odds;
  const silent = holding.lastNews === null ? 0 : day - holding.lastNews;
  const status = {odds, holding, leader, second, stale: silent > STALE_DAYS, silent};
  const contested = holding.contested ?? 0;
  if (!leader || Math.max(leader.p, contested) < atlas.leastHold) return {...status, look: "unclear"};
  const disputed = second && (second.p >= atlas.disputedShare * leader.p || contested >= leader.p);
  return {...status, look: disputed ? "disputed" : "held"};
}

/** A status in a few words. */
function statusText(status) {
  const base = {
    unheard: () => "nothing is said",
    unclear: () => "too little is said to name a holder",
    held: () => `${sideName(status.leader.side)}, ${percent(status.leader.p)}`,
    disputed: () => `disputed: ${sideName(status.leader.side)} ${percent(status.leader.p)}, `
      + `${sideName(status.second.side)} ${percent(status.second.p)}`,
  }[status.look]();
  return status.stale ? `${base} · no news since ${dayShort(status.holding.lastNews)}` : base;
}

/** How many districts each side is said to hold on a day, beside the disputed, unclear and unheard-of. */
function districtsByHolder(day) {
  const counts = new Map();
  const count = key => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const place of atlas.places.values()) {
    if (place.kind !== "district" || !place.area) continue;
    const status = statusOn(place.id, day);
    count(status.look === "held" ? status.leader.side : status.look);
  }
  return counts;
}

/** Counts that sources give, told by a day, newest first. */
function quotedTallies(day) {
  return atlas.tallies.filter(tally => tally.day === null || tally.day <= day);
}

/** Whether one side at least is named as the holder, alone or in dispute. */
function hasHolder(status) { return status.look === "held" || status.look === "disputed"; }
function sideName(id) { return atlas.sides.get(id)?.name ?? id; }
function sideColour(id) { return atlas.sides.get(id)?.colour ?? "#888888"; }
function percent(p) { return `${Math.round(p * 100)} %`; }

/** Name and the areas around it, to tell namesakes apart. */
function placeText(place) {
  const around = place.path.filter(name => name !== place.name).slice(1);
  return around.length ? `${place.name}, ${around.reverse().join(", ")}` : place.name;
}
