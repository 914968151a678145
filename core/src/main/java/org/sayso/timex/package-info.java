/**
 * The words of a text that say when.
 *
 * <p>Takes: a stretch of text and the words of a language for times. Gives: time expressions and
 * what they mean, before it is known when the report was published. Must not know: the day of
 * publication, places, claims.
 */
@NullMarked
package org.sayso.timex;

import org.jspecify.annotations.NullMarked;
