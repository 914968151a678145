/**
 * Every mention of a place in a report.
 *
 * <p>Takes: parsed text, the world's places, words beside names. Gives: the mentions, told apart
 * from persons, with the place that each means by one joint decision a report, and how sure that
 * is. Must not know: parties, events, claims.
 */
@NullMarked
package org.sayso.geoparse;

import org.jspecify.annotations.NullMarked;
