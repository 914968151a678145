/**
 * Trees of the parser's kind rebuilt as trees of Universal Dependencies, their slips mended.
 *
 * <p>Takes: the tags, lemmas, heads and labels of one sentence. Gives: heads and relations. Must
 * not know: the model that found them, the text, the domain.
 */
@NullMarked
package org.sayso.dependency;

import org.jspecify.annotations.NullMarked;
