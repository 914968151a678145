/**
 * What a sentence says: who does what, where, when, said by whom.
 *
 * <p>Takes: parses and vocabulary. Gives: readings. Must not know: ids of places, and what is true.
 */
@NullMarked
package org.sayso.reading;

import org.jspecify.annotations.NullMarked;
