/**
 * Where the story of a report is at each of its sentences: which places it tells from, which it
 * only measures distances from, and which wide area a nearer place makes precise. Also whether it
 * is about a war at all.
 */
@NullMarked
package org.sayso.scene;

import org.jspecify.annotations.NullMarked;
