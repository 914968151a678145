/**
 * Whom what happened befell, beyond the words for it: those who are counted apart among the people
 * told of, whom a pronoun means, whose the things were; which fights a change of hands came with;
 * with what an attack was made; and what weather and accidents do.
 *
 * <p>Takes: a parse and its phrases. Gives: phrases. Must not know: what is told of them.
 */
@NullMarked
package org.sayso.toll;

import org.jspecify.annotations.NullMarked;
