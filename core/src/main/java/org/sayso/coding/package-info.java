/**
 * The coding of one report: readings made into claims by the codebook's rules.
 *
 * <p>Takes: a report and the packs. Gives: {@link org.sayso.claim.Coding}, its claims and refusals.
 * Must not know: other reports.
 */
@NullMarked
package org.sayso.coding;

import org.jspecify.annotations.NullMarked;
