"use strict";
// What the pages made on the server gain where scripts run; without them they work all the same.

/** Lights up the claim whose passage is pointed at, and the passage of the claim that is. */
function linkMarks() {
  const light = (ids, on) => ids.forEach(id => {
    document.getElementById(id)?.classList.toggle("lit", on);
    document.querySelectorAll(`mark[data-claims~="${CSS.escape(id)}"]`).forEach(mark => mark.classList.toggle("lit", on));
  });
  document.querySelectorAll("mark[data-claims]").forEach(mark => {
    const ids = mark.dataset.claims.split(" ");
    mark.addEventListener("mouseenter", () => light(ids, true));
    mark.addEventListener("mouseleave", () => light(ids, false));
    mark.addEventListener("click", event => {
      if (!event.target.closest("a")) location.hash = ids[0];
    });
  });
  document.querySelectorAll(".cards .claim").forEach(card => {
    card.addEventListener("mouseenter", () => light([card.id], true));
    card.addEventListener("mouseleave", () => light([card.id], false));
  });
}

/** Marks the passage that an address leads to, also after a claim's number was followed. */
function showAsked() {
  document.querySelectorAll(".asked").forEach(node => node.classList.remove("asked"));
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^at-/, "");
  if (!id) return;
  document.querySelectorAll(`mark[data-claims~="${CSS.escape(id)}"]`).forEach(mark => mark.classList.add("asked"));
  document.getElementById(id)?.classList.add("asked");
}

/** A folded part opens where an address leads into it. */
function unfold() {
  const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = at?.closest("details:not([open])");
  if (folded) { folded.open = true; at.scrollIntoView(); }
}

addEventListener("hashchange", () => { showAsked(); unfold(); });
linkMarks();
showAsked();
unfold();
