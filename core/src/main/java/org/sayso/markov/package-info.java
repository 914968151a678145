/**
 * Chances of states that nobody sees, step by step, from what is seen of them.
 *
 * <p>Takes: for each step the chances of moving between states and how well each state fits what
 * was seen. Gives: the chance of each state at each step, going by what was seen up to it or by
 * all. Must not know: what the states are, claims, days.
 */
@NullMarked
package org.sayso.markov;

import org.jspecify.annotations.NullMarked;
