/**
 * Which claims rest on the same words.
 *
 * <p>Takes: reports and claims. Gives: groups of claims with one origin. Must not know: places'
 * states.
 */
@NullMarked
package org.sayso.origin;

import org.jspecify.annotations.NullMarked;
