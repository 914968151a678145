/**
 * The server.
 *
 * <p>Takes: groups of paths, one edition after another; packs. Gives: one site by HTTP, with its
 * safeguards; the ground of a map. Must not know: reading, weighing.
 */
@NullMarked
package org.sayso.serve;

import org.jspecify.annotations.NullMarked;
