package org.sayso.cli;

/** Words that several commands' help texts share. */
final class Help {

  static final String EXIT_CODES = "Exit codes: 0 done, 1 failed, 2 wrong use.";

  private Help() {}
}
