package org.sayso.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** STAND-IN. */
@Command(name = "map", mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 1;
  }
}
