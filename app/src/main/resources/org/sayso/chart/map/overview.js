"use strict";
// The panel when no place is chosen: disagreements, our count beside quoted counts, all places.

const TALLIES_SHOWN = 10;
const DISPUTES_SHOWN = 4;

function overviewPanel(day, overview) {
  return el("div", {class: "overview"},
    el("section", {}, el("h2", {}, "Sharpest disagreements"),
      el("p", {class: "note"}, "Places about which claims of the same days say opposite things, best supported on both sides first."),
      overview.weighed < overview.of ? el("p", {class: "empty"}, "The places are still being weighed.") : disagreementList(overview.disagreements)),
    el("section", {}, el("h2", {}, "How many districts"),
      el("p", {class: "note"}, "On the left what the claims add up to on the day, on the right what sources count. They count in different schemes and are never merged."),
      el("div", {class: "columns"}, countedColumn(day), quotedColumn(day, overview.tallies))),
    allPlaces(day), unplaced(overview.unplaced));
}

function disagreementList(disagreements) {
  const known = disagreements.filter(one => atlas.places.has(one.place));
  if (!known.length) return el("p", {class: "empty"}, "No two claims of the same days contradict each other.");
  const items = known.map(disagreementItem);
  const more = items.splice(DISPUTES_SHOWN);
  return [el("ol", {class: "disputes"}, items),
    more.length ? el("details", {class: "more"}, el("summary", {}, `${more.length} more`), el("ol", {class: "disputes"}, more)) : null];
}

function disagreementItem(one) {
  return el("li", {}, el("button", {type: "button", onclick: () => { setDay(one.day); choose(one.place, true); }},
    el("span", {class: "head"}, el("strong", {}, atlas.places.get(one.place).name), el("span", {class: "on"}, dayShort(one.day))),
    sideOf(one.one), sideOf(one.other)));
}

function sideOf(word) {
  const node = el("span", {class: word.supports ? "for" : "against"}, `${word.says} — ${word.who}`);
  node.style.borderColor = sideColour(word.party);
  return node;
}

function countedColumn(day) {
  const counts = districtsByHolder(day);
  const total = d3.sum(counts.values());
  const row = (label, key) => el("tr", {}, el("th", {scope: "row"}, label), el("td", {class: "number"}, String(counts.get(key) ?? 0)));
  const sides = sidesShown().filter(side => counts.get(side)).map(side => row(sideTag(side), side));
  return el("div", {id: "counted"}, el("h3", {}, `Counted here, ${dayShort(day)}`),
    el("table", {class: "counts"}, el("tbody", {}, sides, row("disputed", "disputed"), row("too little is said", "unclear"), row("nothing is said", "unheard"),
      el("tr", {class: "sum"}, el("th", {scope: "row"}, "districts in all"), el("td", {class: "number"}, String(total))))));
}

function quotedColumn(day, tallies) {
  const told = tallies.filter(tally => tally.day === null || tally.day <= day);
  return el("div", {id: "quoted"}, el("h3", {}, "As sources count"),
    told.length ? el("ul", {class: "quoted"}, told.slice(0, TALLIES_SHOWN).map(quotedItem)) : el("p", {class: "empty"}, "No count quoted up to this day."),
    source.served ? el("p", {class: "ways"}, el("a", {href: "/tallies"}, "All counts over time")) : null);
}

function quotedItem(tally) {
  return el("li", {title: tally.quote},
    el("span", {class: "figure"}, tally.says),
    el("span", {class: "by"}, [tally.who, tally.day === null ? null : dayShort(tally.day)].filter(Boolean).join(" · ")));
}

/** Every area in a list, so that the map can be read without seeing or pointing. */
function allPlaces(day) {
  const provinces = [...atlas.places.values()].filter(place => place.kind === "province")
    .sort((a, b) => d3.ascending(a.name, b.name));
  return el("section", {}, el("h2", {}, "Provinces"), placeList(provinces, day));
}

/** Claims whose place is named but not known to any gazetteer: told, but not to be drawn. */
function unplaced(claims) {
  if (!claims?.length) return null;
  const count = claims.length === 1 ? "1 claim is" : `${claims.length} claims are`;
  return el("details", {id: "unplaced", class: "more"}, el("summary", {}, `${count} not on the map`),
    el("p", {class: "note"}, "The places that they name are in no gazetteer at hand."),
    claims.map(claim => el("div", {}, el("h3", {}, claim.placeText), claimCard(claim))));
}
