package org.sayso.text;

import org.sayso.report.Span;

/** A word or sign of a report. */
public record Token(Span span, String form, String lemma, String tag) {}
