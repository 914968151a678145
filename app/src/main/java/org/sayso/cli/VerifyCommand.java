package org.sayso.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** STAND-IN. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 1;
  }
}
