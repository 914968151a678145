/**
 * A claim in the making, and in what two of them are alike.
 *
 * <p>Takes: a reading and what becomes known of it. Gives: {@link org.sayso.draft.Draft}, and in
 * the end its {@link org.sayso.claim.Claim}. Must not know: how its parts are found.
 */
@NullMarked
package org.sayso.draft;

import org.jspecify.annotations.NullMarked;
