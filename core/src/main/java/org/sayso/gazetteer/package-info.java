/**
 * Named places and areas.
 *
 * <p>Takes: the place files of packs. Gives: places, what lies in what, shapes, and the places that
 * a name may mean with how far its spelling had to be bent. Must not know: texts, claims.
 */
@NullMarked
package org.sayso.gazetteer;

import org.jspecify.annotations.NullMarked;
