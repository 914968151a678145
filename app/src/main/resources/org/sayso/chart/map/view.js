"use strict";
// What is looked at: the day, as known when, by whose word, which place, which part of the map. All of it stands in the
// page's address, so that it can be passed on.

/** Browsers object to addresses that change many times a second. */
const ADDRESS_MILLISECONDS = 250;
const view = {day: 0, known: null, show: "fused", party: null, place: null, timer: null, naming: null, at: null};

/** What the answers of the atlas depend on. */
function lens() { return {known: view.known, party: view.show === "according" ? view.party : null}; }

/** The view as the part of an address behind the #. */
function viewCode() {
  const parts = [`day=${dayCode(view.day)}`];
  if (view.known !== null) parts.push(`known=${dayCode(view.known)}`);
  if (view.show !== "fused") parts.push(`view=${view.show}`);
  if (view.show === "according" && view.party) parts.push(`party=${encodeURIComponent(view.party)}`);
  if (view.place) parts.push(`place=${encodeURIComponent(view.place)}`);
  if (view.at) parts.push(`at=${view.at.map(number => +number.toFixed(3)).join(",")}`);
  return parts.join("&");
}

/** Puts the view into the address, a moment later. */
function nameView() {
  clearTimeout(view.naming);
  view.naming = setTimeout(() => history.replaceState(null, "", `#${viewCode()}`), ADDRESS_MILLISECONDS);
}

/** What an address asks for. */
function askedView(hash) {
  const asked = new URLSearchParams(hash.slice(1));
  const at = (asked.get("at") ?? "").split(",").map(Number);
  const show = ["fused", "according", "origins", "silence"].includes(asked.get("view")) ? asked.get("view") : "fused";
  return {day: dayNumber(asked.get("day")), known: dayNumber(asked.get("known")), show, party: asked.get("party"),
    place: asked.get("place"), at: at.length === 3 && at.every(Number.isFinite) ? at : null};
}
