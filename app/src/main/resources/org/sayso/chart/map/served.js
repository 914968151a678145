"use strict";
// The atlas of a page that a server keeps: asked for piece by piece, each piece kept while the page is open.

const source = (() => {
  const kept = new Map();
  const KEPT = 200;

  async function ask(address) {
    if (!kept.has(address)) {
      const answer = await fetch(address, {headers: {Accept: "application/json"}});
      if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail ?? `The server answers ${answer.status}.`);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value);
      const told = await answer.json();
      if (told.weighed < told.of) return told; // the rest is yet to come
      kept.set(address, told);
    }
    return kept.get(address);
  }

  function query(more = {}) {
    const asked = new URLSearchParams(more);
    const {known, party} = lens();
    if (known !== null) asked.set("known", dayCode(known));
    if (party) asked.set("according", party);
    const text = asked.toString();
    return text ? `?${text}` : "";
  }

  return {
    served: true,
    ground: () => ask("/map/ground.json"),
    timelines: () => ask(`/map/timelines.json${query()}`),
    /** The runs of the places that follow on those that are told, or null where these were the last. */
    more: told => told.weighed < told.of ? ask(`/map/timelines.json${query({from: told.weighed})}`) : null,
    overview: day => ask(`/map/overview.json${query({day: dayCode(day)})}`),
    details: (id, day) => ask(`/map/place/${encodeURIComponent(id)}${query({day: dayCode(day)})}`),
    async search(words) {
      const found = await ask(`/map/search.json?q=${encodeURIComponent(words)}`);
      return found.map(hit => ({...hit, place: hit.place ? atlas.places.get(hit.place) : null}));
    },
    /** Forgets what was asked, because something was decided or built since. */
    forget: () => kept.clear(),
  };
})();
