/**
 * The pages that gather many things: disputes, changes, counts, sources, reports, decisions, what a
 * search finds.
 *
 * <p>Takes: slices of the atlas. Gives: HTML. Must not know: requests, how an atlas is stored.
 */
@NullMarked
package org.sayso.lists;

import org.jspecify.annotations.NullMarked;
