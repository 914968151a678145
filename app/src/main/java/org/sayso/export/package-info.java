/**
 * Claims, reports and refusals as lines of JSON.
 *
 * <p>Takes: an atlas or a reading. Gives: the codebook's records. Must not know: how they came
 * about.
 */
@NullMarked
package org.sayso.export;

import org.jspecify.annotations.NullMarked;
