"use strict";
// How a status looks: plain colour for a hold, stripes of both sides where it is disputed, faded
// and dotted where there is no news. Strength goes in four steps, so that readers can tell them.

const PAPER = "#f4f2ec";
const UNKNOWN = "#e2dfd7";
const STEPS = [0.34, 0.54, 0.76, 0.95];
const STEP_NAMES = ["weak", "fair", "good", "strong"];
const STEP_FLOORS = [0, 0.6, 0.75, 0.9];

/** The step, 0 to 3, of a probability. */
function strengthStep(p) {
  return d3.bisectRight(STEP_FLOORS, p) - 1;
}

/** A side's colour at a strength from 0 to 1. */
function tint(side, strength) {
  return d3.interpolateRgb(PAPER, sideColour(side))(strength);
}

/** What to fill an area with: a colour, or a pattern that is made when it is first asked for. */
function fillOf(status, lighter = false) {
  if (status.look === "unheard") return UNKNOWN;
  if (status.look === "unclear") return dots(UNKNOWN);
  const step = strengthStep(status.leader.p);
  const strength = STEPS[step] * (lighter ? 0.55 : 1);
  if (status.look === "disputed") return stripes(status.leader.side, status.second.side, lighter);
  return status.stale ? dots(tint(status.leader.side, strength * 0.5)) : tint(status.leader.side, strength);
}

/** A colour for marks too small for a pattern. */
function plainFill(status) {
  return !hasHolder(status) ? "#ffffff" : tint(status.leader.side, STEPS[strengthStep(status.leader.p)]);
}

function stripes(one, other, lighter) {
  const strength = lighter ? 0.4 : 0.72;
  return pattern(`${one} ${other} ${lighter}`, 8, svg => {
    svg.attr("patternTransform", "rotate(45)");
    square(svg, 8, tint(one, strength));
    svg.append("rect").attr("width", 4).attr("height", 8).attr("fill", tint(other, strength));
  });
}

function dots(colour) {
  return pattern(colour, 8, svg => {
    square(svg, 8, colour);
    svg.append("circle").attr("cx", 4).attr("cy", 4).attr("r", 1).attr("fill", "#55524b").attr("fill-opacity", 0.55);
  });
}

function square(svg, size, fill) {
  svg.append("rect").attr("width", size).attr("height", size).attr("fill", fill);
}

const patternIds = new Map();

function pattern(key, size, draw) {
  if (!patternIds.has(key)) {
    const id = `pattern-${patternIds.size}`;
    patternIds.set(key, id);
    draw(d3.select("#patterns").append("pattern").attr("id", id).attr("width", size)
      .attr("height", size).attr("patternUnits", "userSpaceOnUse"));
  }
  return `url(#${patternIds.get(key)})`;
}

/** Patterns keep their size on the screen while the map is zoomed. */
function scalePatterns(k) {
  d3.selectAll("#patterns pattern").each(function () {
    const turn = this.getAttribute("patternTransform")?.includes("rotate") ? " rotate(45)" : "";
    this.setAttribute("patternTransform", `scale(${1 / k})${turn}`);
  });
}
