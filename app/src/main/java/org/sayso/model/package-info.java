/**
 * The optional reader: a language model proposes claims, and only what the report bears out is
 * taken.
 *
 * <p>Takes: reports and the address of a model. Gives: their codings, read by grammar where the
 * model fails. Must not know: files, how claims are weighed, and what any model is like.
 */
@NullMarked
package org.sayso.model;

import org.jspecify.annotations.NullMarked;
