/**
 * What the names and numbers that a report prints stand for, for a reader that finds its claims
 * elsewhere.
 *
 * <p>Takes: a report with its names, parties and places. Gives: what a printed word stands for.
 * Must not know: what happened, how claims are found.
 */
@NullMarked
package org.sayso.printed;

import org.jspecify.annotations.NullMarked;
