package org.sayso.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;
import org.sayso.model.Endpoint;
import picocli.CommandLine.Option;

/** The arguments by which a user has a language model read; without them none is asked. */
final class ModelOptions {

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description = {
        "Address of a server with an OpenAI-compatible interface, such as"
            + " http://127.0.0.1:8080/v1. Every report is sent there.",
        "Only what a report's own words bear out is taken. A report that the model cannot read is"
            + " named, and read by the grammar.",
        "A model may answer differently each time: here the same input need not give the same"
            + " output."
      })
  private @Nullable String url;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model's name there. Kept in the atlas with each of its claims.")
  private @Nullable String name;

  @Option(
      names = "--model-key-env",
      paramLabel = "VAR",
      description = "Environment variable with the key to send; it is neither printed nor kept.")
  private @Nullable String variable;

  @Option(
      names = "--model-timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long one answer may take; it is asked for twice. Default: 120.")
  private int timeout = 120;

  @Option(
      names = "--model-requests",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many reports the model may have before it at once. Default: 4.")
  private int requests = 4;

  /** The model asked for; null where none is. */
  @Nullable Endpoint endpoint() {
    String address = url;
    String model = name;
    if (address == null && model == null && variable == null) {
      return null;
    }
    if (address == null || model == null) {
      throw new BadArgument("a model is asked for by --model-url and --model together");
    }
    return new Endpoint(
        Endpoint.address(address), model, key(), Duration.ofSeconds(timeout), requests);
  }

  private @Nullable String key() {
    if (variable == null) {
      return null;
    }
    String key = System.getenv(variable);
    if (key == null) {
      throw new BadArgument("--model-key-env: no environment variable of that name");
    }
    return key.strip();
  }
}
