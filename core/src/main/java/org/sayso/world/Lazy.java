package org.sayso.world;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something large that is made when it is first asked for, once, whichever thread asks.
 *
 * @param <T> what it is
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> make;
  private @Nullable T made;

  /** What that makes. */
  public Lazy(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T known = made == null ? make.get() : made;
    made = known;
    return known;
  }
}
