/**
 * The site: which page stands at which address, and what it is made of.
 *
 * <p>Takes: requests, an atlas open for questions. Gives: pages, the data of the map. Must not
 * know: how pages look, how claims are read.
 */
@NullMarked
package org.sayso.site;

import org.jspecify.annotations.NullMarked;
