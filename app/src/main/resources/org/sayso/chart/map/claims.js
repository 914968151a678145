"use strict";
// A claim as readers see it: what is said, the quoted words, and the chain of those who say so.
// All text goes in as text, never as markup.

/** An element with attributes and children; null children are left out, strings become text. */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false && value !== undefined) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

/** A side's name behind a dot of its colour. */
function sideTag(id) {
  const dot = el("i", {class: "dot"});
  dot.style.background = sideColour(id);
  return el("span", {class: "side"}, dot, sideName(id));
}

/** The one who is quoted. */
function sourceName(source) {
  const name = source.text ?? "an unnamed outlet";
  return [name, ...(source.with ?? []).map(sourceName)].join(" and ");
}

/** The chain, from the one who speaks to the one who prints it: A ← B ← C. */
function chainOf(claim) {
  const links = claim.sources.map((source, i) => el("li", {}, i ? " ← " : null,
    el("span", {class: "who"}, source.party ? sideDot(source.party) : null, sourceName(source)),
    [source.role, source.medium ? `by ${source.medium}` : null].filter(Boolean).map(words => `, ${words}`)));
  return el("ol", {class: "chain", "aria-label": "On whose word, from the speaker to the publisher"}, links);
}

function sideDot(party) {
  const dot = el("i", {class: "dot", title: `of the side: ${sideName(party)}`});
  dot.style.background = sideColour(party);
  return dot;
}

/** A claim's card; with a support, also how much it weighs and why. */
function claimCard(claim, support = null, copies = []) {
  const tags = [claim.standing === "asserted" ? null : claim.standing, ...claim.hedges,
    claim.background ? "told as history" : null].filter(Boolean);
  return el("article", {class: `claim ${claim.standing} ${claim.rejected ? "rejected" : ""}`, "data-claim": claim.id},
    el("header", {},
      el("span", {class: "says"}, claim.says),
      el("time", {}, claim.whenText ?? spanText(claim.from, claim.to))),
    el("blockquote", {}, claim.quote),
    ...claim.also.map(text => el("blockquote", {class: "also"}, text)),
    chainOf(claim),
    source.served ? el("p", {class: "printed"}, el("a", {href: reportAddress(claim)}, "Read it in its report")) : null,
    tags.length ? el("p", {class: "tags"}, tags.map(tag => el("span", {class: "tag"}, tag))) : null,
    claim.noComment.length ? el("p", {class: "note"}, `Asked, gave no answer: ${claim.noComment.join(", ")}`) : null,
    (claim.decided ?? []).map(decision => el("p", {class: "decided"}, decision)),
    support ? weightOf(support) : null,
    copies.length ? copiesOf(copies) : null);
}

function reportAddress(claim) {
  return `/report/${encodeURIComponent(claim.report)}?claim=${encodeURIComponent(claim.id)}#at-${encodeURIComponent(claim.id)}`;
}

function weightOf(support) {
  const bar = el("i", {class: "bar"});
  bar.style.width = `${Math.min(100, support.weight * 25)}%`;
  return el("p", {class: "weight"},
    el("span", {class: "meter", "aria-hidden": true}, bar),
    el("span", {}, support.counted ? `weighs ${support.weight.toFixed(2)}` : "not counted again"),
    support.reason ? el("span", {class: "reason"}, support.reason) : null);
}

/** Further tellings of the same words: listed, not counted. */
function copiesOf(copies) {
  return el("details", {class: "copies"},
    el("summary", {}, `Same origin, counted once: told ${copies.length} more ${copies.length === 1 ? "time" : "times"}`),
    copies.map(copy => el("div", {}, el("blockquote", {}, copy.quote), chainOf(copy))));
}
