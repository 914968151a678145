/**
 * The labels of the parser's teacher, NLP4J, turned into the relations of Universal Dependencies.
 *
 * <p>Takes: the tags, lemmas, heads and labels of one sentence. Gives: a draft of its tree. Must
 * not know: the model that found them, the text, the domain.
 */
@NullMarked
package org.sayso.conversion;

import org.jspecify.annotations.NullMarked;
