/**
 * The names that parties go by.
 *
 * <p>Takes: the lists of parties of packs, the states of the world, the day and the country of a
 * report, its sentences. Gives: where sentences name parties and states. Must not know: what is
 * told of them, places.
 */
@NullMarked
package org.sayso.party;

import org.jspecify.annotations.NullMarked;
