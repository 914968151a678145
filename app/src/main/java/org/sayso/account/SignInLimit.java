package org.sayso.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often a machine may fail to sign in before it must wait. Failures count for a name from one
 * machine, and for the machine as a whole; nobody can lock somebody else's account from afar.
 */
public final class SignInLimit {

  /** Failures of one name from one machine within the time. */
  static final int A_NAME = 5;

  /** Failures of one machine within the time, whatever the names. */
  static final int A_MACHINE = 30;

  /** For how long a failure counts. */
  static final Duration TIME = Duration.ofMinutes(15);

  private static final int MOST_REMEMBERED = 10_000;

  private final InstantSource clock;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /** A limit by this clock. */
  public SignInLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** How long somebody must wait before the next try; zero for not at all. */
  public synchronized Duration wait(String machine, String name) {
    Duration named = wait(key(machine, name), A_NAME);
    Duration any = wait(network(machine), A_MACHINE);
    return named.compareTo(any) > 0 ? named : any;
  }

  /** Counts a failure. */
  public synchronized void failed(String machine, String name) {
    count(key(machine, name), A_NAME);
    count(network(machine), A_MACHINE);
  }

  /** Forgets the failures of a name from a machine, since it was signed in. */
  public synchronized void signedIn(String machine, String name) {
    failures.remove(key(machine, name));
  }

  private Duration wait(String key, int most) {
    Deque<Instant> times = failures.getOrDefault(key, new ArrayDeque<>());
    Instant now = clock.instant();
    times.removeIf(time -> !time.plus(TIME).isAfter(now));
    return times.size() < most ? Duration.ZERO : Duration.between(now, times.getFirst().plus(TIME));
  }

  private void count(String key, int most) {
    Deque<Instant> times = failures.computeIfAbsent(key, k -> new ArrayDeque<>());
    times.addLast(clock.instant());
    if (times.size() > most) {
      times.removeFirst();
    }
  }

  private static String key(String machine, String name) {
    return network(machine) + " " + name.strip().toLowerCase(Locale.ROOT);
  }

  /** Of IPv6 the network, for one machine has all of its addresses. */
  private static String network(String machine) {
    String[] parts = machine.split(":", -1);
    return parts.length < 5 ? machine : String.join(":", parts[0], parts[1], parts[2], parts[3]);
  }
}
