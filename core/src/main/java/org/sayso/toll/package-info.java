/**
 * Whom what happened befell, beyond the words for it: weather and accidents, which are no side's
 * doing, and those who are counted apart among the people told of.
 *
 * <p>Takes: a parse and its phrases. Gives: marks and phrases. Must not know: what the frames of a
 * pack say.
 */
@NullMarked
package org.sayso.toll;

import org.jspecify.annotations.NullMarked;
