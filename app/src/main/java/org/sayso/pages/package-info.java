/**
 * The pages of one thing: a place with all that is said of it, a report with all that was read in
 * it.
 *
 * <p>Takes: slices of the atlas. Gives: HTML. Must not know: requests, how an atlas is stored, how
 * claims are read and weighed.
 */
@NullMarked
package org.sayso.pages;

import org.jspecify.annotations.NullMarked;
