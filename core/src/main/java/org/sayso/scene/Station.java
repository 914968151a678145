package org.sayso.scene;

import org.sayso.claim.PlaceRef;

/**
 * A place that a sentence tells from.
 *
 * @param sentence number of the sentence in the text, from 0
 * @param paragraph number of its paragraph, from 0
 * @param place what its name stands for
 * @param width how wide an area that is
 */
record Station(int sentence, int paragraph, PlaceRef place, Width width) {}
