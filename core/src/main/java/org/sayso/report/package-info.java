/**
 * One publication as stored: its text, its outlet and its day.
 *
 * <p>Takes: stored text. Gives: {@link org.sayso.report.Report} and the {@link
 * org.sayso.report.Span}s that every later finding points back with. Must not know: what the text
 * says.
 */
@NullMarked
package org.sayso.report;

import org.jspecify.annotations.NullMarked;
