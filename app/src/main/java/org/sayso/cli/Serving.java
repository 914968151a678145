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
import org.sayso.live.RecentChanges;
import org.sayso.query.AtlasQuery;
import org.sayso.review.Decision;
import org.sayso.reviewing.Desk;
import org.sayso.reviewing.EventRoutes;
import org.sayso.reviewing.ReviewRoutes;
import org.sayso.serve.RouteGroup;
import org.sayso.serve.ServedState;
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
  private final ServerOptions options;
  private final boolean write;
  private final PrintWriter err;
  private final Gate gate;

  private Serving(Path file, ServerOptions options, boolean write, PrintWriter err)
      throws IOException {
    this.file = file;
    this.options = options;
    this.write = write;
    this.err = err;
    Accounts accounts = Accounts.of(file);
    this.gate = gate(accounts, write, options);
    warn(accounts, options, write, this::told);
  }

  /**
   * Serves an atlas until the program is stopped. Where the file is built anew meanwhile, it goes
   * on with what is in it then, at the same ear: no question is turned away, and none is left
   * without an answer; a decision at that very moment is asked for once more. Who is signed in
   * stays so, and who listens to events is told the new tag.
   *
   * @param write whether people with an account may review
   */
  static void run(Path file, ServerOptions options, boolean write, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Serving serving = new Serving(file, options, write, err);
    try (Journal journal = serving.journal()) {
      Opened opened = serving.open(journal);
      try (SiteServer server = SiteServer.start(options, opened.state(), opened.groups(), err)) {
        out.println("The map is at " + server.address() + " (stop with Ctrl-C)");
        out.flush();
        while (true) {
          Opened next = serving.next(opened, journal);
          opened.desk().close();
          next.catchUp(journal);
          server.show(next.state(), next.groups());
          opened.query().close();
          opened = next;
          serving.told("the atlas was built anew, and is served as it is now");
        }
      } finally {
        opened.query().close();
      }
    }
  }

  /**
   * An atlas with what is made of it to be served.
   *
   * @param groups the paths of its site
   * @param desk takes decisions on it
   * @param decisions how many decisions of the log it has
   */
  private record Opened(
      AtlasQuery query,
      LiveAtlas atlas,
      List<RouteGroup> groups,
      Desk desk,
      AtlasWatch watch,
      int decisions) {

    ServedState state() {
      return Site.state(atlas);
    }

    /** Takes the decisions that the log got since. */
    void catchUp(Journal journal) throws IOException {
      List<Entry> entries = journal.entries();
      for (Entry entry : entries.subList(Math.min(decisions, entries.size()), entries.size())) {
        atlas.decide(entry.decision(), () -> {});
      }
    }
  }

  /** Opens the file; a log that is only looked at is read anew. */
  private Opened open(Journal shared) throws IOException {
    Journal journal = write ? shared : journal();
    List<Decision> log = journal.entries().stream().map(Entry::decision).toList();
    AtlasQuery query = AtlasQuery.open(file, CONNECTIONS);
    try {
      LiveAtlas atlas =
          new LiveAtlas(query, Engine.gazetteer(query.manifest().list(Manifest.PACKS)), log);
      Desk desk = new Desk(atlas, journal, InstantSource.system());
      AtlasWatch watch = new AtlasWatch(file, query.manifest());
      return new Opened(query, atlas, groups(atlas, desk), desk, watch, log.size());
    } catch (RuntimeException e) {
      query.close();
      throw e;
    }
  }

  private Journal journal() throws IOException {
    Path log = Journal.of(file);
    return write ? Journal.open(log, this::told) : Journal.still(log, this::told);
  }

  private List<RouteGroup> groups(LiveAtlas atlas, Desk desk) {
    RecentChanges changes = new RecentChanges(atlas);
    List<RouteGroup> groups = new ArrayList<>(Site.groups(atlas, changes));
    groups.add(new Api(atlas, changes, options.address(), InstantSource.system()));
    groups.add(new SessionRoutes(gate));
    groups.add(new ReviewRoutes(gate, desk, atlas));
    groups.add(new EventRoutes(atlas));
    return groups;
  }

  /** Waits until the file is another atlas, and opens that beside the one that is served. */
  private Opened next(Opened now, Journal journal) throws InterruptedException {
    while (true) {
      Thread.sleep(WATCH_MILLIS);
      if (now.watch().changed()) {
        try {
          return open(journal);
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
