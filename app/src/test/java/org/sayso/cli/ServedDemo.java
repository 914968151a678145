package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.account.Accounts;
import org.sayso.account.Passwords;
import org.sayso.chart.Chromium;
import org.sayso.ingest.Sample;
import org.sayso.serve.ServerOptions;

/** The bundled sample and one hostile report, built and served as a user would. */
final class ServedDemo implements AutoCloseable {

  static final String EDITOR = "A. Editor";
  static final String PASSWORD = "a long enough word";

  /** A report with markup and a script in its text. */
  static final String HOSTILE =
      """
      </script><script>window.broken = 1</script>
      The Taliban captured <b>Kohsan</b> district in Herat on Friday, <img src=x
      onerror="window.broken = 1"> officials in Herat told Daily D.
      The Taliban captured Gulran district on Friday, <i>officials</i> in Herat said.
      """;

  private static final Pattern ADDRESS = Pattern.compile("http://[^ ]+");

  private final Thread server;
  private final URI address;

  private ServedDemo(Thread server, URI address) {
    this.server = server;
    this.address = address;
  }

  /** Builds in a folder and begins to serve. */
  static ServedDemo start(Path folder) throws IOException {
    Path sample = folder.resolve("sample");
    Path manifest = Sample.unpack(sample);
    Files.writeString(sample.resolve("hostile.txt"), HOSTILE);
    Files.writeString(
        manifest, "hostile.txt,Hostile <b>& \"Sons\",2021-07-10\n", StandardOpenOption.APPEND);
    Path file = folder.resolve("demo.gpkg");
    Run run =
        Run.of(
            "build", sample.toString(), "--manifest", manifest.toString(), "-o", file.toString());
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
    Accounts.of(file).add(EDITOR, new Passwords().kept(PASSWORD.toCharArray()));
    return serve(file);
  }

  private static ServedDemo serve(Path file) {
    StringWriter out = new StringWriter();
    PrintWriter told = new PrintWriter(out, true);
    Thread server =
        new Thread(
            () -> {
              try {
                Serving.run(
                    file,
                    new ServerOptions(ServerOptions.LOCAL, 0, null, List.of()),
                    true,
                    told,
                    new PrintWriter(System.err, true));
              } catch (IOException e) {
                told.println("failed: " + e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    server.setDaemon(true);
    server.start();
    String found =
        Chromium.until(
            "the server's address",
            () -> {
              Matcher matcher = ADDRESS.matcher(out.toString());
              return matcher.find() ? matcher.group() : null;
            });
    return new ServedDemo(server, URI.create(found));
  }

  /** The address of a page: {@code /disputes?day=2021-07-09}. */
  String at(String path) {
    return address.resolve(path).toString();
  }

  @Override
  public void close() {
    server.interrupt();
  }
}
