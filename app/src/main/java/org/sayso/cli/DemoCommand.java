package org.sayso.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** STAND-IN. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 1;
  }
}
