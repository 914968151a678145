/**
 * Where any event was, by its sentence alone.
 *
 * <p>Takes: a sentence and the word that tells the event. Gives: the stretches that name its
 * places. Must not know: other sentences, which places the names mean, claims.
 */
@NullMarked
package org.sayso.eventplace;

import org.jspecify.annotations.NullMarked;
