/**
 * What each claim says of who holds a place, and what its word is worth.
 *
 * <p>Takes: claims, what lies in what, the origins they rest on, how often which speakers are
 * right. Gives: testimony with its weight and the reasons for it. Must not know: other testimony,
 * states of places, and any party by its name.
 */
@NullMarked
package org.sayso.testimony;

import org.jspecify.annotations.NullMarked;
