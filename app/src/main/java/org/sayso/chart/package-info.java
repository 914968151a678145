/**
 * The map: what a browser needs to draw it, and the map as a page that is one file.
 *
 * <p>Takes: the ground, timelines, slices of the atlas. Gives: JSON, one HTML page. Must not know:
 * requests, how an atlas is stored.
 */
@NullMarked
package org.sayso.chart;

import org.jspecify.annotations.NullMarked;
