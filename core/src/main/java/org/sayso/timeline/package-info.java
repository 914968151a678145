/**
 * Who is said to hold a place, day by day, and why.
 *
 * <p>Takes: the claims that bear on one place. Gives: holdings with probabilities and reasons. Must
 * not know: texts.
 */
@NullMarked
package org.sayso.timeline;

import org.jspecify.annotations.NullMarked;
