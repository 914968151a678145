/**
 * The places of every country that ship with the program.
 *
 * <p>Takes: the bundled file of countries, areas, towns and their names. Gives: the places that a
 * name is the name of, each with what it lies in, and the outlines of areas. Must not know: texts,
 * packs of conflicts, claims.
 */
@NullMarked
package org.sayso.world;

import org.jspecify.annotations.NullMarked;
