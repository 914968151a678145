/**
 * What analysts decided about claims.
 *
 * <p>Takes: decisions, append-only. Gives: the claims as decided. Must not know: how claims are
 * weighed.
 */
@NullMarked
package org.sayso.review;

import org.jspecify.annotations.NullMarked;
