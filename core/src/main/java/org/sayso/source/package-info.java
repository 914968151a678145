/**
 * Who speaks: people, bodies and outlets as a report names them.
 *
 * <p>Takes: parsed text, the words for speakers, and what a conflict's pack knows of parties.
 * Gives: {@link org.sayso.source.Source}s with name, role, kind and party, and who is meant by a
 * later "he" or "the official". Must not know: what they say.
 */
@NullMarked
package org.sayso.source;

import org.jspecify.annotations.NullMarked;
