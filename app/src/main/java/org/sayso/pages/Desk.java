package org.sayso.pages;

import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.html.Html;

/** What the one who reads may do with what is shown. */
public interface Desk {

  /** Readers look and do nothing. */
  Desk READER =
      new Desk() {
        @Override
        public Html tools(Claim claim) {
          return Html.NOTHING;
        }

        @Override
        public Html mergeLink(Place place) {
          return Html.NOTHING;
        }
      };

  /** The forms to decide of a claim. */
  Html tools(Claim claim);

  /** The way to say that a place is another one. */
  Html mergeLink(Place place);
}
