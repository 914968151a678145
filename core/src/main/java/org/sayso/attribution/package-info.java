/**
 * Who is said to say, think or want what, as stretches of the text.
 *
 * <p>Takes: parsed text and the words of saying. Gives: attributions, each a source, a cue and a
 * content. A view for measuring, which goes further than any claim's sources: beliefs, wishes and
 * judgements are in it. Must not know: claims, parties, who "he" is.
 */
@NullMarked
package org.sayso.attribution;

import org.jspecify.annotations.NullMarked;
