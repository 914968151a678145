package org.sayso.imports;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.listing.Listed;

/**
 * Puts what a file says of a place among the additions: its point, names, codes, figures, shape.
 */
final class Taking {

  private static final double DEGREE_KM = 111.2;
  private static final String NOT_KNOWN = "none";

  private final Gazetteer gazetteer;
  private final Additions additions;
  private final Outlines outlines;
  private final String source;
  private int figures;

  Taking(Gazetteer gazetteer, Additions additions, Outlines outlines, String source) {
    this.gazetteer = gazetteer;
    this.additions = additions;
    this.outlines = outlines;
    this.source = source;
  }

  /** How many figures were taken so far. */
  int figures() {
    return figures;
  }

  /** Takes what is said of a place that the pack has. */
  void known(Listed listed, Place place) {
    String id = place.id();
    for (Listed.Code code : listed.codes()) {
      additions.code(id, code, source);
    }
    for (Listed.Name name : listed.names()) {
      boolean there =
          gazetteer.spelt(name.name()).stream()
              .anyMatch(c -> c.place().id().equals(id) && !c.bySeat());
      if (!there) {
        additions.aliases.put(id, name.name(), name.language(), source);
      }
    }
    point(listed, place);
    rest(listed, place);
  }

  /** Makes a new place of what is listed, in an area of the pack; gives its id. */
  String fresh(Listed listed, Place area) {
    String id = id(listed, area);
    Geometry at = PointJoin.point(listed);
    Geometry shape = listed.shape();
    String quality = shape != null ? "shape" : at != null ? "point" : NOT_KNOWN;
    double radius =
        shape != null
            ? radiusKm(shape)
            : at != null || area.radiusKm() == null ? 0 : area.radiusKm();
    additions.units.put(
        id,
        area.id(),
        listed.kind().code(),
        listed.name(),
        degrees(at == null ? area.lat() : at.getCoordinate().getY()),
        degrees(at == null ? area.lon() : at.getCoordinate().getX()),
        quality,
        radius == 0 ? "" : degrees(radius),
        listed.role(),
        listed.since(),
        source);
    for (Listed.Code code : listed.codes()) {
      additions.code(id, code, source);
    }
    listed.names().stream()
        .skip(1)
        .forEach(n -> additions.aliases.put(id, n.name(), n.language(), source));
    rest(listed, new Place(id, listed.name(), listed.kind(), area.id(), area.path(), 0, 0, null));
    return id;
  }

  private void rest(Listed listed, Place place) {
    for (Listed.Figure figure : listed.figures()) {
      String people = Long.toString(figure.people());
      String year = Integer.toString(figure.year());
      additions.population.put(place.id(), people, year, figure.source(), source);
      figures++;
    }
    boolean drawn = place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.DISTRICT;
    if (listed.shape() != null && drawn) {
      outlines.add(place, listed.shape(), source);
    }
  }

  /** A point in the shape is better than none, but not than that of the place's seat. */
  private void point(Listed listed, Place place) {
    Geometry shape = listed.shape();
    Geometry at = PointJoin.point(listed);
    if (at == null || place.kind() == PlaceKind.COUNTRY) {
      return;
    }
    String quality = gazetteer.quality(place.id());
    boolean poor = quality.equals(NOT_KNOWN) || quality.equals("approx");
    boolean outside =
        shape != null
            && !shape.covers(at.getFactory().createPoint(new Coordinate(place.lon(), place.lat())));
    if (poor || outside) {
      double vague = shape != null || place.radiusKm() == null ? 0 : place.radiusKm();
      additions.points.put(
          place.id(),
          degrees(at.getCoordinate().getY()),
          degrees(at.getCoordinate().getX()),
          shape == null ? "point" : "shape",
          degrees(shape == null ? vague : radiusKm(shape)),
          source);
    }
  }

  /** The radius of a circle as large as the area, in kilometres. */
  private static double radiusKm(Geometry shape) {
    double narrowed = Math.cos(Math.toRadians(shape.getInteriorPoint().getY()));
    return Math.max(1, Math.rint(Math.sqrt(shape.getArea() * narrowed / Math.PI) * DEGREE_KM));
  }

  private static String degrees(double number) {
    String text = String.format(Locale.ROOT, "%.4f", number);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** The first code with its scheme, as packs write ids; else the area's id and the name. */
  private String id(Listed listed, Place area) {
    String code = listed.code();
    String id =
        switch (listed.scheme()) {
          case "" -> area.id() + "/" + Gazetteer.folded(listed.name());
          case "geonames", "geonames-id" -> "gn:" + code;
          default -> listed.scheme() + ":" + code;
        };
    String plain = id.replaceAll("[^\\p{L}\\p{N}._:/-]", "-");
    String free = plain;
    for (int n = 2; taken(free); n++) {
      free = plain + "-" + n;
    }
    return free;
  }

  private boolean taken(String id) {
    return gazetteer.byId(id).isPresent() || additions.units.has(id);
  }
}
