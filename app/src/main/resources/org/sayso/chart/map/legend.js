"use strict";
// What colours and marks mean, in the view that is shown; as parts, from which the key and the pictures are made.

/** The sides that are ever said to hold a place in this view, in the order of the atlas. */
function sidesShown() {
  const used = new Set();
  for (const runs of courses.values()) {
    for (const run of runs) {
      if (run.look === "unclear") continue;
      used.add(run.leader);
      if (run.look === "disputed" && run.second) used.add(run.second);
    }
  }
  const known = [...atlas.sides.keys()].filter(side => used.has(side));
  return [...known, ...[...used].filter(side => side && !atlas.sides.has(side))];
}

/** The key: what it tells, rows of colours each with its words, and marks. */
function legendParts() {
  const hatched = {mark: "hatched", words: "approximate outline"};
  const disputed = atlas.disputed.length ? [{mark: "dashed", words: "disputed border"}] : [];
  if (view.show === "origins") {
    return {lead: "How many independent origins speak for the likeliest holder:", colours: ORIGINS.map(grade => ({colours: [grade.colour], words: grade.words})),
      marks: [{mark: "blank", words: "no holder is named"}, hatched, ...disputed]};
  }
  if (view.show === "silence") {
    return {lead: "No news for (weeks):", colours: SILENCE.map(grade => ({colours: [grade.colour], words: grade.words})),
      marks: [{mark: "blank", words: "never any news"}, hatched, ...disputed]};
  }
  return {lead: "Said to be held by, weak to strong support:",
    colours: sidesShown().map(side => ({colours: STEPS.map(strength => tint(side, strength)), words: sideName(side)})),
    marks: [{mark: "striped", words: "disputed"}, {mark: "dotted", words: `faded: no news for over ${STALE_DAYS} days, or too little said`},
      {mark: "blank", words: "nothing is said"}, {mark: "beneath", words: "only the province is spoken of"}, hatched, ...disputed]};
}

const BORDER_POLICY = "Borders as Natural Earth draws them, by who administers the land; Sayso takes no position on them.";

function drawLegend() {
  const parts = legendParts();
  const swatch = (colour, i) => {
    const cell = el("i", {title: view.show === "fused" || view.show === "according" ? `${STEP_NAMES[i]} support: from ${percent(STEP_FLOORS[i])}` : null});
    cell.style.background = colour;
    return cell;
  };
  document.getElementById("legend-body").replaceChildren(
    el("ul", {class: "ramps"}, el("li", {class: "lead"}, parts.lead),
      parts.colours.map(row => el("li", {}, el("span", {class: "ramp"}, row.colours.map(swatch)), row.words))),
    el("ul", {}, parts.marks.map(({mark, words}) => el("li", {}, el("i", {class: mark}), words)), el("li", {}, "● town  ◆ crossing  ▲ valley")),
    el("p", {class: "policy"}, BORDER_POLICY));
}
