/**
 * Tables as Parquet files, written a group of rows at a time.
 *
 * <p>Takes: columns and rows of plain values. Gives: one Parquet file on a stream. Must not know:
 * what the columns mean.
 */
@NullMarked
package org.sayso.parquet;

import org.jspecify.annotations.NullMarked;
