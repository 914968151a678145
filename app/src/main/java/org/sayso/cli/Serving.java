package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.account.Accounts;
import org.sayso.account.Gate;
import org.sayso.account.Passwords;
import org.sayso.account.SessionRoutes;
import org.sayso.account.Sessions;
import org.sayso.account.SignInLimit;
import org.sayso.api.Api;
import org.sayso.atlas.Manifest;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.live.LiveAtlas;
import org.sayso.query.AtlasQuery;
import org.sayso.reviewing.Desk;
import org.sayso.reviewing.EventRoutes;
import org.sayso.reviewing.ReviewRoutes;
import org.sayso.serve.RouteGroup;
import org.sayso.serve.ServerOptions;
import org.sayso.serve.SiteServer;
import org.sayso.site.Site;

/** Puts the site together and serves it; {@code serve} and {@code demo} both end here. */
final class Serving {

  /** Questions to the file at a time: more would wait for the processors anyway. */
  private static final int CONNECTIONS =
      Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private Serving() {}

  /**
   * Serves an atlas until the program is stopped.
   *
   * @param write whether people with an account may review
   */
  static void run(Path file, ServerOptions options, boolean write, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Consumer<String> told = line -> tell(err, line);
    Accounts accounts = Accounts.of(file);
    try (AtlasQuery query = AtlasQuery.open(file, CONNECTIONS);
        Journal journal =
            write ? Journal.open(Journal.of(file), told) : Journal.still(Journal.of(file), told)) {
      LiveAtlas atlas =
          new LiveAtlas(
              query,
              Engine.gazetteer(query.manifest().list(Manifest.PACKS)),
              journal.entries().stream().map(Entry::decision).toList());
      Gate gate = gate(accounts, write, options);
      Desk desk = new Desk(atlas, journal, InstantSource.system());
      warn(accounts, options, write, told);
      try (SiteServer server =
          SiteServer.start(
              options, Site.state(atlas), groups(options.address(), atlas, gate, desk), err)) {
        out.println("The map is at " + server.address() + " (stop with Ctrl-C)");
        out.flush();
        new CountDownLatch(1).await();
      }
    }
  }

  private static List<RouteGroup> groups(
      @Nullable URI address, LiveAtlas atlas, Gate gate, Desk desk) {
    List<RouteGroup> groups = new ArrayList<>(Site.groups(atlas));
    groups.add(new Api(atlas, address, InstantSource.system()));
    groups.add(new SessionRoutes(gate));
    groups.add(new ReviewRoutes(gate, desk, atlas));
    groups.add(new EventRoutes(atlas));
    return groups;
  }

  private static Gate gate(Accounts accounts, boolean write, ServerOptions options) {
    InstantSource clock = InstantSource.system();
    return new Gate(
        accounts,
        new Passwords(),
        new Sessions(clock),
        new SignInLimit(clock),
        write,
        options.encrypted());
  }

  private static void warn(
      Accounts accounts, ServerOptions options, boolean write, Consumer<String> told)
      throws IOException {
    if (write && accounts.all().isEmpty()) {
      told.accept("nobody has an account yet; add one: sayso user add FILE NAME");
    }
    if (write && options.open() && !options.encrypted()) {
      told.accept("passwords travel in plain sight; put https before it and name it by --address");
    }
  }

  private static void tell(PrintWriter err, String line) {
    synchronized (err) {
      err.println("sayso: " + line);
      err.flush();
    }
  }
}
