"use strict";
// What the page knows of the ground and of who is said to hold what, and how that is put. Nothing here draws or loads.

/** After so many days without a word the map says so. */
const STALE_DAYS = 21;
const LOOKS = ["held", "disputed", "unclear"];

/** The ground, the same for all views: places with their shapes, sides, outlines. */
const atlas = {places: new Map(), sides: new Map(), outlines: [], disputed: [], attribution: [], speakers: [], first: 0, last: 0};

/** Runs of days by place, in the view that is shown. */
let courses = new Map();

function readGround(data) {
  Object.assign(atlas, data, {
    places: new Map(Object.entries(data.places).map(([id, place]) => [id, {id, ...place}])),
    sides: new Map(data.sides.map(side => [side.id, side])),
  });
}

/** Takes the runs of a view; days of all views together are the ends of the slider. */
function readCourses(data) {
  courses = new Map();
  addCourses(data);
}

/** Takes the runs of more places of the same view. */
function addCourses(data) {
  const party = at => at < 0 ? null : data.parties[at];
  for (const [id, runs] of Object.entries(data.runs)) courses.set(id, runs.map(
    ([from, to, look, leader, first, second, other, lastNews, origins]) => ({from, to, look: LOOKS[look],
      leader: party(leader), first: first / 100, second: party(second), other: other / 100, lastNews, origins})));
}

/** The run of days that a day falls in, or null. */
function runOn(id, day) {
  const runs = courses.get(id) ?? [];
  const last = runs[d3.bisector(run => run.from).right(runs, day) - 1];
  return last && day <= last.to ? last : null;
}

/**
 * What is said of a place on a day: `look` is unheard (nothing is said), unclear (too little to name a holder), held or
 * disputed; `leader` and `second` are the two likeliest sides; `silent` is for how many days there was no news.
 */
function statusOn(id, day) { return statusOf(runOn(id, day), day); }

function statusOf(run, day) {
  if (!run) return {look: "unheard", run: null, stale: false, silent: null, origins: 0};
  const silent = run.lastNews === null ? null : Math.max(0, day - run.lastNews);
  return {look: run.look, run, silent, stale: silent > STALE_DAYS, origins: run.origins,
    leader: run.leader && {side: run.leader, p: run.first}, second: run.second && {side: run.second, p: run.other}};
}

/** A status in a few words. */
function statusText(status) {
  const side = one => `${sideName(one.side)} ${percent(one.p)}`;
  const base = {
    unheard: () => "nothing is said",
    unclear: () => "too little is said to name a holder",
    held: () => `${sideName(status.leader.side)}, ${percent(status.leader.p)}`,
    disputed: () => `disputed: ${[status.leader, status.second].filter(Boolean).map(side).join(", ")}`,
  }[status.look]();
  return status.stale ? `${base} · no news since ${dayShort(status.run.lastNews)}` : base;
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

/** Whether one side at least is named as the holder, alone or in dispute. */
function hasHolder(status) { return status.look === "held" || status.look === "disputed"; }
function sideName(id) {
  const words = id.replaceAll("-", " ");
  return atlas.sides.get(id)?.name ?? words.charAt(0).toUpperCase() + words.slice(1);
}
function sideColour(id) { return atlas.sides.get(id)?.colour ?? "#6b6b6b"; }
function percent(p) { return `${Math.round(p * 100)} %`; }

/** Name and the areas around it, to tell namesakes apart. */
function placeText(place) {
  const around = place.path.filter(name => name !== place.name).slice(1);
  return around.length ? `${place.name}, ${around.reverse().join(", ")}` : place.name;
}
