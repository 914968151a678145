/**
 * The pages of the site: places, reports, disputes, changes, counts, sources, decisions.
 *
 * <p>Takes: requests, slices of the atlas. Gives: HTML, the data of the map. Must not know: how an
 * atlas is stored, how claims are read and weighed, who may sign in.
 */
@NullMarked
package org.sayso.pages;

import org.jspecify.annotations.NullMarked;
