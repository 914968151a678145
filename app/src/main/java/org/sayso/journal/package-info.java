/**
 * The log of decisions beside an atlas, {@code FILE.reviews.jsonl}: lines are added and never
 * changed, and none that was acknowledged is lost.
 *
 * <p>Takes: decisions with their time. Gives: them back, in their order. Must not know: claims, how
 * decisions are carried out, who may decide.
 */
@NullMarked
package org.sayso.journal;

import org.jspecify.annotations.NullMarked;
