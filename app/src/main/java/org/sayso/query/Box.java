package org.sayso.query;

/**
 * A box on the map, WGS 84, in degrees; one that crosses the 180th meridian has its west greater
 * than its east.
 */
public record Box(double west, double south, double east, double north) {

  /**
   * Throws {@link IllegalArgumentException} where south lies above north or a side is no degree.
   */
  public Box {
    if (!(south <= north) || south < -90 || north > 90 || !(west >= -180) || !(east <= 180)) {
      throw new IllegalArgumentException(
          "no box: write west,south,east,north in degrees, such as 60,29,75,39");
    }
  }
}
