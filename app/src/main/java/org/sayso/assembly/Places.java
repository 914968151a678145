package org.sayso.assembly;

import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;

/** The places that a build knows, and what lies in what. */
record Places(Gazetteer gazetteer) {

  /** The place of an id, or null where no list has it. */
  @Nullable Place of(String id) {
    return gazetteer.byId(id).orElse(null);
  }

  /** The area that a place lies in, or null. */
  @Nullable Place parent(Place place) {
    return gazetteer.parent(place);
  }
}
