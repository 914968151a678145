/**
 * Files as they come, made into reports.
 *
 * <p>Takes: text, saved web pages, lines of JSON, manifests. Gives: reports, and what was skipped
 * and why. Must not know: claims.
 */
@NullMarked
package org.sayso.ingest;

import org.jspecify.annotations.NullMarked;
