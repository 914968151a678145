/**
 * HTML as Java values, in which all text is escaped.
 *
 * <p>Takes: names of elements, attributes, text. Gives: markup. Must not know: claims, places, what
 * a page is about.
 */
@NullMarked
package org.sayso.html;

import org.jspecify.annotations.NullMarked;
