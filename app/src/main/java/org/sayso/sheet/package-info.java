/**
 * An atlas a slice at a time, and rows of it as csv or Parquet.
 *
 * <p>Takes: an atlas, which places and days are wanted. Gives: slices with private persons
 * described, rows on a stream. Must not know: which columns any format has.
 */
@NullMarked
package org.sayso.sheet;

import org.jspecify.annotations.NullMarked;
