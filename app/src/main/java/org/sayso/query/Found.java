package org.sayso.query;

import org.sayso.atlas.Atlas;

/**
 * A stretch of the claims that were asked for, as an atlas of its own.
 *
 * @param part the claims with their reports, without these reports' texts
 * @param total how many there are in all
 */
public record Found(Atlas part, long total) {}
