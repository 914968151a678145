/**
 * The drive from reports to an atlas file, step by step, so that nothing is done twice.
 *
 * <p>Takes: reports, a reader, what was learned and decided, the file of an earlier build. Gives:
 * the file, with the same rows as a build from nothing has. Must not know: how a report is read,
 * how claims weigh, how rows are laid out.
 */
@NullMarked
package org.sayso.assembly;

import org.jspecify.annotations.NullMarked;
