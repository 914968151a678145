/**
 * Numbers as reports bound them.
 *
 * <p>Takes: the tokens of a sentence. Gives: {@link org.sayso.quantity.NumberMention}s with their
 * {@link org.sayso.quantity.Quantity}. Must not know: who counts what.
 */
@NullMarked
package org.sayso.quantity;

import org.jspecify.annotations.NullMarked;
