/**
 * Reviewing by HTTP: decisions come in, the log and the events of what changed go out.
 *
 * <p>Takes: requests of people who are signed in. Gives: decisions in the log and on the live
 * atlas, the audit list, server-sent events. Must not know: how claims are weighed, how anything
 * looks.
 */
@NullMarked
package org.sayso.reviewing;

import org.jspecify.annotations.NullMarked;
