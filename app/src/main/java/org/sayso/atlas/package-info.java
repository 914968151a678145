/**
 * The atlas file: everything that one build found, in one SQLite file.
 *
 * <p>Takes: claims, refusals, reports, timelines, places. Gives: the same, read back. Must not
 * know: how it was weighed.
 */
@NullMarked
package org.sayso.atlas;

import org.jspecify.annotations.NullMarked;
