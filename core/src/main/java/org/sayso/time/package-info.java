/**
 * What times mean: days, stretches of the calendar, lengths, in our calendar and those that count
 * from the Hijra.
 *
 * <p>Takes: the meaning of a time expression and where it is read from. Gives: intervals of days
 * and ISO 8601. Must not know: words, texts, places, claims.
 */
@NullMarked
package org.sayso.time;

import org.jspecify.annotations.NullMarked;
