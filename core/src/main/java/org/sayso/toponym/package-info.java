/**
 * Names of places in reports.
 *
 * <p>Takes: the words of sentences and a gazetteer. Gives: which of them name places, and one joint
 * decision a report on which places these are. Must not know: claims.
 */
@NullMarked
package org.sayso.toponym;

import org.jspecify.annotations.NullMarked;
