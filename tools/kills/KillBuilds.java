import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kills builds (kill -9), again and again.
 *
 * <p>A report is acknowledged when the build has told of it as kept, or when it was in the file
 * after an earlier kill. After each kill, a copy of the file and its log must open and be sound,
 * hold every acknowledged report, and each report that it has with all its claims, as a build from
 * nothing has them. Every fifth time, and the last, the next build must complete the file to the
 * rows of a build from nothing, one by one, and leave nothing beside it; then it is begun anew.
 *
 * <p>Every third kill falls at a random moment of the whole run, the others at the first write to
 * the file's log, or to the file, after a random moment.
 *
 * <p>{@code java tools/kills/KillBuilds.java app/target/sayso.jar 200 4 500}, in the project's
 * folder; reads the bundled sample four times, each by other publishers, and 500 reports of
 * corpus/reports. Needs sqlite3. Ends with 1 at the first fault.
 */
final class KillBuilds {

  private static final int COMPLETED_EVERY = 5;
  private static final int SHOWN = 300;
  private static final Pattern KEPT =
      Pattern.compile("^sayso: ([0-9,]+) reports kept$", Pattern.MULTILINE);

  /** How far the build was, as the file tells. */
  private enum Phase {
    START("before the file was touched"),
    READ("while reports were read and kept"),
    WEIGH("while places were weighed"),
    FINISH("while the rest was brought in step"),
    CLOSE("while it was made one file");

    private final String words;

    Phase(String words) {
      this.words = words;
    }
  }

  private final Random random = new Random(20210709);
  private final Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
  private final Set<String> acknowledged = new HashSet<>();
  private final String jar;
  private final Path folder;
  private final Path file;
  private final Path whole;
  private final Path archive;
  private final int copies;
  private final int cases;
  private int reports;
  private int torn;
  private int told;
  private int begun;
  private long lasts;

  private KillBuilds(String jar, Path folder, int copies, int cases) {
    this.jar = jar;
    this.folder = folder;
    this.file = folder.resolve("war.gpkg");
    this.whole = folder.resolve("whole.gpkg");
    this.archive = folder.resolve("classes.jsa");
    this.copies = copies;
    this.cases = cases;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      System.err.println("usage: java KillBuilds.java SAYSO.JAR TIMES COPIES CASES");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("kill-builds");
    KillBuilds run =
        new KillBuilds(args[0], folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    try {
      run.all(Integer.parseInt(args[1]));
    } catch (IllegalStateException e) {
      System.err.println("FAULT: " + e.getMessage() + "; see " + folder);
      System.exit(1);
    }
    delete(folder);
  }

  private void all(int times) throws Exception {
    gather();
    Map<String, List<String>> wanted = fromNothing();
    int completed = 0;
    for (int number = 1; number <= times; number++) {
      while (!killed(number)) {
        complete(number, wanted);
      }
      if (number % COMPLETED_EVERY == 0 || number == times) {
        finish();
        complete(number, wanted);
        completed++;
      }
    }
    System.out.printf(
        "%d kills, no fault; %d times completed to the rows of a build from nothing%n",
        times, completed);
    phases.forEach((phase, n) -> System.out.printf("  %d kills %s%n", n, phase.words));
    System.out.printf("  %d of them in the middle of a write to the log of the file%n", torn);
    System.out.printf("  %d after the build had told of reports as kept%n", told);
  }

  /** The reports: copies of the sample by other publishers, and those of the corpus. */
  private void gather() throws Exception {
    Path demo = folder.resolve("demo");
    Process sample =
        sayso("-XX:ArchiveClassesAtExit=" + archive, "demo", "--once", "-o", demo.toString())
            .start();
    require(sample.waitFor() == 0, "no demo: " + said());
    Path news = Files.createDirectories(folder.resolve("news"));
    StringBuilder manifest = new StringBuilder("file,publisher,published\n");
    List<String> rows = Files.readAllLines(demo.resolve("sample/manifest.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String name = row.substring(0, row.indexOf(','));
      for (int copy = 1; copy <= copies; copy++) {
        Files.copy(demo.resolve("sample").resolve(name), news.resolve(copy + "-" + name));
        String day = row.substring(row.lastIndexOf(',') + 1);
        manifest.append(copy + "-" + name + ",Outlet " + copy + "," + day + "\n");
      }
    }
    try (Stream<Path> corpus = Files.list(Path.of("corpus/reports"))) {
      for (Path one :
          corpus.filter(p -> p.toString().endsWith(".txt")).sorted().limit(cases).toList()) {
        String[] parts = Files.readString(one).split("(?m)^---\n", 3);
        Files.writeString(news.resolve(one.getFileName()), parts[1]);
        String publisher = head("publisher", parts[0]);
        String day = head("published", parts[0]);
        manifest.append(one.getFileName() + "," + publisher + "," + day + "\n");
      }
    }
    Files.writeString(folder.resolve("manifest.csv"), manifest);
  }

  private static String head(String field, String text) {
    Matcher line = Pattern.compile("(?m)^" + field + ": *(\\S.*)$").matcher(text);
    return line.find() ? line.group(1).replace(",", "").strip() : "";
  }

  /** The program; what a killed one leaves in the folder for passing files goes with ours. */
  private ProcessBuilder sayso(String classes, String... words) {
    List<String> command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", classes, "-Djava.io.tmpdir=" + folder, "-jar", jar));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  private Process build(Path to) throws IOException {
    String manifest = folder.resolve("manifest.csv").toString();
    String news = folder.resolve("news").toString();
    String classes = "-XX:SharedArchiveFile=" + archive;
    return sayso(classes, "build", news, "--manifest", manifest, "-o", to.toString()).start();
  }

  private Map<String, List<String>> fromNothing() throws Exception {
    long begin = System.nanoTime();
    require(build(whole).waitFor() == 0, "a build fails: " + said());
    lasts = System.nanoTime() - begin;
    reports = Integer.parseInt(sql(whole, "SELECT count(*) FROM reports"));
    System.out.printf(
        "%d reports, %s claims, %,d bytes; a build from nothing takes %.1f s%n",
        reports, sql(whole, "SELECT count(*) FROM claims"), Files.size(whole), lasts / 1e9);
    return rows(whole);
  }

  /** Kills a build; returns false where it ended by itself before. */
  private boolean killed(int number) throws Exception {
    State before = State.of(file);
    Process process = build(file);
    long moment = System.nanoTime() + (long) (random.nextDouble() * lasts);
    boolean ended = process.waitFor(moment - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (number % 3 != 0 && !ended) {
      Path watched = number % 3 == 1 ? beside("-wal") : file;
      Stamp then = Stamp.of(watched);
      while (process.isAlive() && Stamp.of(watched).equals(then)) {
        Thread.onSpinWait();
      }
    }
    ended = !process.isAlive();
    process.destroyForcibly();
    if (process.waitFor() == 0) {
      return false;
    }
    require(!ended, "a build fails: " + said());
    check(number, before);
    return true;
  }

  private void check(int number, State before) throws Exception {
    boolean midst = Files.exists(beside("-wal")) && torn(beside("-wal"));
    torn += midst ? 1 : 0;
    boolean untouched = State.of(file).equals(before);
    Matcher kept = KEPT.matcher(said());
    int least = 0;
    while (kept.find()) {
      least = Integer.parseInt(kept.group(1).replace(",", ""));
    }
    told += least > 0 ? 1 : 0;
    Path copy = copy();
    Set<String> there = new HashSet<>();
    Phase phase = Phase.START;
    if (Files.exists(copy)
        && !sql(copy, "SELECT 1 FROM sqlite_master WHERE name = 'waiting'").isEmpty()) {
      require(sql(copy, "PRAGMA integrity_check").equals("ok"), "the file is damaged");
      there.addAll(sql(copy, "SELECT id FROM reports").lines().toList());
      alike(copy);
      phase = untouched ? Phase.START : phase(copy, there.size());
    } else if (!untouched) {
      phase = Phase.READ;
    }
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(there);
    require(lost.isEmpty(), "reports were there before kill " + number + " and are not: " + lost);
    require(there.size() >= least, least + " reports were told of, and there are " + there.size());
    acknowledged.addAll(there);
    phases.merge(phase, 1, Integer::sum);
    System.out.printf(
        "kill %d %s%s: %d reports there, %d of them told of%n",
        number, phase.words, midst ? ", in a write" : "", there.size(), least);
  }

  private Phase phase(Path copy, int there) throws Exception {
    boolean complete =
        sql(copy, "SELECT value FROM manifest WHERE key = 'state'").equals("complete");
    if (complete) {
      return Phase.CLOSE;
    }
    if (there < reports) {
      return Phase.READ;
    }
    boolean weighs = !sql(copy, "SELECT count(*) FROM waiting").equals("0");
    return weighs ? Phase.WEIGH : Phase.FINISH;
  }

  /** Requires each report with all that was read in it, as the build from nothing has it. */
  private void alike(Path copy) throws Exception {
    String report = "id, publisher, title, published, language, sentences, reader, text, shown";
    for (String table : List.of("claims", "refusals")) {
      String of = "SELECT * FROM %s." + table + " WHERE report IN (SELECT id FROM main.reports)";
      same(copy, of.formatted("main"), of.formatted("whole"));
    }
    String of = "SELECT " + report + " FROM %s.reports WHERE id IN (SELECT id FROM main.reports)";
    same(copy, of.formatted("main"), of.formatted("whole"));
  }

  private void same(Path copy, String ours, String theirs) throws Exception {
    String differing =
        "SELECT count(*) FROM (SELECT * FROM ("
            + ours
            + " EXCEPT "
            + theirs
            + ") UNION ALL"
            + " SELECT * FROM ("
            + theirs
            + " EXCEPT "
            + ours
            + "))";
    String found = sql(copy, "ATTACH '" + whole + "' AS whole; " + differing);
    require(found.equals("0"), found + " rows are not those of a build from nothing: " + ours);
  }

  private void finish() throws Exception {
    require(build(file).waitFor() == 0, "it cannot be completed: " + said());
  }

  /** Requires that a build that ended by itself left the rows of a build from nothing. */
  private void complete(int number, Map<String, List<String>> wanted) throws Exception {
    require(!Files.exists(beside("-wal")) && !Files.exists(beside("-shm")), "files are left");
    Map<String, List<String>> rows = rows(file);
    require(rows.keySet().equals(wanted.keySet()), "tables differ");
    for (String table : rows.keySet()) {
      require(
          rows.get(table).equals(wanted.get(table)),
          "after kill "
              + number
              + " the rows of "
              + table
              + " are others: "
              + first(rows.get(table), wanted.get(table)));
    }
    begun++;
    System.out.printf("completed to the same rows, for the %d. time%n", begun);
    Files.delete(file);
    acknowledged.clear();
  }

  private static String first(List<String> ours, List<String> theirs) {
    Set<String> known = new HashSet<>(theirs);
    String more = ours.stream().filter(row -> !known.contains(row)).findFirst().orElse("none");
    return more.substring(0, Math.min(SHOWN, more.length()));
  }

  /** Every row but those that SQLite keeps for itself behind indexes, by table, in order. */
  private static Map<String, List<String>> rows(Path of) throws Exception {
    Pattern insert = Pattern.compile("^INSERT INTO \"?(\\w+)\"?");
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : sql(of, ".dump").lines().toList()) {
      Matcher name = insert.matcher(line);
      if (name.find() && !name.group(1).matches("sqlite_.*|rtree_.*|[a-z]+_search_.*")) {
        rows.computeIfAbsent(name.group(1), t -> new ArrayList<>()).add(line);
      }
    }
    rows.values().forEach(list -> list.sort(null));
    return rows;
  }

  /** A copy to look at, so that it is the next build that mends the file, and not we. */
  private Path copy() throws IOException {
    Path copy = folder.resolve("copy.gpkg");
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("copy.gpkg" + end));
    }
    for (String end : List.of("", "-wal", "-journal")) {
      if (Files.exists(beside(end))) {
        Files.copy(
            beside(end), folder.resolve("copy.gpkg" + end), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return copy;
  }

  private Path beside(String end) {
    return folder.resolve("war.gpkg" + end);
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private static String sql(Path of, String query) throws Exception {
    Process process =
        new ProcessBuilder("sqlite3", of.toString(), query).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    require(process.waitFor() == 0, "sqlite3: " + said);
    return said.strip();
  }

  /** Whether pages stand in a log, of the present salts, after the last that ends a transaction. */
  private static boolean torn(Path log) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log));
    if (bytes.capacity() < 32) {
      return bytes.capacity() > 0;
    }
    int page = bytes.getInt(8);
    long salts = bytes.getLong(16);
    boolean open = false;
    for (int at = 32; at + 24 <= bytes.capacity(); at += 24 + page) {
      if (bytes.getLong(at + 8) != salts) {
        break;
      }
      open = bytes.getInt(at + 4) == 0 || at + 24 + page > bytes.capacity();
    }
    return open;
  }

  /** What tells that a file was written to. */
  private record Stamp(long size, long time) {

    static Stamp of(Path path) throws IOException {
      try {
        return new Stamp(
            Files.size(path), Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS));
      } catch (NoSuchFileException e) {
        return new Stamp(-1, 0);
      }
    }
  }

  /** What tells that an atlas or its log was written to. */
  private record State(Stamp file, Stamp log) {

    static State of(Path path) throws IOException {
      return new State(Stamp.of(path), Stamp.of(path.resolveSibling(path.getFileName() + "-wal")));
    }
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException(fault);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
