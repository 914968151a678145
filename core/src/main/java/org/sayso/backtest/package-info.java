/**
 * How often a timeline is right, beside simpler ways to use the same claims.
 *
 * <p>Takes: timelines, the claims that bear on places, who truly held them. Gives: figures. Must
 * not know: files, texts, how claims are weighed.
 */
@NullMarked
package org.sayso.backtest;

import org.jspecify.annotations.NullMarked;
