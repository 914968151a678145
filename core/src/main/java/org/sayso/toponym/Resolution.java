package org.sayso.toponym;

import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.report.Span;

/**
 * What a mention was found to mean.
 *
 * @param mention the name in the report
 * @param text the name as printed
 * @param place the place, or null where no gazetteer knows it or several fit equally
 * @param confidence from 0 to 1 that this is right
 * @param inside the smallest area that is known to hold it, or null where none is
 */
public record Resolution(
    Span mention, String text, @Nullable Place place, double confidence, @Nullable Place inside) {}
