/**
 * The words of a report and how they hang together.
 *
 * <p>Takes: a report's text. Gives: sentences of tokens with offsets, tags and a dependency parse.
 * Must not know: the domain.
 */
@NullMarked
package org.sayso.text;

import org.jspecify.annotations.NullMarked;
