"use strict";
// The day and the place that are shown, and all that changes them.

const STEP_MILLISECONDS = 140;
/** Browsers object to addresses that change many times a second. */
const ADDRESS_MILLISECONDS = 250;
const view = {day: atlas.last, place: null, timer: null, naming: null};

/** Shows another day. */
function setDay(day) {
  view.day = Math.max(atlas.first, Math.min(atlas.last, day));
  const slider = document.getElementById("day");
  slider.value = String(view.day);
  slider.setAttribute("aria-valuetext", dayText(view.day));
  document.getElementById("day-label").textContent = dayText(view.day);
  document.getElementById("activity").style.setProperty("--now", `${position(view.day)}%`);
  ground.recolour(view.day);
  showPanel();
}

/** Shows a place, or the overview for null; with `go` the map moves there too. */
function choose(id, go = false) {
  view.place = atlas.places.has(id) ? id : null;
  ground.select(view.place);
  if (go && view.place) ground.goTo(view.place);
  showPanel();
  const panel = document.getElementById("panel");
  panel.scrollTop = 0;
  if (view.place) {
    panel.querySelector("h2").focus({preventScroll: true});
    if (matchMedia("(max-width: 860px)").matches) panel.scrollIntoView({behavior: "smooth", block: "start"});
  }
}

function showPanel() {
  document.getElementById("panel").replaceChildren(view.place ? placePanel(view.place, view.day) : overviewPanel(view.day));
  clearTimeout(view.naming);
  view.naming = setTimeout(nameView, ADDRESS_MILLISECONDS);
}

/** Puts the day and place into the page's address, so that it can be passed on. */
function nameView() {
  const place = view.place ? `&place=${encodeURIComponent(view.place)}` : "";
  history.replaceState(null, "", `#day=${dayCode(view.day)}${place}`);
}

function play(on) {
  clearInterval(view.timer);
  view.timer = on ? setInterval(() => view.day < atlas.last ? setDay(view.day + 1) : play(false), STEP_MILLISECONDS) : null;
  const button = document.getElementById("play");
  button.setAttribute("aria-pressed", String(on));
  button.setAttribute("aria-label", on ? "Pause" : "Play");
  if (on && view.day === atlas.last) setDay(atlas.first);
}

function position(day) { return atlas.last === atlas.first ? 0 : (day - atlas.first) / (atlas.last - atlas.first) * 100; }

/** How many claims bear on each day, as bars over the slider. */
function drawActivity() {
  const counts = d3.rollup([...atlas.claims.values()].filter(claim => claim.day >= atlas.first && claim.day <= atlas.last && !claim.background),
    claims => claims.length, claim => claim.day);
  const days = Math.max(1, atlas.last - atlas.first), most = d3.max(counts.values()) ?? 1;
  d3.select("#activity").attr("viewBox", `-0.5 0 ${days + 1} 20`).selectAll("rect").data([...counts]).join("rect")
    .attr("x", ([day]) => day - atlas.first - 0.4).attr("width", 0.8)
    .attr("y", ([, count]) => 20 - 19 * Math.sqrt(count / most)).attr("height", ([, count]) => 19 * Math.sqrt(count / most));
}

/** The newest day of which anything is said of who holds a place: where the map opens. */
function newestDay() {
  return d3.max([...atlas.timelines.values()].flat(), holding => holding.lastNews) ?? atlas.last;
}

function drawFrame() {
  const claims = atlas.claims.size.toLocaleString("en");
  document.getElementById("counts").textContent = `${atlas.reports.toLocaleString("en")} reports · ${claims} claims`
    + (atlas.lastPublished ? ` · latest of ${dayText(dayNumber(atlas.lastPublished))}` : "");
  document.getElementById("attribution").textContent = atlas.attribution.join(" · ");
  document.getElementById("first-day").textContent = dayShort(atlas.first);
  document.getElementById("last-day").textContent = dayShort(atlas.last);
  document.getElementById("legend-body").append(...legendBody());
  document.getElementById("legend").open = matchMedia("(min-width: 861px)").matches;
  const slider = document.getElementById("day");
  slider.min = String(atlas.first);
  slider.max = String(atlas.last);
  drawActivity();
}

function listenToKeys(event) {
  const at = event.target, typing = at.matches("input[type=search]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const onMap = at.id === "ground", arrows = {ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
  if (event.key === " " && !at.matches("button, summary")) play(!view.timer);
  else if (event.key === "Escape") choose(null);
  else if (event.key === "+" || event.key === "=") ground.zoomBy(1.5);
  else if (event.key === "-") ground.zoomBy(1 / 1.5);
  else if (event.key === "/") document.getElementById("search-text").focus();
  else if (arrows && onMap) ground.moveBy(arrows[0] * 60, arrows[1] * 60);
  else if (arrows && arrows[0] && !at.matches("input")) setDay(view.day - arrows[0]);
  else return;
  event.preventDefault();
}

function start() {
  drawFrame();
  document.getElementById("day").addEventListener("input", event => setDay(Number(event.target.value)));
  document.getElementById("play").addEventListener("click", () => play(!view.timer));
  document.getElementById("zoom-in").addEventListener("click", () => ground.zoomBy(1.5));
  document.getElementById("zoom-out").addEventListener("click", () => ground.zoomBy(1 / 1.5));
  document.getElementById("zoom-all").addEventListener("click", () => ground.showAll());
  document.addEventListener("keydown", listenToKeys);
  const asked = new URLSearchParams(location.hash.slice(1));
  setDay(dayNumber(asked.get("day")) || newestDay());
  if (asked.get("place")) choose(asked.get("place"), true);
}

start();
