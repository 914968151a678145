/**
 * Which places and parties the phrases of one report mean, also by "the district", "there", "the
 * group".
 *
 * <p>Takes: phrases, the names that are resolved, who speaks. Gives: {@link
 * org.sayso.claim.PlaceRef} and {@link org.sayso.claim.PartyRef}. Must not know: what happened.
 */
@NullMarked
package org.sayso.referent;

import org.jspecify.annotations.NullMarked;
