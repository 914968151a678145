"use strict";
// How a status looks. Who holds: plain colour, bold stripes of both sides where it is disputed, faded and dotted where there
// is no news; strength in four steps, so that readers can tell them. The other views: one colour, the darker the more.

const PAPER = "#f4f2ec";
const UNKNOWN = "#e2dfd7";
const STEPS = [0.34, 0.54, 0.76, 0.95];
const STEP_NAMES = ["weak", "fair", "good", "strong"];
const STEP_FLOORS = [0, 0.6, 0.75, 0.9];
const ORIGINS = [{least: 1, colour: "#d8c9e6", words: "one"}, {least: 2, colour: "#a98cc4", words: "two"},
  {least: 3, colour: "#764f9b", words: "three or four"}, {least: 5, colour: "#42206b", words: "five or more"}];
const SILENCE = [{least: 0, colour: "#f6e3a9", words: "up to a week"}, {least: 8, colour: "#dfae5e", words: "up to two"},
  {least: 15, colour: "#b2773b", words: "up to three"}, {least: 22, colour: "#7a4a2c", words: "up to two months"},
  {least: 61, colour: "#3f2a23", words: "longer"}];

/** The step, 0 to 3, of a probability. */
function strengthStep(p) { return d3.bisectRight(STEP_FLOORS, p) - 1; }

/** A side's colour at a strength from 0 to 1. */
function tint(side, strength) { return d3.interpolateRgb(PAPER, sideColour(side))(strength); }

/** What to fill an area with in the view that is shown: a colour, or the address of a pattern. */
function fillOf(status, lighter = false) {
  if (view.show === "origins") return graded(ORIGINS, hasHolder(status) ? status.origins : null);
  if (view.show === "silence") return graded(SILENCE, status.silent);
  if (status.look === "unheard") return UNKNOWN;
  if (status.look === "unclear") return dots(UNKNOWN);
  if (status.look === "disputed") return stripes(status.leader.side, status.second?.side ?? null, lighter);
  const strength = STEPS[strengthStep(status.leader.p)] * (lighter ? 0.55 : 1);
  return status.stale ? dots(tint(status.leader.side, strength * 0.5)) : tint(status.leader.side, strength);
}

function graded(grades, number) {
  if (number === null) return UNKNOWN;
  return grades.findLast(grade => number >= grade.least)?.colour ?? UNKNOWN;
}

/** A colour for marks too small for a pattern. */
function plainFill(status) {
  if (view.show === "origins" || view.show === "silence") return fillOf(status);
  return !hasHolder(status) ? "#ffffff" : tint(status.leader.side, STEPS[strengthStep(status.leader.p)]);
}

function stripes(one, other, lighter) {
  const strength = lighter ? 0.4 : 0.72;
  return pattern(`${one} ${other} ${lighter}`, 9, "rotate(45)", svg => {
    square(svg, 9, tint(one, strength));
    svg.append("rect").attr("width", 4.5).attr("height", 9).attr("fill", other ? tint(other, strength) : "#8a867b");
  });
}

function dots(colour) {
  return pattern(colour, 8, "", svg => {
    square(svg, 8, colour);
    svg.append("circle").attr("cx", 4).attr("cy", 4).attr("r", 1).attr("fill", "#55524b").attr("fill-opacity", 0.55);
  });
}

/** Thin light lines over an area whose outline is approximate. */
function hatch() {
  return pattern("hatch", 7, "rotate(-45)", svg => {
    svg.append("rect").attr("width", 1).attr("height", 7).attr("fill", "#fffdf8").attr("fill-opacity", 0.6);
  });
}

function square(svg, size, fill) { svg.append("rect").attr("width", size).attr("height", size).attr("fill", fill); }

const patternIds = new Map();

function pattern(key, size, turn, draw) {
  if (!patternIds.has(key)) {
    const id = `pattern-${patternIds.size}`;
    patternIds.set(key, id);
    draw(d3.select("#patterns").append("pattern").attr("id", id).attr("width", size).attr("height", size)
      .attr("patternUnits", "userSpaceOnUse").attr("data-turn", turn));
    scalePatterns(patternScale);
  }
  return `url(#${patternIds.get(key)})`;
}

let patternScale = 1;

/** Patterns keep their size on the screen while the map is zoomed. */
function scalePatterns(k) {
  patternScale = k;
  for (const node of document.querySelectorAll("#patterns pattern")) {
    node.setAttribute("patternTransform", `scale(${1 / k}) ${node.dataset.turn}`);
  }
}
