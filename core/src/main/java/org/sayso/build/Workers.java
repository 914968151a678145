package org.sayso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.sayso.build.Progress.Stage;

/** Does the same to each of many things on some threads, with the results in their order. */
record Workers(int threads, Progress progress) {

  Workers {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
  }

  /** One result for each thing, in the same order; the first exception of a thing ends it all. */
  <T, R> List<R> each(Stage stage, List<T> things, Function<T, R> work) {
    AtomicInteger done = new AtomicInteger();
    Object turn = new Object();
    List<Callable<R>> tasks = new ArrayList<>();
    for (T thing : things) {
      tasks.add(
          () -> {
            R result = work.apply(thing);
            synchronized (turn) {
              progress.done(stage, done.incrementAndGet(), things.size());
            }
            return result;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return results(tasks.stream().map(pool::submit).toList());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> List<R> results(List<Future<R>> futures) {
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while at work", e);
      }
    }
    return results;
  }
}
