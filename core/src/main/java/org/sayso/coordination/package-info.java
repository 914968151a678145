/**
 * What a tree joins by "and", a comma or a count: which words are conjuncts of which.
 *
 * <p>Takes: the draft of one tree. Gives: the draft with its coordinations mended. Must not know:
 * the model that found the tree, the text, the domain.
 */
@NullMarked
package org.sayso.coordination;

import org.jspecify.annotations.NullMarked;
