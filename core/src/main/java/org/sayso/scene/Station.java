package org.sayso.scene;

import org.sayso.claim.PlaceRef;

/**
 * A place that a sentence tells from.
 *
 * @param sentence number of the sentence in the text, from 0
 * @param paragraph number of its paragraph, from 0
 * @param at the first token of its name; -1 where it is brought in without one
 * @param place what its name stands for
 * @param width how wide an area that is
 * @param calm whether people only met, marched or mourned there, and the war may be elsewhere
 */
record Station(int sentence, int paragraph, int at, PlaceRef place, Width width, boolean calm) {}
