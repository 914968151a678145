/**
 * What only the whole report can settle: what is told several times, who fought whom, who took a
 * place from whom, who denies it, and the day of a story.
 *
 * <p>Takes: the drafts of one report. Gives: those that become claims. Must not know: how drafts
 * are made.
 */
@NullMarked
package org.sayso.settling;

import org.jspecify.annotations.NullMarked;
