/**
 * How fast text is scanned, tagged, parsed and read.
 *
 * <p>Takes: a file of text, a paragraph a line. Gives: figures on one thread, beside those of other
 * parsers on the same sentences in the same run. Never shipped: some of what it measures is GPL.
 */
@NullMarked
package org.sayso.bench;

import org.jspecify.annotations.NullMarked;
