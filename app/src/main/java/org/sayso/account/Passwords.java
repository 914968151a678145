package org.sayso.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.nio.charset.StandardCharsets;

/**
 * Passwords as they are kept: by bcrypt (N. Provos and D. Mazières, "A Future-Adaptable Password
 * Scheme", 1999), each with a salt of its own. Longer ones than bcrypt takes are hashed first.
 */
public final class Passwords {

  /** Characters that a password has at least. */
  public static final int SHORTEST = 10;

  /** Characters that a password has at most, so that none keeps the machine busy. */
  public static final int LONGEST = 200;

  private static final int COST = 12;
  private static final Version VERSION = Version.VERSION_2A;
  private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(VERSION);

  private final int cost;
  private final String nobodys;

  /** As they are kept in earnest: some tenths of a second for each try. */
  public Passwords() {
    this(COST);
  }

  /**
   * At another price.
   *
   * @param cost binary logarithm of the rounds, 4 to 31
   */
  public Passwords(int cost) {
    this.cost = cost;
    this.nobodys = kept("nobody has this password".toCharArray());
  }

  /**
   * What is kept of a password.
   *
   * @throws IllegalArgumentException with what to write instead, on one that is too short or long
   */
  public String kept(char[] password) {
    if (password.length < SHORTEST || password.length > LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    return BCrypt.with(LONG).hashToString(cost, password);
  }

  /** Whether what is kept is of this password. */
  public boolean matches(char[] password, String kept) {
    byte[] bytes = kept.getBytes(StandardCharsets.US_ASCII);
    return password.length <= LONGEST
        && BCrypt.verifyer(VERSION, LONG)
            .verify(new String(password).getBytes(StandardCharsets.UTF_8), bytes)
            .verified;
  }

  /** Takes as long as {@link #matches} and finds nobody. */
  public void matchNobody(char[] password) {
    matches(password, nobodys);
  }
}
