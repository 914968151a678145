"use strict";
// What changes the view, and what is drawn anew when it changes.

const STEP_MILLISECONDS = 140;
/** Words are asked for when the view has stood still for so long. */
const WORDS_MILLISECONDS = 160;
let ground = null;
let asking = null;

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
    if (matchMedia("(max-width: 860px)").matches) panel.scrollIntoView({block: "start"});
  }
}

/** Draws the panel from what is known, then asks for the words. */
function showPanel() {
  const panel = document.getElementById("panel");
  const stood = panel.dataset.shows;
  const shows = view.place ?? "overview";
  if (view.place) {
    const words = stood === shows ? panel.querySelector(".words") : null;
    const fresh = placePanel(view.place, view.day);
    if (words) fresh.querySelector(".words").replaceWith(words); // stays until the new words are there
    panel.replaceChildren(fresh);
  } else if (stood !== shows) {
    panel.replaceChildren(el("p", {class: "note"}, "…"));
  }
  panel.dataset.shows = shows;
  clearTimeout(asking);
  asking = setTimeout(askWords, source.served ? WORDS_MILLISECONDS : 0);
  nameView();
}

async function askWords() {
  const asked = {place: view.place, day: view.day, ...lens()};
  const same = () => view.place === asked.place && view.day === asked.day && lens().known === asked.known && lens().party === asked.party;
  try {
    const told = await (asked.place ? source.details(asked.place, asked.day) : source.overview(asked.day));
    if (!same()) return;
    const panel = document.getElementById("panel");
    if (asked.place) showWords(panel, told, asked.place, asked.day);
    else panel.replaceChildren(overviewPanel(asked.day, told));
    document.body.dataset.ready = viewCode();
  } catch (fault) {
    if (same()) fail(fault);
  }
}

/** Says what went wrong, until the next answer. */
function fail(fault) {
  const box = document.getElementById("failed");
  box.textContent = fault ? `This part of the atlas could not be loaded: ${fault.message}` : "";
  box.hidden = !fault;
}

/** Loads the runs of another view and colours the map by them. */
async function showCourses() {
  const asked = JSON.stringify(lens());
  try {
    const told = await source.timelines();
    if (JSON.stringify(lens()) !== asked) return;
    readCourses(told);
    fail(null);
    drawCourses(told);
    await showMore(told);
  } catch (fault) {
    return fail(fault);
  }
}

/** Loads the places of the view that are still being weighed, and draws them as they come. */
async function showMore(first) {
  const asked = JSON.stringify(lens());
  for (let told = first; (told = await source.more(told)) !== null;) {
    if (JSON.stringify(lens()) !== asked) return;
    addCourses(told);
    drawCourses(told);
  }
}

function drawCourses(told) {
  drawLegend();
  tellView(told.weighed < told.of ? `weighed so far: ${told.weighed} of ${told.of} places` : null);
  setDay(view.day);
}

/** Whose word and which knowledge the map goes by, where it is not all. */
function tellView(progress = null) {
  const {known, party} = lens();
  const words = [party ? `According to ${sideName(party)}’s speakers only` : null, known === null ? null : `As known on ${dayText(known)}`, progress].filter(Boolean);
  const box = document.getElementById("shown");
  box.textContent = words.join(" · ");
  box.hidden = !words.length;
}

/** Shows the fields as the view is. */
function drawFields() {
  document.getElementById("view").value = view.show;
  if (!source.served) return;
  document.getElementById("party-label").hidden = view.show !== "according";
  if (view.party) document.getElementById("party").value = view.party;
  const known = document.getElementById("known"), at = view.known ?? Number(known.max);
  document.getElementById("known-on").checked = view.known !== null;
  known.disabled = view.known === null;
  known.value = String(at);
  known.setAttribute("aria-valuetext", dayText(at));
  document.getElementById("known-text").textContent = dayShort(at);
}

function play(on) {
  clearInterval(view.timer);
  view.timer = on ? setInterval(() => view.day < atlas.last ? setDay(view.day + 1) : play(false), STEP_MILLISECONDS) : null;
  const button = document.getElementById("play");
  button.setAttribute("aria-pressed", String(on));
  button.setAttribute("aria-label", on ? "Pause" : "Play");
  document.getElementById("day-label").setAttribute("aria-live", on ? "off" : "polite");
  if (on && view.day === atlas.last) setDay(atlas.first);
}

function position(day) { return atlas.last === atlas.first ? 0 : (day - atlas.first) / (atlas.last - atlas.first) * 100; }

/** How many claims bear on each day, as bars over the slider. */
function drawActivity() {
  const days = Math.max(1, atlas.last - atlas.first), most = d3.max(atlas.activity, ([, count]) => count) ?? 1;
  d3.select("#activity").attr("viewBox", `-0.5 0 ${days + 1} 20`).selectAll("rect").data(atlas.activity).join("rect")
    .attr("x", ([day]) => day - atlas.first - 0.4).attr("width", 0.8)
    .attr("y", ([, count]) => 20 - 19 * Math.sqrt(count / most)).attr("height", ([, count]) => 19 * Math.sqrt(count / most));
}

/** The newest day of which anything is said of who holds a place: where the map opens. */
function newestDay() {
  return d3.max([...courses.values()].flat(), run => run.lastNews) ?? atlas.last;
}

function drawFrame() {
  const counts = document.getElementById("counts");
  const latest = atlas.lastPublished === null ? "" : ` · latest of ${dayText(atlas.lastPublished)}`;
  if (counts) counts.textContent = `${atlas.reports.toLocaleString("en")} reports · ${atlas.claims.toLocaleString("en")} claims${latest}`;
  const owed = document.getElementById("attribution");
  if (owed) owed.textContent = atlas.attribution.join(" · ");
  document.getElementById("first-day").textContent = dayShort(atlas.first);
  document.getElementById("last-day").textContent = dayShort(atlas.last);
  document.getElementById("legend").open = matchMedia("(min-width: 861px)").matches;
  document.getElementById("party").replaceChildren(...atlas.speakers.map(id => el("option", {value: id}, sideName(id))));
  for (const id of ["day", "known"]) {
    document.getElementById(id).min = String(atlas.first);
    document.getElementById(id).max = String(id === "known" ? atlas.lastPublished ?? atlas.last : atlas.last);
  }
  if (!source.served) document.querySelectorAll("[data-served]").forEach(node => node.remove());
  drawActivity();
}

function listenToKeys(event) {
  const at = event.target, typing = at.matches("input[type=search], select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const onMap = at.id === "ground", arrows = {ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
  if (event.key === " " && !at.matches("button, summary, a, input[type=checkbox]")) play(!view.timer);
  else if (event.key === "Escape") choose(null);
  else if (event.key === "+" || event.key === "=") ground.zoomBy(1.5);
  else if (event.key === "-") ground.zoomBy(1 / 1.5);
  else if (event.key === "/") document.getElementById("search-text").focus();
  else if (arrows && onMap) ground.moveBy(arrows[0] * 60, arrows[1] * 60);
  else if (arrows && arrows[0] && !at.matches("input")) setDay(view.day - arrows[0]);
  else return;
  event.preventDefault();
}

function listen() {
  const on = (id, event, act) => document.getElementById(id)?.addEventListener(event, act);
  on("day", "input", event => setDay(Number(event.target.value)));
  on("play", "click", () => play(!view.timer));
  on("zoom-in", "click", () => ground.zoomBy(1.5));
  on("zoom-out", "click", () => ground.zoomBy(1 / 1.5));
  on("zoom-all", "click", () => ground.showAll());
  on("view", "change", event => {
    view.show = event.target.value;
    if (view.show === "according") view.party ??= atlas.speakers[0] ?? null;
    drawFields();
    showCourses();
  });
  on("party", "change", event => { view.party = event.target.value; showCourses(); });
  on("known-on", "change", event => { view.known = event.target.checked ? Number(document.getElementById("known").value) : null; drawFields(); showCourses(); });
  on("known", "input", event => { view.known = Number(event.target.value); drawFields(); });
  on("known", "change", () => showCourses());
  document.addEventListener("keydown", listenToKeys);
  addEventListener("hashchange", () => look(askedView(location.hash)));
}

/** Follows what reviewers decide while the map is open. */
function listenToDecisions() {
  const events = new EventSource("/api/events");
  events.addEventListener("review", () => { source.forget(); showCourses(); });
}

/** Goes where an address asks to. */
async function look(asked) {
  const before = JSON.stringify(lens());
  Object.assign(view, {show: asked.show, known: asked.known, party: asked.party ?? view.party});
  if (!source.served) Object.assign(view, {show: asked.show === "according" ? "fused" : asked.show, known: null});
  if (view.show === "according") view.party ??= atlas.speakers[0] ?? null;
  drawFields();
  view.day = Math.max(atlas.first, Math.min(atlas.last, asked.day ?? view.day));
  if (JSON.stringify(lens()) !== before || !courses.size) await showCourses();
  else { drawLegend(); setDay(view.day); }
  if (asked.at) ground.goAt(asked.at);
  if (asked.place !== view.place) choose(asked.place, !asked.at);
}

async function start() {
  try {
    const asked = askedView(location.hash);
    const lensed = {show: asked.show, known: asked.known, party: asked.party};
    if (source.served) Object.assign(view, lensed);
    const [told, runs] = await Promise.all([source.ground(), source.timelines()]);
    readGround(told);
    readCourses(runs);
    drawFrame();
    ground = makeGround();
    makeSearch();
    makeTaking();
    listen();
    view.day = newestDay();
    await look(asked);
    tellView();
    drawLegend();
    if (source.served) listenToDecisions();
    if (runs.weighed < runs.of) drawCourses(runs);
    await showMore(runs);
  } catch (fault) {
    fail(fault);
  }
}

start();
