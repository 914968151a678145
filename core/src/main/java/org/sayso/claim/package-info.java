/**
 * What somebody says happened at one place.
 *
 * <p>Takes: readings. Gives: claims and refusals with their footing. Must not know: other reports'
 * claims.
 */
@NullMarked
package org.sayso.claim;

import org.jspecify.annotations.NullMarked;
