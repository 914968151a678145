package org.sayso.cli;

/** The program's entry. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.exit(args.length == 0 ? 2 : 0);
  }
}
