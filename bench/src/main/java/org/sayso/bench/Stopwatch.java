package org.sayso.bench;

import java.lang.management.ManagementFactory;

/** Times work by the processor time of this thread: the machine may be doing other things. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private Stopwatch() {}

  /** Seconds of processor time that the work takes. */
  static double seconds(Runnable work) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / NANOS;
  }
}
