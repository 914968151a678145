/**
 * Days and spans of days.
 *
 * <p>Takes: time expressions and the day of publication. Gives: intervals of days. Must not know:
 * places, claims.
 */
@NullMarked
package org.sayso.time;

import org.jspecify.annotations.NullMarked;
