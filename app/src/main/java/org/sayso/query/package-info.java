/**
 * An atlas that is open for questions, by SQL on its file: never more of it in memory than an
 * answer needs.
 *
 * <p>Takes: the path of an atlas. Gives: slices of it as an {@link org.sayso.atlas.Atlas}, on which
 * {@code explain} works as on the whole; pages of claims; holdings of a day; compact timelines;
 * places in a box; what a search finds. Must not know: how any of it is shown, reading, weighing.
 */
@NullMarked
package org.sayso.query;

import org.jspecify.annotations.NullMarked;
