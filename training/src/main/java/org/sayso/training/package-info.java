/**
 * Trains the model of {@link org.sayso.syntax} as a student of NLP4J.
 *
 * <p>Takes: raw English text and NLP4J's published models (Apache-2.0). Gives: a treebank of the
 * teacher's trees and, from it, the model file that core carries. Must not know: the domain. No
 * other module depends on this one.
 */
@NullMarked
package org.sayso.training;

import org.jspecify.annotations.NullMarked;
