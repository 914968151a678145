package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.sayso.review.Decision;
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

  /** How often it is looked whether the file is another atlas. */
  private static final long WATCH_MILLIS = 2_000;

  private final Path file;
  private final boolean write;
  private final PrintWriter err;
  private final Gate gate;

  private Serving(Path file, ServerOptions options, boolean write, PrintWriter err)
      throws IOException {
    this.file = file;
    this.write = write;
    this.err = err;
    Accounts accounts = Accounts.of(file);
    this.gate = gate(accounts, write, options);
    warn(accounts, options, write, this::told);
  }

  /**
   * Serves an atlas until the program is stopped. Where the file is built anew meanwhile, it goes
   * on with what is in it then; who is signed in stays so, and who listens to events is told the
   * new tag.
   *
   * @param write whether people with an account may review
   */
  static void run(Path file, ServerOptions options, boolean write, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Serving serving = new Serving(file, options, write, err);
    List<Decision> log =
        Journal.read(Journal.of(file), line -> {}).stream().map(Entry::decision).toList();
    Opened opened = serving.open(log);
    ServerOptions at = options;
    boolean begun = false;
    while (true) {
      try (AtlasQuery query = opened.query();
          Journal journal = serving.journal();
          SiteServer server = serving.start(at, opened, journal)) {
        if (!begun) {
          begun = true;
          out.println("The map is at " + server.address() + " (stop with Ctrl-C)");
          out.flush();
          at = options.on(server.port());
        }
        opened = serving.next(opened, journal);
      }
      serving.told("the atlas was built anew, and is served as it is now");
    }
  }

  /**
   * An atlas with what is made of it to be served.
   *
   * @param decisions how many decisions of the log it has
   */
  private record Opened(
      AtlasQuery query, LiveAtlas atlas, List<RouteGroup> pages, AtlasWatch watch, int decisions) {

    /** Takes the decisions that the log got since. */
    void catchUp(Journal journal) throws IOException {
      List<Entry> entries = journal.entries();
      for (Entry entry : entries.subList(Math.min(decisions, entries.size()), entries.size())) {
        atlas.decide(entry.decision(), () -> {});
      }
    }
  }

  private Opened open(List<Decision> log) throws IOException {
    AtlasQuery query = AtlasQuery.open(file, CONNECTIONS);
    try {
      LiveAtlas atlas =
          new LiveAtlas(query, Engine.gazetteer(query.manifest().list(Manifest.PACKS)), log);
      AtlasWatch watch = new AtlasWatch(file, query.manifest());
      return new Opened(query, atlas, Site.groups(atlas), watch, log.size());
    } catch (RuntimeException e) {
      query.close();
      throw e;
    }
  }

  private Journal journal() throws IOException {
    Path log = Journal.of(file);
    return write ? Journal.open(log, this::told) : Journal.still(log, this::told);
  }

  private SiteServer start(ServerOptions options, Opened opened, Journal journal)
      throws IOException {
    opened.catchUp(journal);
    LiveAtlas atlas = opened.atlas();
    List<RouteGroup> groups = new ArrayList<>(opened.pages());
    groups.add(new Api(atlas, options.address(), InstantSource.system()));
    groups.add(new SessionRoutes(gate));
    Desk desk = new Desk(atlas, journal, InstantSource.system());
    groups.add(new ReviewRoutes(gate, desk, atlas));
    groups.add(new EventRoutes(atlas));
    return SiteServer.start(options, Site.state(atlas), groups, err);
  }

  /** Waits until the file is another atlas, and opens that beside the one that is served. */
  private Opened next(Opened now, Journal journal) throws InterruptedException {
    while (true) {
      Thread.sleep(WATCH_MILLIS);
      if (now.watch().changed()) {
        try {
          return open(journal.entries().stream().map(Entry::decision).toList());
        } catch (IOException e) {
          told("the atlas was built anew and cannot be read: " + e.getMessage());
        }
      }
    }
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

  private void told(String line) {
    synchronized (err) {
      err.println("sayso: " + line);
      err.flush();
    }
  }
}
