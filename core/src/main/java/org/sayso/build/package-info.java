/**
 * The drive on one machine: read, sort, weigh.
 *
 * <p>Takes: reports. Gives: claims, refusals and timelines. Must not know: any rule of its own.
 */
@NullMarked
package org.sayso.build;

import org.jspecify.annotations.NullMarked;
