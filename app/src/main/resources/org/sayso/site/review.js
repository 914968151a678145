"use strict";
// What those who are signed in may do: accept, reject, correct a claim, say that two places are one, to which party a source
// belongs, and take a decision of their own back; always with a reason.

const FIELDS = ["action", "standing", "actor", "target", "place", "from", "to", "part", "background"];

function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Sends a decision; reloads the page once it holds, or says why it does not. */
async function send(address, body, session, told) {
  told.textContent = "…";
  const answer = await fetch(address, {method: "POST", headers: {"Content-Type": "application/json", "X-CSRF-Token": session.csrf}, body: JSON.stringify(body)});
  if (answer.ok) location.reload();
  else told.textContent = (await answer.json().catch(() => ({}))).detail ?? `The server answers ${answer.status}.`;
}

function reason() {
  return node("label", {}, "Why ", node("input", {name: "note", required: "", maxlength: "2000", size: "34"}));
}

/** A form whose button says what is decided. */
function form(legend, fields, buttons, session, decide) {
  const told = node("output", {class: "wrong"});
  const made = node("form", {}, node("fieldset", {}, node("legend", {}, legend), ...fields, reason(),
    ...buttons.map(([value, words]) => node("button", {name: "decision", value}, words)), told));
  made.addEventListener("submit", event => {
    event.preventDefault();
    const sent = Object.fromEntries(new FormData(made));
    send("/api/reviews", {...decide(sent), decision: event.submitter.value, note: sent.note}, session, told);
  });
  return made;
}

function claimTools(claim, session) {
  const fields = FIELDS.map(field => node("option", {value: field}, field));
  return node("details", {class: "tools"}, node("summary", {}, "Decide"),
    form("As it was read", [], [["accept", "Accept"], ["reject", "Reject"]], session, () => ({subject: claim})),
    form("Set right", [node("label", {}, "Field ", node("select", {name: "field"}, ...fields)), node("label", {}, "Value ", node("input", {name: "value", size: "16"}))],
      [["correct", "Correct"]], session, sent => ({subject: claim, field: sent.field, value: sent.value})));
}

function offerDecisions(session) {
  document.querySelectorAll("main article.claim[id]").forEach(card => card.append(claimTools(card.id, session)));
  const place = document.querySelector("article.place[data-place]");
  place?.querySelector("header").append(node("details", {class: "tools"}, node("summary", {}, "Decide of this place"),
    form("It is the same place as", [node("label", {}, "Id ", node("input", {name: "value", required: "", size: "22"}))], [["merge", "Merge"]], session,
      sent => ({subject: place.dataset.place, value: sent.value}))));
  const source = document.querySelector("article.source[data-source]");
  source?.querySelector("header").append(node("details", {class: "tools"}, node("summary", {}, "Decide of this source"),
    form("It belongs to", [node("label", {}, "Party’s id ", node("input", {name: "value", required: "", size: "22"}))], [["interest", "Decide"]], session,
      sent => ({subject: source.dataset.source, value: sent.value}))));
  audited.then(found => found.filter(({review}) => review.by === session.name && !review.undone && review.decision !== "undo").forEach(({item, review}) => {
    const told = node("output", {class: "wrong"});
    const undo = node("form", {class: "undo"}, reason(), node("button", {class: "quiet"}, "Undo"), told);
    undo.addEventListener("submit", event => {
      event.preventDefault();
      send(`/api/reviews/${review.number}/undo`, {note: new FormData(undo).get("note")}, session, told);
    });
    item.append(undo);
  }));
  document.body.dataset.reviewing = session.name;
}
