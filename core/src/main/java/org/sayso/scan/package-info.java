/**
 * The cheap look at a report before any of it is read.
 *
 * <p>Takes: the characters of a report, and the words that packs can make a claim of. Gives:
 * whether the report can hold a claim at all. Must not know: what the words mean, or how sentences
 * are read.
 */
@NullMarked
package org.sayso.scan;

import org.jspecify.annotations.NullMarked;
