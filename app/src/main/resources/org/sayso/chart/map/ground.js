"use strict";
// The map itself: provinces, district cells over them, towns and crossings, names, scale. Made once the ground is read.

function makeGround() {
  const svg = d3.select("#ground");
  svg.selectAll("*").remove();
  svg.append("defs").attr("id", "patterns");
  const world = svg.append("g");
  const areas = [...atlas.places.values()].filter(place => place.shape && !isCountry(place));
  const provincial = areas.filter(place => place.kind === "province");
  const points = [...atlas.places.values()].filter(place => !place.shape && !place.area && !isCountry(place));
  const project = projection();
  const path = d3.geoPath(d3.geoTransform({
    // Point by point, so that the direction in which a ring is drawn does not matter.
    point(lon, lat) { const at = project([lon, lat]); this.stream.point(at[0], at[1]); },
  }));
  let day = atlas.first, selected = null, scale = 1, moved = false, waiting = null;

  world.append("g").attr("class", "outlines").selectAll("path").data(atlas.outlines).join("path").attr("d", outline => path(outline.shape));
  drawBorders("frontier"); // beneath the fills, so that only its outer half shows
  const provinces = drawAreas("province", areas.filter(place => place.kind !== "district"));
  const districts = drawAreas("district", areas.filter(place => place.kind === "district"));
  world.append("path").attr("class", "approximation").attr("d", areas.filter(place => place.approximate).map(place => path(place.shape)).join(""))
    .attr("fill", hatch());
  drawBorders("borders");
  world.append("g").attr("class", "disputed-borders").selectAll("path").data(atlas.disputed).join("path")
    .attr("d", border => path(border.shape)).append("title").text(border => `Disputed border: ${border.words}`);
  const ring = world.append("path").attr("class", "ring");
  const marks = drawPoints();
  const abroad = world.append("g").attr("class", "names").selectAll("text").data(atlas.outlines).join("text")
    .attr("class", "abroad").text(outline => outline.name);
  const names = drawNames();
  const zoom = d3.zoom().on("zoom", event => event.sourceEvent ? later() : transform(event.transform)).on("start", event => { moved ||= !!event.sourceEvent; });
  svg.call(zoom).on("dblclick.zoom", null);
  const whole = bounds(areas.length ? areas : points);
  new ResizeObserver(() => moved ? later() : showAll(0)).observe(svg.node());

  function isCountry(place) { return place.kind === "country" || place.kind === "region"; }

  /** An equal-area projection around the areas, so that no side looks larger than it is. */
  function projection() {
    const [[west, south], [east, north]] = extent();
    const inset = (north - south) / 6;
    return d3.geoConicEqualArea().parallels([south + inset, north - inset])
      .rotate([-(west + east) / 2, 0]).center([0, (south + north) / 2]).translate([0, 0]).scale(5000);
  }

  function extent() {
    const all = areas.length ? areas : points;
    const lons = d3.extent(all, place => place.lon), lats = d3.extent(all, place => place.lat);
    return [[lons[0] ?? -1, (lats[0] ?? -1) - 0.1], [lons[1] ?? 1, (lats[1] ?? 1) + 0.1]];
  }

  function drawAreas(kind, data) {
    return world.append("g").attr("class", kind).selectAll("path").data(data).join("path")
      .attr("d", place => path(place.shape)).attr("data-place", place => place.id)
      .classed("approximate", place => place.approximate).call(listen);
  }

  function drawBorders(kind) {
    world.append("g").attr("class", kind).selectAll("path").data(provincial).join("path").attr("d", place => path(place.shape));
  }

  function drawPoints() {
    const mark = world.append("g").attr("class", "points").selectAll("path").data(points).join("path")
      .attr("data-place", place => place.id).attr("class", place => place.kind).call(listen);
    const symbol = {crossing: d3.symbolDiamond2, valley: d3.symbolTriangle2, facility: d3.symbolSquare2};
    return mark.attr("d", place => d3.symbol(symbol[place.kind] ?? d3.symbolCircle, 62)());
  }

  function drawNames() {
    const named = [...areas, ...points];
    const rank = place => place.kind === "province" ? 0 : place.kind === "district" ? 2 : 1;
    named.sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
    return world.append("g").attr("class", "names").selectAll("text").data(named).join("text")
      .attr("class", place => place.kind).attr("dy", place => place.shape ? "0.35em" : "-0.7em")
      .text(place => place.name);
  }

  function size(place) { return place.shape ? path.area(place.shape) : 0; }

  function spot(place) {
    place.spot ??= place.shape ? path.centroid(place.shape) : project([place.lon, place.lat]);
    return place.spot;
  }

  function bounds(places) {
    const boxes = places.map(place => {
      if (place.shape) return path.bounds(place.shape);
      const at = spot(place);
      return [[at[0] - 40, at[1] - 40], [at[0] + 40, at[1] + 40]];
    });
    return [[d3.min(boxes, b => b[0][0]) ?? -1, d3.min(boxes, b => b[0][1]) ?? -1],
      [d3.max(boxes, b => b[1][0]) ?? 1, d3.max(boxes, b => b[1][1]) ?? 1]];
  }

  function listen(selection) {
    selection.on("click", (event, place) => choose(place.id))
      .on("pointermove", (event, place) => tip(event, place))
      .on("pointerleave", () => tip(null));
  }

  function tip(event, place) {
    const box = d3.select("#tip").attr("hidden", event ? null : "");
    if (!event) return;
    const status = statusOn(place.id, day);
    box.html("").append("strong").text(place.name);
    box.append("span").text(statusText(status));
    if (hasHolder(status)) box.append("span").text(status.origins === 1 ? "one origin says so" : `${status.origins} independent origins say so`);
    if (place.approximate) box.append("em").text("approximate outline");
    const [x, y] = d3.pointer(event, document.getElementById("map"));
    const room = document.getElementById("map").clientWidth - box.node().offsetWidth - 8;
    box.style("left", `${Math.max(4, Math.min(x + 14, room))}px`).style("top", `${y + 14}px`);
  }

  /** At most once a frame, however often the pointer moves. */
  function later() {
    waiting ??= requestAnimationFrame(() => { waiting = null; transform(d3.zoomTransform(svg.node())); });
  }

  function transform(t) {
    const zoomed = t.k !== scale;
    scale = t.k;
    world.attr("transform", t);
    if (zoomed) {
      const near = Math.max(0.62, Math.min(1.15, scale / fitScale(whole) / 2.5));
      marks.attr("transform", place => `translate(${spot(place)}) scale(${near / scale})`);
      abroad.attr("transform", outline => `translate(${spot(outline)}) scale(${1 / scale})`)
        .attr("display", outline => across(outline) > outline.name.length * 14 ? null : "none");
      scalePatterns(scale);
    }
    thinNames(t);
    drawScale(t);
    if (moved) tellWhere(t);
  }

  /** Shows a name where its area has room for it and no earlier name is in its way; only those shown are moved. */
  function thinNames(t) {
    const taken = [];
    const {width, height} = svg.node().getBoundingClientRect();
    const fit = fitScale(whole);
    names.each(function (place) {
      const [x, y] = t.apply(spot(place));
      const half = place.name.length * (place.kind === "province" ? 5 : 3.2) + 4;
      const box = [x - half, y - (place.shape ? 8 : 18), x + half, y + (place.shape ? 8 : 0)];
      const off = x < 0 || y < 0 || x > width || y > height;
      const cramped = place.shape ? across(place) < half * 1.7 : scale < fit * 1.6;
      const hidden = off || (cramped && place.id !== selected)
        || taken.some(b => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]);
      if (hidden) { if (place.named !== false) this.setAttribute("display", "none"); }
      else {
        taken.push(box);
        if (!place.named) this.removeAttribute("display");
        this.setAttribute("transform", `translate(${spot(place)}) scale(${1 / scale})`);
      }
      place.named = !hidden;
    });
  }

  /** How wide a shape is on the screen. */
  function across(place) {
    place.width ??= d3.extent([0, 1], side => path.bounds(place.shape)[side][0]);
    return (place.width[1] - place.width[0]) * scale;
  }

  function drawScale(t) {
    const {width, height} = svg.node().getBoundingClientRect();
    const at = x => project.invert(t.invert([x, height / 2]));
    const perPixel = d3.geoDistance(at(width / 2 - 50), at(width / 2 + 50)) * 6371 / 100;
    const most = 110 * perPixel, power = 10 ** Math.floor(Math.log10(most));
    const km = [5, 2, 1].map(step => step * power).find(length => length <= most);
    if (km) d3.select("#scale").style("width", `${km / perPixel}px`).select("span").text(`${km.toLocaleString("en")} km`);
  }

  function fitScale([[x0, y0], [x1, y1]], pad = 28) {
    const {width, height} = svg.node().getBoundingClientRect();
    return Math.max(1e-6, Math.min((width - 2 * pad) / (x1 - x0), (height - 2 * pad) / (y1 - y0)));
  }

  function showBox(box, k, duration) { showAt([(box[0][0] + box[1][0]) / 2, (box[0][1] + box[1][1]) / 2], k, duration); }

  function showAt([x, y], k, duration) {
    const {width, height} = svg.node().getBoundingClientRect();
    const fit = fitScale(whole);
    zoom.scaleExtent([fit * 0.7, fit * 30]);
    const to = d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-x, -y);
    (duration ? svg.transition().duration(duration) : svg).call(zoom.transform, to);
  }

  function showAll(duration) {
    moved = false;
    view.at = null;
    nameView();
    showBox(whole, fitScale(whole), duration);
  }

  /** The middle of the map in degrees, and how many times larger than the whole it is drawn. */
  function tellWhere(t) {
    const {width, height} = svg.node().getBoundingClientRect();
    const middle = project.invert(t.invert([width / 2, height / 2]));
    view.at = middle && [...middle, scale / fitScale(whole)];
    nameView();
  }

  /** Whether a province that somebody is said to hold lies under a district. */
  function lookBeneath(place) { return hasHolder(statusOn(place.parent, day)); }

  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  const glide = milliseconds => reduced.matches ? 0 : milliseconds;

  return {
    /** Colours every place as of a day. */
    recolour(to) {
      day = to;
      provinces.attr("fill", place => fillOf(statusOn(place.id, day), true));
      districts.attr("fill", place => {
        const status = statusOn(place.id, day);
        return hasHolder(status) || !lookBeneath(place) ? fillOf(status) : "transparent";
      });
      marks.each(function (place) {
        const status = statusOn(place.id, day);
        this.setAttribute("fill", plainFill(status));
        this.classList.toggle("disputed", status.look === "disputed");
        this.classList.toggle("stale", status.stale);
      });
    },
    /** Rings a place; null for none. */
    select(id) {
      selected = id;
      const place = atlas.places.get(id);
      ring.attr("d", place?.shape ? path(place.shape) : null);
      marks.classed("selected", mark => mark.id === id);
      thinNames(d3.zoomTransform(svg.node()));
    },
    /** Moves the map to a place, with the area around it in view. */
    goTo(id) {
      const place = atlas.places.get(id);
      const around = atlas.places.get(place?.parent);
      const frame = place?.kind === "province" || !around?.shape ? place : around;
      if (!frame || isCountry(frame)) return;
      moved = true;
      showBox(bounds([frame]), Math.min(fitScale(bounds([frame]), 70), fitScale(whole) * 12), glide(500));
    },
    /** Shows a part of the map: the middle in degrees and how many times larger than the whole. */
    goAt([lon, lat, times]) {
      moved = true;
      showAt(project([lon, lat]), fitScale(whole) * times, 0);
    },
    showAll: () => showAll(glide(400)),
    zoomBy: factor => { moved = true; (reduced.matches ? svg : svg.transition().duration(200)).call(zoom.scaleBy, factor); },
    moveBy: (x, y) => { moved = true; svg.call(zoom.translateBy, x / scale, y / scale); },
  };
}
