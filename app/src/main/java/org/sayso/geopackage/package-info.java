/**
 * The parts of the GeoPackage standard (OGC 12-128r18) that Sayso writes and reads.
 *
 * <p>Takes: shapes, names of tables. Gives: geometry blobs, the tables that list layers, spatial
 * indexes. Must not know: what the layers are about.
 */
@NullMarked
package org.sayso.geopackage;

import org.jspecify.annotations.NullMarked;
