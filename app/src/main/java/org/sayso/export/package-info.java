/**
 * An atlas and what it explains, in the forms that people and other programs take.
 *
 * <p>Takes: an atlas, a build, an explanation. Gives: the codebook's records as lines of JSON, and
 * plain text. Must not know: how they came about.
 */
@NullMarked
package org.sayso.export;

import org.jspecify.annotations.NullMarked;
