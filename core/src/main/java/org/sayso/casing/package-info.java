/**
 * How the words of a heading in capitals are written inside a sentence.
 *
 * <p>Takes: the words of one line. Gives: the same as a sentence writes them. Must not know: tags,
 * the text, what is a place or a party.
 */
@NullMarked
package org.sayso.casing;

import org.jspecify.annotations.NullMarked;
