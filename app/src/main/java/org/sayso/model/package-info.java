/**
 * The optional reader: a language model at an address of the user's proposes claims.
 *
 * <p>Takes: reports and the address. Gives: their codings, read by the grammar where the model
 * fails. Must not know: files, how claims are weighed, and what any model is like.
 */
@NullMarked
package org.sayso.model;

import org.jspecify.annotations.NullMarked;
