/**
 * The map page and its server.
 *
 * <p>Takes: an atlas. Gives: one HTML page; HTTP on the local machine. Must not know: reading,
 * weighing.
 */
@NullMarked
package org.sayso.serve;

import org.jspecify.annotations.NullMarked;
