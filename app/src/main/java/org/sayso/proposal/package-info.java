/**
 * Claims that somebody else proposes, held against the report: only what its own words bear out is
 * taken.
 *
 * <p>Takes: proposed claims as JSON, and what the report's names and numbers stand for. Gives:
 * claims, and refusals with their reasons. Must not know: who proposes, and how he was asked.
 */
@NullMarked
package org.sayso.proposal;

import org.jspecify.annotations.NullMarked;
