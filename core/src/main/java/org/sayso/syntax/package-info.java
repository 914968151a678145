/**
 * Part-of-speech tags and dependency trees of word sequences, by a small trained model.
 *
 * <p>Takes: the forms of one sentence. Gives: a tag for each and a projective tree with the labels
 * of the model's teacher. Must not know: where the words stand in a text, what the labels mean to
 * anyone, the domain. Packed arrays are used for speed. The training program shares these classes.
 */
@NullMarked
package org.sayso.syntax;

import org.jspecify.annotations.NullMarked;
