/**
 * Counts of areas by who holds them.
 *
 * <p>Takes: claims that count areas, ways of counting, chances of each area's states. Gives:
 * whether counts add up, what is expected in the same way of counting, and chances that lean to a
 * count. Must not know: texts, how the chances came about, and any party by its name.
 */
@NullMarked
package org.sayso.census;

import org.jspecify.annotations.NullMarked;
