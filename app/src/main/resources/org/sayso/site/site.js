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

/** A folded part that takes long to work out is asked for when it is first unfolded. */
function loadUnfolded() {
  document.querySelectorAll("details[data-load]").forEach(part => part.addEventListener("toggle", async () => {
    const answer = await fetch(part.dataset.load).catch(() => null);
    const loaded = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
    if (loaded) part.replaceChildren(...loaded.childNodes);
  }, {once: true}));
}

addEventListener("hashchange", () => { showAsked(); unfold(); });
linkMarks();
loadUnfolded();
showAsked();
unfold();

/** Tells who is signed in, and gives those who are what they need to decide. */
async function greet() {
  const reader = document.getElementById("reader");
  const answer = await fetch("/api/session", {headers: {Accept: "application/json"}}).catch(() => null);
  if (!answer?.ok) return;
  const session = await answer.json();
  if (!session.writable) reader.hidden = true;
  if (!session.signedIn) return;
  const out = Object.assign(document.createElement("button"), {type: "button", className: "quiet", textContent: "Sign out"});
  out.addEventListener("click", async () => {
    await fetch("/api/session", {method: "DELETE", headers: {"X-CSRF-Token": session.csrf}});
    location.reload();
  });
  reader.replaceChildren(Object.assign(document.createElement("span"), {textContent: session.name, className: "who"}), out);
  const script = Object.assign(document.createElement("script"), {src: "/static/review.js"});
  script.addEventListener("load", () => offerDecisions(session));
  document.head.append(script);
}

/** Sends the form by which reviewers sign in. */
function listenToSignIn() {
  const form = document.getElementById("sign-in");
  form?.addEventListener("submit", async event => {
    event.preventDefault();
    const {name, password} = Object.fromEntries(new FormData(form));
    const answer = await fetch("/api/session", {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({name, password})});
    if (answer.ok) location.assign("/decisions");
    else document.getElementById("sign-in-wrong").textContent = (await answer.json().catch(() => ({}))).detail ?? `The server answers ${answer.status}.`;
  });
}

/** What stood before and after each decision, and which ones were taken back. */
async function tellAudit() {
  const items = [...document.querySelectorAll(".log li[data-decision]")];
  if (!items.length) return [];
  const answer = await fetch("/api/reviews?limit=500", {headers: {Accept: "application/json"}}).catch(() => null);
  if (!answer?.ok) return [];
  const {reviews} = await answer.json();
  const left = [...items];
  return reviews.flatMap(review => {
    const at = left.findIndex(item => item.dataset.decision === review.id && item.dataset.by === review.by);
    if (at < 0) return [];
    const [item] = left.splice(at, 1);
    for (const change of review.changes) {
      const line = document.createElement("p");
      line.className = "note change";
      line.textContent = `${change.question}: ${change.before} → ${change.after}`;
      item.append(line);
    }
    if (review.undone) item.classList.add("undone");
    return [{item, review}];
  });
}

const audited = tellAudit();
listenToSignIn();
greet();
