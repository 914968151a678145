/**
 * What people who looked at claims, places and sources decided of them.
 *
 * <p>Takes: decisions, each by a named person on a day, and claims. Gives: what stands of each
 * decision, where reviewers disagree and how often they agree, and claims as decided. Must not
 * know: how claims are weighed.
 */
@NullMarked
package org.sayso.review;

import org.jspecify.annotations.NullMarked;
