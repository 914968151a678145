package org.sayso.site;

import org.sayso.pages.Desk;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Who reads, and what they may do. */
interface Desks {

  /** Everybody reads, nobody decides. */
  Desks READ_ONLY =
      new Desks() {
        @Override
        public Desk of(Context context) {
          return Desk.READER;
        }

        @Override
        public @Nullable String reader(Context context) {
          return null;
        }
      };

  /** What the one who asks may do. */
  Desk of(Context context);

  /** The name of the one who asks, or null for one who has not signed in. */
  @Nullable String reader(Context context);
}
