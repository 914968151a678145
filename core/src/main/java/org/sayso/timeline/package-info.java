/**
 * Who is said to hold a place, day by day, and why.
 *
 * <p>Takes: the claims that bear on one place and the origins they rest on. Gives: holdings with
 * probabilities and reasons. Must not know: texts, and any party by its name.
 */
@NullMarked
package org.sayso.timeline;

import org.jspecify.annotations.NullMarked;
