/**
 * Who may write: named accounts, their passwords, and who is signed in.
 *
 * <p>Takes: the file of accounts beside an atlas, names and passwords. Gives: sessions, and for
 * each request the person behind it. Must not know: what people write, anything of the atlas.
 */
@NullMarked
package org.sayso.account;

import org.jspecify.annotations.NullMarked;
