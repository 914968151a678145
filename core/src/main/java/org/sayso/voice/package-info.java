/**
 * Who says so: for every word of a report, the chain of people and outlets on whose word it rests.
 *
 * <p>Takes: parsed text and those who speak in it. Gives: {@link org.sayso.voice.Voice}s, chains of
 * sources from the innermost out, without the publisher. Must not know: events, places, and who is
 * right.
 */
@NullMarked
package org.sayso.voice;

import org.jspecify.annotations.NullMarked;
