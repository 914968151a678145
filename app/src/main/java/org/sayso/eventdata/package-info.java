/**
 * Events in the shapes that data sets and tools of the field use: ACLED, UCDP GED, PLOVER, HDX
 * HAPI, FollowTheMoney.
 *
 * <p>Takes: events and claims, where they are, what the parties are. Gives: rows and lines in the
 * outside format, each with our claim ids. Must not know: how events are gathered, where output
 * goes.
 */
@NullMarked
package org.sayso.eventdata;

import org.jspecify.annotations.NullMarked;
