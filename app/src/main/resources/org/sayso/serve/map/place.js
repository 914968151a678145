"use strict";
// The panel of one place: its status on the day, its timeline, and what is said for and against.

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
    oddsBars(status),
    timelineStrip(id, day),
    silenceNote(status),
    denials(status),
    supports(status),
    others(id, day, status),
    inside(id, day));
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
  if (status.look === "unheard") return `${on}, nothing is said of who holds it.`;
  if (status.look === "unclear") return `${on}, too little is said to name a holder.`;
  if (status.look === "disputed") return [`${on}, it is disputed between `, sideTag(status.leader.side), " and ", sideTag(status.second.side), "."];
  return [`${on}, it is said to be held by `, sideTag(status.leader.side), "."];
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

function oddsBars(status) {
  if (!status.odds.length) return null;
  const contested = status.holding.contested ?? 0;
  const rest = 1 - contested - d3.sum(status.odds, one => one.p);
  const rows = status.odds.filter(one => one.p >= 0.005)
    .map(one => oddsRow(sideTag(one.side), one.p, sideColour(one.side)));
  if (contested >= 0.005) rows.push(oddsRow("contested", contested, "#6f6a60"));
  if (rest >= 0.005) rows.push(oddsRow("nobody, or none known", rest, "#a8a398"));
  return el("table", {class: "odds"}, el("caption", {}, "How the claims add up"), rows);
}

function oddsRow(label, p, colour) {
  const bar = el("i", {class: "bar"});
  bar.style.width = `${p * 100}%`;
  bar.style.background = colour;
  return el("tr", {}, el("th", {scope: "row"}, label), el("td", {class: "meter"}, bar), el("td", {class: "number"}, percent(p)));
}

/** A strip of holdings over all days; a click goes to that day. */
function timelineStrip(id, day) {
  const holdings = atlas.timelines.get(id);
  if (!holdings) return null;
  const days = atlas.last - atlas.first + 1;
  const x = at => (at - atlas.first) / days * 1000;
  const strip = d3.create("svg").attr("class", "strip").attr("viewBox", "0 0 1000 34").attr("preserveAspectRatio", "none")
    .attr("role", "img").attr("aria-label", `Timeline: ${holdings.length} runs of days`)
    .on("click", event => setDay(atlas.first + Math.floor(d3.pointer(event)[0] / 1000 * days)));
  strip.append("rect").attr("width", 1000).attr("height", 24).attr("fill", UNKNOWN);
  for (const holding of holdings) {
    const status = statusOf(holding, holding.from);
    const box = (from, height, side, p) => strip.append("rect").attr("x", x(holding.from)).attr("y", from)
      .attr("width", Math.max(1, x(holding.to + 1) - x(holding.from))).attr("height", height).attr("fill", tint(side, STEPS[strengthStep(p)]))
      .append("title").text(`${spanText(holding.from, holding.to)}: ${statusText(status)}`);
    if (status.look === "held") box(0, 24, status.leader.side, status.leader.p);
    if (status.look === "disputed") { box(0, 12, status.leader.side, status.leader.p); box(12, 12, status.second.side, status.second.p); }
  }
  const told = new Set(holdings.flatMap(holding => holding.because.map(support => atlas.claims.get(support.claim)?.day)));
  for (const at of told) if (at >= atlas.first) strip.append("rect").attr("x", x(at)).attr("y", 26).attr("width", 3).attr("height", 6).attr("fill", "#55524b");
  strip.append("rect").attr("class", "now").attr("x", x(day)).attr("width", 3).attr("height", 34);
  return el("div", {class: "timeline"}, strip.node(),
    el("div", {class: "ends"}, el("span", {}, dayShort(atlas.first)), el("span", {}, "▮ a claim"), el("span", {}, dayShort(atlas.last))));
}

function silenceNote(status) {
  return status.stale ? el("p", {class: "note stale"}, `No news since ${dayText(status.holding.lastNews)}, ${status.silent} days before.`) : null;
}

/** Who denies what the holding rests on. */
function denials(status) {
  const denied = (status.holding?.because ?? []).map(support => atlas.claims.get(support.claim))
    .filter(claim => claim?.standing === "denied");
  if (!denied.length) return null;
  const who = [...new Set(denied.map(claim => sourceName(claim.sources[0])))];
  return el("p", {class: "denials"}, el("strong", {}, "Denied by "), who.join("; "));
}

/** The claims behind the holding, by side, for and then against, one card an origin. */
function supports(status) {
  const because = (status.holding?.because ?? []).filter(support => atlas.claims.has(support.claim));
  if (!because.length) return null;
  const sections = [];
  for (const [party, all] of d3.group(because, support => support.party)) {
    for (const speaksFor of [true, false]) {
      const origins = d3.groups(all.filter(support => support.supports === speaksFor), support => support.origin);
      if (origins.length) sections.push(supportSection(party, speaksFor, origins));
    }
  }
  return el("div", {class: "supports"}, sections);
}

function supportSection(party, speaksFor, origins) {
  const section = el("section", {class: speaksFor ? "for" : "against"},
    el("h3", {}, speaksFor ? "For a hold by " : "Against a hold by ", sideTag(party),
      el("small", {}, ` ${origins.length} ${origins.length === 1 ? "origin" : "origins"}`)),
    origins.map(([, tellings]) => originCard(tellings)));
  section.style.borderColor = sideColour(party);
  return section;
}

function originCard(tellings) {
  const counted = tellings.find(telling => telling.counted) ?? tellings[0];
  const copies = tellings.filter(telling => telling !== counted)
    .map(telling => ({claim: atlas.claims.get(telling.claim)}));
  return claimCard(atlas.claims.get(counted.claim), counted, copies);
}

/** What else is said of the place up to the day: plans, fighting, losses, flight. */
function others(id, day, status) {
  const weighed = new Set((status.holding?.because ?? []).map(support => support.claim));
  const rest = (atlas.claimsAt.get(id) ?? []).filter(claim => !weighed.has(claim.id) && (claim.day === null || claim.day <= day))
    .sort((a, b) => (b.day ?? 0) - (a.day ?? 0) || d3.ascending(a.id, b.id));
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
  const second = status.look === "disputed" ? status.second : status.leader;
  const fill = one => !hasHolder(status) ? UNKNOWN : tint(one.side, STEPS[strengthStep(one.p)]);
  box.append("rect").attr("width", 14).attr("height", 14).attr("fill", fill(status.leader));
  if (second) box.append("path").attr("d", "M14,0V14H0Z").attr("fill", fill(second));
  return box.node();
}
