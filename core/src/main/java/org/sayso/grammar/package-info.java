/**
 * What the noun phrases of a sentence stand for.
 *
 * <p>Takes: a parse, the names of parties and places in it. Gives: {@link
 * org.sayso.grammar.Phrase}s by their function. Must not know: what verbs mean for a conflict, ids
 * of places.
 */
@NullMarked
package org.sayso.grammar;

import org.jspecify.annotations.NullMarked;
