package org.sayso.learning;

import org.sayso.testimony.Speaker;

/**
 * One word with the chance that it is true.
 *
 * @param speaker who speaks
 * @param count for how much of a claim it stands, zero or more: less where it is hedged, of a part
 *     or told again
 * @param truth chance that it is true, from 0 to 1
 */
public record Judged(Speaker speaker, double count, double truth) {}
