package org.sayso.claim;

import org.jspecify.annotations.Nullable;
import org.sayso.time.DayRange;

/**
 * The days of a claim.
 *
 * @param days first and last day, either unknown
 * @param text the words that say so, where nothing fixes them to a day; else null
 */
public record When(DayRange days, @Nullable String text) {}
