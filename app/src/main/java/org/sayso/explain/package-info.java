/**
 * The way back from what an atlas shows to the words behind it.
 *
 * <p>Takes: an atlas. Gives: explanations of a place on a day, disagreements, tallies, with private
 * persons described and not named. Must not know: how any of it is printed or drawn.
 */
@NullMarked
package org.sayso.explain;

import org.jspecify.annotations.NullMarked;
