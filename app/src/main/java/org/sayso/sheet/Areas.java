package org.sayso.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;

/** Which country, province and district the places of an atlas lie in. */
public final class Areas {

  private static final Pattern COUNTRY = Pattern.compile("gn:([A-Z]{2})");

  private final Map<String, Place> byId = new HashMap<>();
  private final Map<String, Place> countries = new HashMap<>();

  /** Knows these places and nothing of others. */
  public Areas(Collection<Place> places) {
    for (Place place : places) {
      byId.put(place.id(), place);
      if (place.kind() == PlaceKind.COUNTRY) {
        countries.put(place.name(), place);
      }
    }
  }

  /** The place of an id, or null. */
  public @Nullable Place place(String id) {
    return byId.get(id);
  }

  /** Where a claim says that it is. */
  public Where of(PlaceRef ref) {
    Place place = ref.place();
    if (place != null) {
      return of(place, ref.vicinity());
    }
    List<String> path = ref.path();
    Vicinity about = ref.vicinity();
    Place country = path.isEmpty() ? null : countries.get(path.get(0));
    return new Where(
        null,
        ref.text(),
        null,
        country == null ? null : country.name(),
        code(country),
        country != null && path.size() > 1 ? path.get(1) : null,
        null,
        country != null && path.size() > 2 ? path.get(2) : null,
        null,
        about == null ? null : Double.valueOf(about.lat()),
        about == null ? null : Double.valueOf(about.lon()),
        about == null ? null : Double.valueOf(about.radiusKm()),
        about != null);
  }

  /** Where a place is. */
  public Where of(Place place) {
    return of(place, null);
  }

  private Where of(Place place, @Nullable Vicinity about) {
    Place country = holder(place, PlaceKind.COUNTRY);
    Place admin1 = holder(place, PlaceKind.PROVINCE);
    Place admin2 = holder(place, PlaceKind.DISTRICT);
    return new Where(
        place.id(),
        place.name(),
        place.kind(),
        country == null ? null : country.name(),
        code(country),
        admin1 == null ? null : admin1.name(),
        admin1 == null ? null : admin1.id(),
        admin2 == null ? null : admin2.name(),
        admin2 == null ? null : admin2.id(),
        Double.valueOf(about == null ? place.lat() : about.lat()),
        Double.valueOf(about == null ? place.lon() : about.lon()),
        about == null ? place.radiusKm() : Double.valueOf(about.radiusKm()),
        about != null);
  }

  /** The place itself or the nearest area around it that is of a kind. */
  private @Nullable Place holder(Place place, PlaceKind kind) {
    Place at = place;
    for (int depth = 0; at != null && depth < 9; depth++) {
      if (at.kind() == kind) {
        return at;
      }
      String parent = at.parent();
      at = parent == null ? null : byId.get(parent);
    }
    return null;
  }

  private static @Nullable String code(@Nullable Place country) {
    Matcher code = COUNTRY.matcher(country == null ? "" : country.id());
    return code.matches() ? code.group(1) : null;
  }
}
