"use strict";
// The panel when no place is chosen: disagreements, our count beside quoted counts, all places.

const TALLIES_SHOWN = 10;
const DISPUTES_SHOWN = 4;

function overviewPanel(day) {
  return el("div", {class: "overview"},
    el("section", {}, el("h2", {}, "Sharpest disagreements"),
      el("p", {class: "note"}, "Places about which claims of the same days say opposite things, best supported on both sides first."),
      disagreementList()),
    el("section", {}, el("h2", {}, "How many districts"),
      el("p", {class: "note"}, "On the left what the claims add up to on the day, on the right what sources count. They count in different schemes and are never merged."),
      el("div", {class: "columns"}, countedColumn(day), quotedColumn(day))),
    allPlaces(day), unplaced());
}

function disagreementList() {
  const known = atlas.disagreements.filter(one => atlas.places.has(one.place));
  if (!known.length) return el("p", {class: "empty"}, "No two claims of the same days contradict each other.");
  const items = known.map(disagreementItem);
  const more = items.splice(DISPUTES_SHOWN);
  return [el("ol", {class: "disputes"}, items),
    more.length ? el("details", {class: "more"}, el("summary", {}, `${more.length} more`), el("ol", {class: "disputes"}, more)) : null];
}

function disagreementItem(one) {
  return el("li", {}, el("button", {type: "button", onclick: () => { setDay(one.day); choose(one.place, true); }},
    el("span", {class: "head"}, el("strong", {}, atlas.places.get(one.place).name), el("time", {}, dayShort(one.day))),
    sideOf(one.one), sideOf(one.other)));
}

function sideOf(support) {
  const claim = atlas.claims.get(support.claim);
  const words = claim ? `${claimText(claim)} — ${sourceName(claim.sources[0])}` : support.reason;
  const node = el("span", {class: support.supports ? "for" : "against"}, words);
  node.style.borderColor = sideColour(support.party);
  return node;
}

function countedColumn(day) {
  const counts = districtsByHolder(day);
  const total = d3.sum(counts.values());
  const row = (label, key) => el("tr", {}, el("th", {scope: "row"}, label), el("td", {class: "number"}, String(counts.get(key) ?? 0)));
  const sides = [...atlas.sides.keys()].filter(side => counts.get(side)).map(side => row(sideTag(side), side));
  return el("div", {id: "counted"}, el("h3", {}, `Counted here, ${dayShort(day)}`),
    el("table", {class: "counts"}, sides, row("disputed", "disputed"), row("too little is said", "unclear"), row("nothing is said", "unheard"),
      el("tr", {class: "sum"}, el("th", {scope: "row"}, "districts in all"), el("td", {class: "number"}, String(total)))));
}

function quotedColumn(day) {
  const tallies = quotedTallies(day);
  return el("div", {id: "quoted"}, el("h3", {}, "As sources count"),
    tallies.length ? el("ul", {class: "quoted"}, tallies.slice(0, TALLIES_SHOWN).map(quotedItem)) : el("p", {class: "empty"}, "No count quoted up to this day."));
}

function quotedItem(claim) {
  const place = atlas.places.get(claim.place);
  return el("li", {title: claim.quote},
    el("span", {class: "figure"}, claimText(claim)),
    el("span", {class: "by"}, [place && place.kind !== "country" ? place.name : null, claim.sources.map(sourceName).join(" ← "),
      claim.day === null ? null : dayShort(claim.day)].filter(Boolean).join(" · ")));
}

/** Every area in a list, so that the map can be read without seeing or pointing. */
function allPlaces(day) {
  const provinces = [...atlas.places.values()].filter(place => place.kind === "province")
    .sort((a, b) => d3.ascending(a.name, b.name));
  return el("section", {}, el("h2", {}, "Provinces"), placeList(provinces, day));
}

/** Claims whose place is named but not known to any gazetteer: told, but not to be drawn. */
function unplaced() {
  const lost = [...atlas.claims.values()].filter(claim => claim.placeText && !claim.place && !claim.background);
  if (!lost.length) return null;
  const count = lost.length === 1 ? "1 claim is" : `${lost.length} claims are`;
  return el("details", {id: "unplaced", class: "more"}, el("summary", {}, `${count} not on the map`),
    el("p", {class: "note"}, "The places that they name are in no gazetteer at hand."),
    lost.map(claim => el("div", {}, el("h3", {}, claim.placeText), claimCard(claim))));
}

/** What colours and marks mean. */
function legendBody() {
  const looks = [...atlas.timelines.values()].flat().map(holding => statusOf(holding, holding.from)).filter(hasHolder);
  const used = new Set(looks.flatMap(status => [status.leader.side, status.look === "disputed" ? status.second.side : null]));
  const ramps = [...atlas.sides.keys()].filter(side => used.has(side)).map(side => el("li", {},
    el("span", {class: "ramp"}, STEPS.map((strength, step) => {
      const cell = el("i", {title: `${STEP_NAMES[step]} support: from ${percent(STEP_FLOORS[step])}`});
      cell.style.background = tint(side, strength);
      return cell;
    })), sideName(side)));
  const marks = [["striped", "disputed"], ["dotted", `faded: no news for over ${STALE_DAYS} days, or too little said`], ["blank", "nothing is said"],
    ["beneath", "only the province is spoken of"], ["dashed", "approximate outline"]];
  return [el("ul", {class: "ramps"}, el("li", {class: "lead"}, "Said to be held by, weak to strong support:"), ramps),
    el("ul", {}, marks.map(([mark, words]) => el("li", {}, el("i", {class: mark}), words)), el("li", {}, "● town  ◆ crossing  ▲ valley"))];
}
