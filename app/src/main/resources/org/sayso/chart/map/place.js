"use strict";
// The panel of one place: its status on the day, its timeline, and what is said for and against. The status is drawn at
// once from what the map knows; the words behind it follow when they are loaded.

const OTHERS_SHOWN = 8;

function placePanel(id, day) {
  const place = atlas.places.get(id);
  const status = statusOn(id, day);
  return el("div", {class: "place", "data-place": id},
    el("button", {type: "button", class: "back", onclick: () => choose(null)}, "‹ Overview"),
    breadcrumbs(place),
    el("h2", {tabindex: -1}, place.name, " ", el("small", {}, place.kind)),
    vagueness(place),
    el("p", {class: `verdict ${status.look}`, id: "place-status"}, statusSentence(status, day)),
    beneath(place, status, day),
    timelineStrip(id, day),
    silenceNote(status),
    source.served ? el("p", {class: "ways"}, el("a", {href: placeAddress(id, day)}, "Everything said of it, in order, with the arithmetic")) : null,
    el("div", {class: "words", "aria-live": "polite"}),
    inside(id, day));
}

function placeAddress(id, day) {
  const query = new URLSearchParams({day: dayCode(day)});
  if (view.known !== null) query.set("known", dayCode(view.known));
  if (lens().party) query.set("according", lens().party);
  return `/place/${encodeURIComponent(id)}?${query}`;
}

/** Fills in the words behind the status, once they are there. */
function showWords(panel, details, id, day) {
  const words = panel.querySelector(".words");
  if (!words) return;
  words.replaceChildren(...[oddsBars(details.holding), denials(details), supports(details), others(details)].filter(Boolean));
}

function breadcrumbs(place) {
  const trail = [];
  for (let at = place; at; at = atlas.places.get(at.parent)) trail.unshift(at);
  const names = trail.length > 1 ? trail.slice(0, -1) : place.path.slice(0, -1).map(name => ({name}));
  return el("p", {class: "path"}, names.map(area => el("span", {}, area.id
    ? el("button", {type: "button", onclick: () => choose(area.id, true)}, area.name) : area.name)));
}

function vagueness(place) {
  if (place.approximate) return el("p", {class: "note"}, "Approximate outline: a share of the area around it, not a surveyed boundary.");
  return place.radiusKm && !place.shape ? el("p", {class: "note"}, `Placed to within about ${Math.round(place.radiusKm)} km.`) : null;
}

function statusSentence(status, day) {
  const on = `On ${dayText(day)}`;
  const by = lens().party ? ` by ${sideName(lens().party)}’s speakers` : "";
  if (status.look === "unheard") return `${on}, nothing is said${by} of who holds it.`;
  if (status.look === "unclear") return `${on}, too little is said${by} to name a holder.`;
  if (status.look === "disputed" && status.second) return [`${on}, it is disputed between `, sideTag(status.leader.side), " and ", sideTag(status.second.side), "."];
  if (status.look === "disputed") return [`${on}, it is said to be fought for; most is said for `, sideTag(status.leader.side), "."];
  return [`${on}, it is said${by} to be held by `, sideTag(status.leader.side), "."];
}

/** What is said of the province, where nothing is said of the place itself. */
function beneath(place, status, day) {
  const province = atlas.places.get(place.parent);
  if (hasHolder(status) || province?.kind !== "province") return null;
  const around = statusOn(province.id, day);
  if (!hasHolder(around)) return null;
  const said = around.look === "held" ? "said to be held by " : "disputed; most is said for ";
  return el("p", {class: "note beneath"}, "The province around it, ",
    el("button", {type: "button", onclick: () => choose(province.id, true)}, province.name), `, is ${said}`, sideTag(around.leader.side), ".");
}

function oddsBars(holding) {
  if (!holding) return null;
  const odds = Object.entries(holding.p).map(([side, p]) => ({side, p})).sort((a, b) => b.p - a.p || d3.ascending(a.side, b.side));
  const rest = 1 - holding.contested - d3.sum(odds, one => one.p);
  const rows = odds.filter(one => one.p >= 0.005).map(one => oddsRow(sideTag(one.side), one.p, sideColour(one.side)));
  if (holding.contested >= 0.005) rows.push(oddsRow("contested", holding.contested, "#6f6a60"));
  if (rest >= 0.005) rows.push(oddsRow("nobody, or none known", rest, "#a8a398"));
  return rows.length ? el("table", {class: "odds"}, el("caption", {}, "How the claims add up"), el("tbody", {}, rows)) : null;
}

function oddsRow(label, p, colour) {
  const bar = el("i", {class: "bar"});
  bar.style.width = `${p * 100}%`;
  bar.style.background = colour;
  return el("tr", {}, el("th", {scope: "row"}, label), el("td", {class: "meter"}, bar), el("td", {class: "number"}, percent(p)));
}

/** A strip of holdings over all days; a click goes to that day. */
function timelineStrip(id, day) {
  const runs = courses.get(id);
  if (!runs?.length) return null;
  const days = atlas.last - atlas.first + 1;
  const x = at => (at - atlas.first) / days * 1000;
  const strip = d3.create("svg").attr("class", "strip").attr("viewBox", "0 0 1000 34").attr("preserveAspectRatio", "none")
    .attr("role", "img").attr("aria-label", stripText(runs))
    .on("click", event => setDay(atlas.first + Math.floor(d3.pointer(event)[0] / 1000 * days)));
  strip.append("rect").attr("width", 1000).attr("height", 24).attr("fill", UNKNOWN);
  for (const run of runs) {
    const status = statusOf(run, run.from);
    const box = (from, height, fill) => strip.append("rect").attr("x", x(run.from)).attr("y", from)
      .attr("width", Math.max(1, x(run.to + 1) - x(run.from))).attr("height", height).attr("fill", fill)
      .append("title").text(`${spanText(run.from, run.to)}: ${statusText(status)}`);
    const fill = one => one ? tint(one.side, STEPS[strengthStep(one.p)]) : "#8a867b";
    if (status.look === "held") box(0, 24, fill(status.leader));
    if (status.look === "disputed") { box(0, 12, fill(status.leader)); box(12, 12, fill(status.second)); }
  }
  for (const at of new Set(runs.map(run => run.lastNews))) if (at >= atlas.first) strip.append("rect").attr("x", x(at)).attr("y", 26).attr("width", 3).attr("height", 6).attr("fill", "#55524b");
  strip.append("rect").attr("class", "now").attr("x", x(day)).attr("width", 3).attr("height", 34);
  return el("div", {class: "timeline"}, strip.node(),
    el("div", {class: "ends"}, el("span", {}, dayShort(atlas.first)), el("span", {}, "▮ a day of news"), el("span", {}, dayShort(atlas.last))));
}

function stripText(runs) {
  const told = runs.slice(0, 12).map(run => `${spanText(run.from, run.to)}: ${statusText(statusOf(run, run.from))}`);
  return `Timeline. ${told.join("; ")}${runs.length > 12 ? "; and more" : ""}`;
}

function silenceNote(status) {
  return status.stale ? el("p", {class: "note stale"}, `No news since ${dayText(status.run.lastNews)}, ${status.silent} days before.`) : null;
}

/** Who denies what the holding rests on. */
function denials(details) {
  const denied = because(details).map(support => details.claims[support.claim]).filter(claim => claim.standing === "denied");
  if (!denied.length) return null;
  const who = [...new Set(denied.map(claim => sourceName(claim.sources[0])))];
  return el("p", {class: "denials"}, el("strong", {}, "Denied by "), who.join("; "));
}

function because(details) {
  return (details.holding?.because ?? []).filter(support => details.claims[support.claim]);
}

/** The claims behind the holding, by side, for and then against, one card an origin. */
function supports(details) {
  const sections = [];
  for (const [party, all] of d3.group(because(details), support => support.party)) {
    for (const speaksFor of [true, false]) {
      const origins = d3.groups(all.filter(support => support.supports === speaksFor), support => support.origin);
      if (origins.length) sections.push(supportSection(party, speaksFor, origins, details.claims));
    }
  }
  return sections.length ? el("div", {class: "supports"}, sections) : null;
}

function supportSection(party, speaksFor, origins, claims) {
  const section = el("section", {class: speaksFor ? "for" : "against"},
    el("h3", {}, speaksFor ? "For a hold by " : "Against a hold by ", sideTag(party),
      el("small", {}, ` ${origins.length} ${origins.length === 1 ? "origin" : "origins"}`)),
    origins.map(([, tellings]) => originCard(tellings, claims)));
  section.style.borderColor = sideColour(party);
  return section;
}

function originCard(tellings, claims) {
  const counted = tellings.find(telling => telling.counted) ?? tellings[0];
  const copies = tellings.filter(telling => telling !== counted).map(telling => claims[telling.claim]);
  return claimCard(claims[counted.claim], counted, copies);
}

/** What else is said of the place up to the day: plans, fighting, losses, flight. */
function others(details) {
  const rest = details.others.map(id => details.claims[id]).filter(Boolean);
  if (!rest.length) return null;
  const more = rest.slice(OTHERS_SHOWN).map(claim => claimCard(claim));
  return el("section", {class: "others"}, el("h3", {}, "Also said of this place"),
    rest.slice(0, OTHERS_SHOWN).map(claim => claimCard(claim)),
    more.length ? el("details", {}, el("summary", {}, `${more.length} more`), more) : null);
}

function inside(id, day) {
  const parts = [...atlas.places.values()].filter(place => place.parent === id)
    .sort((a, b) => d3.ascending(a.name, b.name));
  return parts.length ? el("section", {class: "inside"}, el("h3", {}, "Inside it"), placeList(parts, day)) : null;
}

/** Places as a list of buttons, each with its status in words. */
function placeList(places, day) {
  return el("ul", {class: "list"}, places.map(place => {
    const status = statusOn(place.id, day);
    return el("li", {}, el("button", {type: "button", onclick: () => choose(place.id, true)},
      swatch(status), el("span", {class: "name"}, place.name), el("span", {class: "status"}, statusText(status))));
  }));
}

function swatch(status) {
  const box = d3.create("svg").attr("class", "swatch").attr("width", 14).attr("height", 14).attr("aria-hidden", "true");
  const second = status.look === "disputed" ? status.second ?? null : status.leader;
  const fill = one => !hasHolder(status) || !one ? UNKNOWN : tint(one.side, STEPS[strengthStep(one.p)]);
  box.append("rect").attr("width", 14).attr("height", 14).attr("fill", fill(status.leader));
  if (second !== undefined) box.append("path").attr("d", "M14,0V14H0Z").attr("fill", fill(second));
  return box.node();
}
