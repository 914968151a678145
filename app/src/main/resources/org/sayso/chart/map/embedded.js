"use strict";
// The atlas of a page that is one file: all of it stands in the page.

const source = (() => {
  const data = JSON.parse(document.getElementById("atlas").textContent);
  for (const [id, claim] of Object.entries(data.claims)) claim.id = id;
  return {
    served: false,
    ground: async () => data.ground,
    timelines: async () => data.timelines,
    more: () => null,
    overview: async () => data.overview,
    search: async () => [],
    /** What is said of a place on a day and up to it. */
    async details(id, day) {
      const place = data.details[id] ?? {holdings: [], others: []};
      const holding = place.holdings.find(one => one.from <= day && day <= one.to) ?? null;
      const weighed = new Set((holding?.because ?? []).map(support => support.claim));
      const others = place.others.filter(other => !weighed.has(other) && (data.claims[other].day ?? day) <= day);
      return {holding, others, claims: data.claims};
    },
  };
})();
