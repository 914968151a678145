package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.NotAnAtlas;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.PackException;
import org.sayso.review.WrongDecision;
import picocli.CommandLine;

/**
 * Tells faults of the user's input in one line; a fault of the program itself stays loud, with its
 * trace.
 */
final class Failures {

  private Failures() {}

  /** An argument that does not fit: exit code 2. */
  static int wrongUse(CommandLine.ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    tell(command, fault.getMessage() + "; see: " + name + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** What went wrong in a command: exit code 2 for what the user can write otherwise, else 1. */
  static int failure(Exception fault, CommandLine command, CommandLine.ParseResult arguments) {
    Exception cause = fault instanceof UncheckedIOException io ? io.getCause() : fault;
    if (cause instanceof BadArgument
        || cause instanceof PackException
        || cause instanceof WrongDecision) {
      tell(command, cause.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (cause instanceof IOException io) {
      tell(command, reason(io));
      return wrongFile(io) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
    fault.printStackTrace(command.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean wrongFile(IOException fault) {
    return fault instanceof FileSystemException || fault instanceof NotAnAtlas;
  }

  private static String reason(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "no such file or folder: " + fault.getMessage();
    }
    if (fault instanceof AccessDeniedException) {
      return "no permission: " + fault.getMessage();
    }
    if (fault instanceof FileAlreadyExistsException
        || fault instanceof DirectoryNotEmptyException) {
      return "something else stands at " + fault.getMessage() + "; name another";
    }
    return String.valueOf(fault.getMessage());
  }

  private static void tell(CommandLine command, @Nullable String message) {
    PrintWriter err = command.getErr();
    err.println("sayso: " + String.valueOf(message).replace('\n', ' '));
    err.flush();
  }
}
