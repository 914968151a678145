package org.sayso.claim;

import org.sayso.report.Span;

/**
 * A passage that a claim rests on.
 *
 * @param span where it stands in the report's stored text
 * @param text the words, the same as the span cuts out
 */
public record Evidence(Span span, String text) {}
