/**
 * What claims on one place tell of as one event, as data sets of events want it.
 *
 * <p>Takes: claims as reviewers decided, their reports, what the packs say the parties are. Gives:
 * events with their days, sides, tolls and everyone who tells or denies them. Must not know: any
 * outside format, who holds a place.
 */
@NullMarked
package org.sayso.event;

import org.jspecify.annotations.NullMarked;
