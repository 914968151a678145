/**
 * What the columns of known formats mean.
 *
 * <p>Takes tables of rows with shapes. Gives places as a file lists them: with its codes, names,
 * areas, figures and shapes, each checked by itself. Must not know: packs, which place of a pack is
 * meant.
 */
@NullMarked
package org.sayso.listing;

import org.jspecify.annotations.NullMarked;
