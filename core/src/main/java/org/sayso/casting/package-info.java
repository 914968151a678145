/**
 * Who and what can play a part in what a word tells.
 *
 * <p>Takes: a phrase, where it stands by the word, what the word tells of. Gives: whether it can be
 * the doer, the victim, the thing or the place. Must not know: frames, what is told elsewhere.
 */
@NullMarked
package org.sayso.casting;

import org.jspecify.annotations.NullMarked;
