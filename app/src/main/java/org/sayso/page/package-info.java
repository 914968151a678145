/**
 * Saved web pages of news outlets.
 *
 * <p>Takes: a parsed page. Gives: its readable text, and the outlet, headline and day that it
 * declares. Must not know: files, and what the text says.
 */
@NullMarked
package org.sayso.page;

import org.jspecify.annotations.NullMarked;
