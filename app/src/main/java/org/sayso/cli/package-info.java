/**
 * The command line.
 *
 * <p>Takes: arguments. Gives: calls to the packages above. Must not know: any logic of its own.
 */
@NullMarked
package org.sayso.cli;

import org.jspecify.annotations.NullMarked;
