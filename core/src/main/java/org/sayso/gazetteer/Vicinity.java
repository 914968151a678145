package org.sayso.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * Where something is by words such as "100 miles north of": a point and how far off it may be.
 *
 * @param lat latitude in degrees, WGS 84
 * @param lon longitude in degrees, WGS 84
 * @param radiusKm how far from the point it may be, in kilometres
 */
public record Vicinity(double lat, double lon, double radiusKm) {

  private static final double EARTH_KM = 6371;
  private static final double NEAR_KM = 10;
  private static final double LEAST_KM = 5;

  /** North is anything from north-north-west to north-north-east: the sine of 22.5 degrees. */
  private static final double SPREAD = 0.4;

  private static final double HALF = 0.5;

  /** A little way off from a place, or in it. */
  public static Vicinity near(Place place) {
    return around(place, NEAR_KM + radius(place));
  }

  /** So far off from a place, nobody says in which direction. */
  public static Vicinity around(Place place, double km) {
    return new Vicinity(place.lat(), place.lon(), Math.max(km, LEAST_KM));
  }

  /**
   * So far off from a place in a direction.
   *
   * @param bearing in degrees, from north by east
   */
  public static Vicinity away(Place place, double km, double bearing) {
    return moved(place, km, bearing, Math.max(SPREAD * km, LEAST_KM) + radius(place));
  }

  /** The part of a country or an area that lies in a direction, or null where its size is open. */
  public static @Nullable Vicinity part(Place area, double bearing) {
    double radius = radius(area);
    return radius == 0 ? null : moved(area, HALF * radius, bearing, HALF * radius);
  }

  /** Whether a place lies so near that words as vague as these may mean it. */
  public boolean mayHold(Place place) {
    return apart(lat, lon, place.lat(), place.lon()) <= 2 * radiusKm;
  }

  /** The kilometres between two points on a great circle, by the haversine; all in degrees. */
  public static double apart(double lat, double lon, double otherLat, double otherLon) {
    double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
    double east = Math.sin(Math.toRadians(otherLon - lon) / 2);
    double shrink = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat));
    double chord = Math.sqrt(north * north + shrink * east * east);
    return 2 * EARTH_KM * Math.asin(Math.min(1, chord));
  }

  /** In which direction one place lies from another, roughly, in degrees from north by east. */
  public static double bearing(Place from, Place to) {
    double east = (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
    double degrees = Math.toDegrees(Math.atan2(east, to.lat() - from.lat()));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double radius(Place place) {
    return place.radiusKm() == null ? 0 : place.radiusKm();
  }

  /** The point reached on a great circle. */
  private static Vicinity moved(Place from, double km, double bearing, double radius) {
    double angle = km / EARTH_KM;
    double course = Math.toRadians(bearing);
    double lat = Math.toRadians(from.lat());
    double reached =
        Math.asin(
            Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course));
    double east =
        Math.atan2(
            Math.sin(course) * Math.sin(angle) * Math.cos(lat),
            Math.cos(angle) - Math.sin(lat) * Math.sin(reached));
    double lon = from.lon() + Math.toDegrees(east);
    return new Vicinity(
        rounded(Math.toDegrees(reached)),
        rounded(lon - 360 * Math.floor((lon + 180) / 360)),
        Math.round(radius));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e4) / 1e4;
  }
}
