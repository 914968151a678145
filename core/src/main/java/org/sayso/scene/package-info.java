/**
 * Where the story of a report is at each of its sentences: which places it tells from, which it
 * only measures distances from, and which wide area a nearer place makes precise; which place a
 * noun goes back to, and which town is the capital of what. Also whether it is about a war at all.
 *
 * <p>Takes: the sentences of a report and its names. Gives: places. Must not know: what happened.
 */
@NullMarked
package org.sayso.scene;

import org.jspecify.annotations.NullMarked;
