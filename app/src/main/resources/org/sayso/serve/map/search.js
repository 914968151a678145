"use strict";
// Finding a place by name: a combo box after the ARIA authoring practices.

(() => {
  const HITS = 8;
  const input = document.getElementById("search-text");
  const list = document.getElementById("search-hits");
  let hits = [], active = -1;

  const fold = text => text.normalize("NFKD").replace(/[^\p{L}\p{N} ]/gu, "").toLowerCase();
  const entries = [...atlas.places.values()].map(place => ({place, name: fold(place.name), text: fold(placeText(place))}));

  function find() {
    const words = fold(input.value).trim();
    const rank = entry => entry.name === words ? 0 : entry.name.startsWith(words) ? 1 : entry.text.includes(words) ? 2 : 3;
    hits = words ? entries.filter(entry => rank(entry) < 3)
      .sort((a, b) => rank(a) - rank(b) || d3.ascending(a.text, b.text)).slice(0, HITS).map(entry => entry.place) : [];
    active = hits.length ? 0 : -1;
    show();
  }

  function show() {
    list.replaceChildren(...hits.map((place, i) => el("li",
      {role: "option", id: `hit-${i}`, "aria-selected": String(i === active), onmousedown: event => { event.preventDefault(); take(i); }},
      placeText(place), el("small", {}, place.kind))));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(!!hits.length));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `hit-${active}`);
  }

  function take(i) {
    const place = hits[i];
    close();
    if (place) { input.value = place.name; choose(place.id, true); }
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
})();
