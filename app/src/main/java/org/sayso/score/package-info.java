/**
 * How well one coding, or one annotation, agrees with another.
 *
 * <p>Takes: two codings of the same reports, or an annotation and a gold set. Gives: figures, and
 * what they miss and give falsely. Must not know: reading.
 */
@NullMarked
package org.sayso.score;

import org.jspecify.annotations.NullMarked;
