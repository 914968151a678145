/**
 * Words as data: the language of the reports and the parties to a conflict.
 *
 * <p>Takes: plain-text packs. Gives: vocabulary. Must not know: the engine that uses it.
 */
@NullMarked
package org.sayso.pack;

import org.jspecify.annotations.NullMarked;
