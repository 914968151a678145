package org.sayso.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.sayso.serve.Problem;

/**
 * Who is behind a request, and whether they may write. Readers need no account; whoever writes is
 * signed in, sends the session's word along, and does so where writing is allowed at all.
 */
public final class Gate {

  /** The header that carries {@link Session#form}. */
  public static final String FORM_HEADER = "X-CSRF-Token";

  private static final int TRIES_AT_ONCE = 2;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SignInLimit limit;
  private final boolean writable;
  private final boolean encrypted;
  private final Semaphore tries = new Semaphore(TRIES_AT_ONCE);

  /**
   * A gate to what one server serves.
   *
   * @param writable whether anybody may write
   * @param encrypted whether cookies must travel encrypted only
   */
  public Gate(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      SignInLimit limit,
      boolean writable,
      boolean encrypted) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.limit = limit;
    this.writable = writable;
    this.encrypted = encrypted;
  }

  /** Whether anybody may write here. */
  public boolean writable() {
    return writable;
  }

  /** Who is signed in, if anybody; whoever has another password now, or no account, is not. */
  public Optional<Session> session(Context context) {
    return writable
        ? sessions.find(context.cookie(cookieName())).filter(this::current)
        : Optional.empty();
  }

  /**
   * Who writes.
   *
   * @throws Problem 403 where nobody may write, where a word is missing that only our own pages
   *     know, or where another site sends the request; 401 where nobody is signed in
   */
  public Session writer(Context context) {
    requireWritable();
    requireOwnPage(context);
    Session session =
        session(context)
            .orElseThrow(() -> new Problem(401, "Not signed in", "Sign in to do this."));
    String word = context.header(FORM_HEADER);
    if (word == null || !same(word, session.form())) {
      throw Problem.forbidden(
          "The header " + FORM_HEADER + " must hold what GET /api/session gives as \"csrf\".");
    }
    return session;
  }

  /**
   * Signs somebody in and sets the cookie. A wrong name and a wrong password take the same time and
   * get the same answer.
   *
   * @throws Problem 401 where name or password is wrong, 429 after too many failures
   */
  Session signIn(Context context, String name, char[] password) throws IOException {
    requireWritable();
    requireOwnPage(context);
    requireJson(context);
    Duration wait = limit.wait(context.ip(), name);
    if (!wait.isZero()) {
      throw tooMany(context, wait);
    }
    Optional<Accounts.Account> account = checked(context, name, password);
    Arrays.fill(password, ' ');
    if (account.isEmpty()) {
      limit.failed(context.ip(), name);
      throw new Problem(401, "Not signed in", "No account has this name and this password.");
    }
    limit.signedIn(context.ip(), name);
    session(context).ifPresent(sessions::end);
    Session session = sessions.begin(account.get());
    context.cookie(cookie(session.token(), (int) Sessions.LIFE.toSeconds()));
    return session;
  }

  /** Signs somebody out and takes the cookie away. */
  void signOut(Context context) {
    sessions.end(writer(context));
    context.cookie(cookie("", 0));
  }

  /** Checks at most some passwords at once, or sign-ins alone could keep the machine busy. */
  private Optional<Accounts.Account> checked(Context context, String name, char[] password)
      throws IOException {
    if (!tries.tryAcquire()) {
      throw tooMany(context, Duration.ofSeconds(1));
    }
    try {
      Optional<Accounts.Account> account = accounts.find(name);
      if (account.isEmpty()) {
        passwords.matchNobody(password);
      }
      return account.filter(one -> passwords.matches(password, one.kept()));
    } finally {
      tries.release();
    }
  }

  private boolean current(Session session) {
    try {
      return accounts.find(session.account().name()).equals(Optional.of(session.account()));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the accounts", e);
    }
  }

  private void requireWritable() {
    if (!writable) {
      throw Problem.forbidden("This server only shows; begin it with --write to review.");
    }
  }

  /** Browsers say of a request that a script or form makes which site it comes from. */
  private static void requireOwnPage(Context context) {
    String from = context.header("Sec-Fetch-Site");
    if (from != null && !List.of("same-origin", "none").contains(from)) {
      throw Problem.forbidden("Another site sent this request; use the pages of this one.");
    }
  }

  /** No form of another site can send this type without its browser asking us first. */
  private static void requireJson(Context context) {
    String type = context.contentType();
    if (type == null || !type.startsWith("application/json")) {
      throw new Problem(415, "Unsupported media type", "Send application/json.");
    }
  }

  private static Problem tooMany(Context context, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    context.header("Retry-After", String.valueOf(seconds));
    return new Problem(
        429, "Too many tries", "Too many tries to sign in; wait " + seconds + " seconds.");
  }

  private Cookie cookie(String value, int seconds) {
    Cookie cookie = new Cookie(cookieName(), value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(encrypted);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }

  /** With the prefix, browsers take the cookie from this very host and encrypted only. */
  private String cookieName() {
    return encrypted ? "__Host-sayso" : "sayso";
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
