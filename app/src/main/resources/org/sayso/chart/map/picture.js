"use strict";
// The view as a picture to take along: what the map shows, with its title, day, key and to whom the geography is owed.

const PICTURE = {margin: 24, head: 62, sans: "Helvetica, Arial, sans-serif", serif: "Georgia, serif"};
/** What the page's style says of shapes, told in the picture itself, which has no style sheet. */
const PICTURE_STYLE = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin",
  "paint-order", "font-size", "font-weight", "font-style", "letter-spacing", "text-transform", "text-anchor", "vector-effect"];

/** The view in words: what is shown, on which day, as known when. */
function viewTitle() {
  const what = {fused: "who is said to hold what", according: `who holds what, according to ${sideName(view.party ?? "")}`,
    origins: "how many independent origins say so", silence: "how long there was no news"}[view.show];
  const known = view.known === null ? "" : `, as known on ${dayText(view.known)}`;
  return {what: `${atlas.title}: ${what}`, when: `${dayText(view.day)}${known}`};
}

/** The picture as an SVG element that stands on its own. */
function picture() {
  const map = document.getElementById("ground");
  const {width, height} = map.getBoundingClientRect();
  const key = pictureKey(width);
  const all = d3.create("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("width", width).attr("height", height + PICTURE.head + key.height)
    .attr("viewBox", `0 0 ${width} ${height + PICTURE.head + key.height}`);
  all.append("rect").attr("width", "100%").attr("height", "100%").attr("fill", "#fbfaf6");
  const {what, when} = viewTitle();
  line(all, PICTURE.margin, 28, what, {size: 20, weight: 700, font: PICTURE.serif});
  line(all, PICTURE.margin, 50, `${when} · Sayso gives no verdict: it shows who says so, and who says otherwise.`, {size: 13});
  const frame = all.append("svg").attr("y", PICTURE.head).attr("width", width).attr("height", height);
  frame.append("rect").attr("width", "100%").attr("height", "100%").attr("fill", "#e9e6dd");
  frame.node().append(...[...map.children].map(styled));
  key.draw(all.append("g").attr("transform", `translate(0,${height + PICTURE.head})`));
  return all.node();
}

/** A copy of a part of the map with its style told in attributes; what is hidden is left out. */
function styled(node) {
  const copy = node.cloneNode(false);
  const style = getComputedStyle(node);
  if (node instanceof SVGGraphicsElement) {
    for (const name of PICTURE_STYLE) copy.setAttribute(name, name === "fill" && node.hasAttribute("fill") ? node.getAttribute("fill") : style.getPropertyValue(name));
    if (node.tagName === "text") copy.setAttribute("font-family", node.classList.contains("abroad") ? PICTURE.serif : PICTURE.sans);
  }
  copy.removeAttribute("class");
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(style.textTransform === "uppercase" ? child.textContent.toUpperCase() : child.textContent);
    else if (child.getAttribute("display") !== "none") copy.append(styled(child));
  }
  copy.removeAttribute("text-transform");
  return copy;
}

function line(to, x, y, words, {size = 12, weight = 400, font = PICTURE.sans} = {}) {
  return to.append("text").attr("x", x).attr("y", y).attr("font-size", size).attr("font-weight", weight).attr("font-family", font)
    .attr("fill", "#201f1c").text(words);
}

/** The key below the map, in rows as wide as the picture. */
function pictureKey(width) {
  const parts = legendParts();
  const items = [{words: parts.lead}, ...parts.colours,
    ...parts.marks.map(({mark, words}) => ({mark, words}))];
  const rows = [[]];
  let x = PICTURE.margin;
  for (const item of items) {
    const size = (item.colours?.length ?? (item.mark ? 1.4 : 0)) * 16 + item.words.length * 6.3 + 30;
    if (x + size > width - PICTURE.margin && rows.at(-1).length) { rows.push([]); x = PICTURE.margin; }
    rows.at(-1).push({...item, x});
    x += size;
  }
  const owed = [BORDER_POLICY, atlas.attribution.join(" · ")].flatMap(words => wrapped(words, width - 2 * PICTURE.margin));
  return {height: rows.length * 20 + owed.length * 15 + 26, draw(to) {
    rows.forEach((row, i) => row.forEach(item => keyItem(to, item, 12 + i * 20)));
    owed.forEach((words, i) => line(to, PICTURE.margin, rows.length * 20 + 26 + i * 15, words, {size: 10.5}));
  }};
}

function keyItem(to, {x, colours = [], mark, words}, y) {
  colours.forEach((colour, i) => to.append("rect").attr("x", x + i * 16).attr("y", y - 1).attr("width", 16).attr("height", 12).attr("fill", colour));
  if (mark) keyMark(to, mark, x, y - 1);
  line(to, x + (colours.length || (mark ? 1.4 : 0)) * 16 + 6, y + 9, words, {size: 11.5});
}

function keyMark(to, mark, x, y) {
  const box = to.append("rect").attr("x", x).attr("y", y).attr("width", 22).attr("height", 12).attr("stroke", "#a39e90")
    .attr("fill", {blank: UNKNOWN, beneath: "#cfcabd", dotted: "#eae6dc", striped: "#dcd8cd", hatched: "#a8a398"}[mark] ?? "none");
  if (mark === "dashed") box.attr("stroke", "#6b2737").attr("stroke-dasharray", "5 3").attr("height", 0.1).attr("y", y + 6);
  if (mark === "dotted") for (const at of [4, 11, 18]) to.append("circle").attr("cx", x + at).attr("cy", y + 6).attr("r", 1.1).attr("fill", "#55524b");
  const slope = {striped: [5, "#8a867b", 3], hatched: [-5, "#fffdf8", 1]}[mark];
  if (slope) for (const at of [4, 10, 16]) to.append("line").attr("x1", x + at).attr("y1", y + (slope[0] > 0 ? 12 : 0)).attr("x2", x + at + 5)
    .attr("y2", y + (slope[0] > 0 ? 0 : 12)).attr("stroke", slope[1]).attr("stroke-width", slope[2]);
}

function wrapped(words, width) {
  const most = Math.floor(width / 5.2), lines = [""];
  for (const word of words.split(" ")) {
    if ((lines.at(-1) + word).length > most) lines.push("");
    lines[lines.length - 1] += `${word} `;
  }
  return lines;
}

function pictureText() { return new XMLSerializer().serializeToString(picture()); }

/** The picture as a file of pixels, twice as fine as the screen. */
async function pixels() {
  const text = pictureText();
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  await image.decode();
  const canvas = el("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise(done => canvas.toBlob(done, "image/png"));
}

function save(blob, ending) {
  const name = [atlas.title, dayCode(view.day), view.show === "fused" ? "" : view.show, view.party && view.show === "according" ? view.party : ""]
    .filter(Boolean).join("-").replace(/[^\p{L}\p{N}-]+/gu, "-").toLowerCase();
  const link = el("a", {href: URL.createObjectURL(blob), download: `${name}.${ending}`});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  document.getElementById("taken").textContent = `Saved as ${name}.${ending}`;
}

function makeTaking() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("take-svg", () => save(new Blob([pictureText()], {type: "image/svg+xml"}), "svg"));
  on("take-png", async () => save(await pixels(), "png"));
  on("take-print", () => print());
  on("take-link", async () => {
    history.replaceState(null, "", `#${viewCode()}`);
    const told = document.getElementById("taken");
    try {
      await navigator.clipboard.writeText(location.href);
      told.textContent = "Copied.";
    } catch {
      told.textContent = location.href;
    }
  });
}
