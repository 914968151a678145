/**
 * Named places and areas.
 *
 * <p>Takes: names. Gives: places, and how sure the match is. Must not know: claims.
 */
@NullMarked
package org.sayso.gazetteer;

import org.jspecify.annotations.NullMarked;
