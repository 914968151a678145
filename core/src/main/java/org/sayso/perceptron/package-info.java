/**
 * Linear models over hashed features.
 *
 * <p>Takes: facts about a state, as numbers. Gives: a score for each outcome, from weights of one
 * byte each. Must not know: what the facts and the outcomes are. Packed arrays are used throughout,
 * since nearly all of the time of reading a report goes here.
 */
@NullMarked
package org.sayso.perceptron;

import org.jspecify.annotations.NullMarked;
