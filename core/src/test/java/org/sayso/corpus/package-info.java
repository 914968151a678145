/** The mini reports under {@code corpus/}, run as tests. */
@NullMarked
package org.sayso.corpus;

import org.jspecify.annotations.NullMarked;
