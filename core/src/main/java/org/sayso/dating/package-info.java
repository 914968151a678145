/**
 * Days of a report: from what day its times are told, and what days they mean.
 *
 * <p>Takes: a report's text, its time expressions and the day of publication. Gives: intervals of
 * days, times in ISO 8601, the day of publication where the text fixes it. Must not know: places,
 * claims.
 */
@NullMarked
package org.sayso.dating;

import org.jspecify.annotations.NullMarked;
