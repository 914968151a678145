package org.sayso.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. Kept in memory only: when the server stops, everybody is signed out. Sessions
 * are looked up by a digest of their token, so that the time that it takes tells nothing of tokens.
 */
public final class Sessions {

  /** How long somebody stays signed in. */
  public static final Duration LIFE = Duration.ofHours(12);

  private static final int BYTES = 32;
  private static final int MOST = 10_000;

  private final Map<String, Session> byDigest = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  /** Sessions that end by this clock. */
  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Signs somebody in. */
  public Session begin(Accounts.Account account) {
    Instant now = clock.instant();
    byDigest.values().removeIf(one -> !one.until().isAfter(now));
    if (byDigest.size() >= MOST) {
      byDigest.clear();
    }
    Session session = new Session(secret(), secret(), account, now.plus(LIFE));
    byDigest.put(digest(session.token()), session);
    return session;
  }

  /** The session of a token; none where it has ended or never was. */
  public Optional<Session> find(@Nullable String token) {
    return Optional.ofNullable(token == null ? null : byDigest.get(digest(token)))
        .filter(session -> session.until().isAfter(clock.instant()));
  }

  /** Signs somebody out. */
  public void end(Session session) {
    byDigest.remove(digest(session.token()));
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String digest(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
