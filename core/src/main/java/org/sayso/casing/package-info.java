/** How the words of a heading in capitals are written inside a sentence. */
@NullMarked
package org.sayso.casing;

import org.jspecify.annotations.NullMarked;
