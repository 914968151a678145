/**
 * What changed between two atlases.
 *
 * <p>Takes: two atlas files. Gives: what came, went and changed of reports, claims, places,
 * holdings and reviews, as it is found. Must not know: how it is printed, how anything was read or
 * weighed.
 */
@NullMarked
package org.sayso.difference;

import org.jspecify.annotations.NullMarked;
