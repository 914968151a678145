package org.sayso.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;

/** What lies in what: all that sorting claims by place needs of a gazetteer. */
public interface Areas {

  /** The place of that id, or null where there is none. */
  @Nullable Place byId(String id);

  /** The districts that lie in a province, in a fixed order; empty for any other place. */
  List<Place> districtsOf(Place province);
}
