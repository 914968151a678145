package org.sayso.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place or area.
 *
 * @param id {@code gn:} with the GeoNames id or area code, or the pack's own id
 * @param name preferred name
 * @param kind what sort of place
 * @param parent id of the area that it lies in, or null for a country
 * @param path preferred names from the country down to the place itself
 * @param lat latitude in degrees, WGS 84; of a point inside it
 * @param lon longitude in degrees, WGS 84
 * @param radiusKm how vague the point is, in kilometres, or null where it is exact
 */
public record Place(
    String id,
    String name,
    PlaceKind kind,
    @Nullable String parent,
    List<String> path,
    double lat,
    double lon,
    @Nullable Double radiusKm) {

  /** Copies the path. */
  public Place {
    path = List.copyOf(path);
  }

  /** That of the id, which no other place has. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
