package org.sayso.query;

import org.sayso.timeline.Holding;

/**
 * A holding with the place that it is of.
 *
 * @param place id of the place
 * @param holding without what it rests on
 */
public record PlaceHolding(String place, Holding holding) {}
