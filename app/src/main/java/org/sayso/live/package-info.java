/**
 * The atlas as it stands now: what the file says, with what was decided since it was built laid
 * over.
 *
 * <p>Takes: an atlas open for questions, the log of decisions beside it. Gives: the same answers as
 * the file, the places that decisions bear on being weighed again; also as known on a day, and by
 * what one party's speakers say. Must not know: who decides, how anything is asked or shown.
 */
@NullMarked
package org.sayso.live;

import org.jspecify.annotations.NullMarked;
