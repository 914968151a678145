/**
 * Who is subject and object of a word, wherever the sentence keeps them, what hangs on it by which
 * steps, and whether it tells of old times; which borders and roads are called by what lies at
 * them.
 *
 * <p>Takes: a parse. Gives: tokens by their function. Must not know: parties, places, what verbs
 * mean for a conflict.
 */
@NullMarked
package org.sayso.predicate;

import org.jspecify.annotations.NullMarked;
