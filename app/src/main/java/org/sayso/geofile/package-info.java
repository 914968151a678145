/**
 * Files with places of any container and encoding, as tables of rows with shapes.
 *
 * <p>Takes a file; its kind is told from its content. Gives its tables, checked and bounded, or one
 * message with file, row and remedy. Must not know: packs, what a column means.
 */
@NullMarked
package org.sayso.geofile;

import org.jspecify.annotations.NullMarked;
