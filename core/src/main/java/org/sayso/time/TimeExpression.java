package org.sayso.time;

import org.sayso.report.Span;

/**
 * Words of a report that say when.
 *
 * @param span where they stand in the report's text
 * @param text the words as printed
 * @param value what they mean
 */
public record TimeExpression(Span span, String text, TimeValue value) {}
