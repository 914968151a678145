/**
 * Whether a tree can be that of a sound sentence.
 *
 * <p>Takes: the tags and the tree of one sentence. Gives: what its clauses lack or have twice, and
 * of several trees the one with least of that. Must not know: texts, words, the domain.
 */
@NullMarked
package org.sayso.clause;

import org.jspecify.annotations.NullMarked;
