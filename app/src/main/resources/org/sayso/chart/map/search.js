"use strict";
// Finding a place, a person or a source by name: a combo box after the ARIA authoring practices.

const HITS = 8;

function foldName(text) { return text.normalize("NFKD").replace(/[^\p{L}\p{N} ]/gu, "").toLowerCase(); }

/** The places of the map whose name has the words, the nearest first. */
function placesNamed(words) {
  const asked = foldName(words).trim();
  if (!asked) return [];
  const rank = place => {
    place.folded ??= foldName(place.name);
    place.foldedText ??= foldName(placeText(place));
    return place.folded === asked ? 0 : place.folded.startsWith(asked) ? 1 : place.foldedText.includes(asked) ? 2 : 3;
  };
  return [...atlas.places.values()].filter(place => rank(place) < 3)
    .sort((a, b) => rank(a) - rank(b) || d3.ascending(a.foldedText, b.foldedText)).slice(0, HITS)
    .map(place => ({label: placeText(place), kind: place.kind, place}));
}

function makeSearch() {
  const input = document.getElementById("search-text");
  const list = document.getElementById("search-hits");
  let hits = [], active = -1, asking = null;

  function find() {
    const words = input.value;
    offer(placesNamed(words));
    clearTimeout(asking);
    if (words.trim().length < 2) return;
    asking = setTimeout(async () => {
      const more = await source.search(words);
      if (input.value !== words || document.activeElement !== input) return;
      const here = new Set(hits.filter(hit => hit.place).map(hit => hit.place.id));
      offer([...hits, ...more.filter(hit => !hit.place || !here.has(hit.place.id))]);
    }, 180);
  }

  function offer(found) {
    hits = found;
    active = hits.length ? Math.max(0, Math.min(active, hits.length - 1)) : -1;
    show();
  }

  function show() {
    list.replaceChildren(...hits.map((hit, i) => el("li",
      {role: "option", id: `hit-${i}`, "aria-selected": String(i === active), onmousedown: event => { event.preventDefault(); take(i); }},
      el("span", {}, hit.label), el("small", {}, hit.kind))));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(!!hits.length));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `hit-${active}`);
  }

  function take(i) {
    const hit = hits[i];
    clearTimeout(asking);
    close();
    if (hit?.place) { input.value = hit.place.name; choose(hit.place.id, true); }
    else if (hit) location.href = hit.address;
  }

  function close() { hits = []; active = -1; show(); }

  input.addEventListener("input", find);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && hits.length) { active = (active + step + hits.length) % hits.length; show(); event.preventDefault(); }
    if (event.key === "Enter") take(active);
    if (event.key === "Escape") close();
  });
}
