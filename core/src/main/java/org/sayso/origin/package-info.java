/**
 * Which claims rest on the same words.
 *
 * <p>Takes: reports and claims. Gives: for each claim the origin that it rests on, and for each
 * report those that carry the same wire text. Must not know: how claims weigh, and what a place's
 * state is; a place is only a name here that two claims share or do not.
 */
@NullMarked
package org.sayso.origin;

import org.jspecify.annotations.NullMarked;
