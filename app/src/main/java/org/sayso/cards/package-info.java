/**
 * What the site shows everywhere alike: a claim, those on whose word it rests, a party, a day, the
 * holdings of a place, the frame of a page.
 *
 * <p>Takes: claims, holdings, explanations. Gives: HTML. Must not know: requests, the atlas file,
 * which page it is shown on.
 */
@NullMarked
package org.sayso.cards;

import org.jspecify.annotations.NullMarked;
