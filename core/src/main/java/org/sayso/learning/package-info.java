/**
 * How often which speakers are right, learned from the claims themselves.
 *
 * <p>Takes: testimony with the chance that it is true. Gives: reliabilities by kind of speaker and
 * by name. Must not know: how that chance came about, places, days.
 */
@NullMarked
package org.sayso.learning;

import org.jspecify.annotations.NullMarked;
