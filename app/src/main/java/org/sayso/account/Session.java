package org.sayso.account;

import java.time.Instant;

/**
 * That somebody is signed in.
 *
 * @param token what the browser's cookie holds: 256 random bits, which nobody else can guess
 * @param form what a page of ours must send along with whatever it writes (against requests that
 *     other sites forge): another 256 random bits
 * @param account the account as it was then; with another password the session ends
 * @param until when it ends by itself
 */
public record Session(String token, String form, Accounts.Account account, Instant until) {

  /** Never tells the secrets. */
  @Override
  public String toString() {
    return "session of " + account.name() + " until " + until;
  }
}
