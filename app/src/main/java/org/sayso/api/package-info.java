/**
 * The interface for programs, below {@code /api}: OGC API Features, claims, places and why they are
 * shown as they are, counts, search, changes.
 *
 * <p>Takes: requests, the live atlas. Gives: JSON in which private persons are described. Must not
 * know: pages, who is signed in, how claims are weighed.
 */
@NullMarked
package org.sayso.api;

import org.jspecify.annotations.NullMarked;
