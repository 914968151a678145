package org.sayso.serve;

import io.javalin.http.Context;

/**
 * The edition that is served now. A request is answered by one edition from its beginning to its
 * end, so that the tag of an answer is that of the atlas which it is of.
 */
final class Editions {

  private static final String OF_REQUEST = Editions.class.getName();

  private volatile Edition current;

  Editions(Edition first) {
    this.current = first;
  }

  /** The edition that a request is answered by. */
  Edition of(Context context) {
    Edition known = context.attribute(OF_REQUEST);
    return known == null ? taken(context, current) : known;
  }

  private static Edition taken(Context context, Edition edition) {
    context.attribute(OF_REQUEST, edition);
    return edition;
  }

  /** Answers a request by its edition; by the next where that is over before it began. */
  void answer(Edition.Way way, Context context) throws Exception {
    Edition edition = of(context);
    while (!edition.answered(way, context)) {
      edition = taken(context, current);
    }
  }

  /** Serves another edition from now on, and gives the one before. */
  synchronized Edition next(Edition edition) {
    Edition before = current;
    current = edition;
    return before;
  }

  /** The edition that is served now. */
  Edition current() {
    return current;
  }
}
