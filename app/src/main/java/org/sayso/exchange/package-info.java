/**
 * An atlas as tables and documents that others read: claims, holdings, and where they come from.
 *
 * <p>Takes: an atlas a slice at a time. Gives: csv, lines of JSON, Parquet, GeoParquet, GeoJSON,
 * KML, PROV-JSON on a stream. Must not know: how any claim was read or weighed, where output goes.
 */
@NullMarked
package org.sayso.exchange;

import org.jspecify.annotations.NullMarked;
