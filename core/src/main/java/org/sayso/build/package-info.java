/**
 * The drive on one machine: read, sort, weigh.
 *
 * <p>Takes: reports, a reader and the areas. Gives: claims, refusals and timelines, the same bytes
 * for any number of threads. Must not know: any rule of its own.
 */
@NullMarked
package org.sayso.build;

import org.jspecify.annotations.NullMarked;
