package org.sayso.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Opens a file with places and gives its tables; what it is, its content tells, not its name. */
public final class GeoFile {

  private static final Set<String> BESIDE =
      Set.of("dbf", "shx", "prj", "cpg", "sbn", "sbx", "qix", "qmd", "qpj");

  private final String name;
  private final Limits limits;

  private GeoFile(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /**
   * The tables of a file.
   *
   * @throws BadFile where it is none that is known, or is damaged, too large or unsound
   * @throws IOException where it is not there or cannot be read
   */
  public static List<Sheet> read(Path file, Limits limits) throws IOException, BadFile {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw new BadFile(
          name,
          name.endsWith(".gdb")
              ? "is an Esri file geodatabase; export it as GeoPackage or GeoJSON"
              : "is a folder; name the files in it");
    }
    limits.size(name, Files.size(file));
    Kind kind = Kind.of(new Part(name, head(file), Map.of()));
    GeoFile reader = new GeoFile(name, limits);
    List<Sheet> sheets =
        kind == Kind.ARCHIVE
            ? reader.archive(file)
            : reader.sheets(whole(file, kind, limits), kind);
    if (sheets.isEmpty()) {
      throw new BadFile(name, "holds no table of places; see docs/imports.md for what is read");
    }
    return sheets;
  }

  /** Whether a file goes with a shapefile among others given, which is read with it. */
  public static boolean besideShapes(Path file, List<Path> given) {
    String printed = file.toString();
    return BESIDE.contains(Archive.ending(printed))
        && given.stream()
            .map(Path::toString)
            .anyMatch(
                other ->
                    Archive.ending(other).equals("shp")
                        && Archive.stem(other).equals(Archive.stem(printed)));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Part.HEAD);
    }
  }

  private static Part whole(Path file, Kind kind, Limits limits) throws IOException, BadFile {
    byte[] bytes = kind.fault().isEmpty() ? Files.readAllBytes(file) : new byte[0];
    Map<String, byte[]> beside = kind == Kind.SHAPEFILE ? beside(file, limits) : Map.of();
    return new Part(String.valueOf(file.getFileName()), bytes, beside);
  }

  private List<Sheet> sheets(Part part, Kind kind) throws IOException, BadFile {
    return switch (kind) {
      case DATABASE -> GeoPackage.read(part, limits);
      case SHAPEFILE -> List.of(Shapefile.read(part, limits));
      case JSON -> MapJson.read(part, limits);
      case TEXT -> List.of(Delimited.read(part, limits));
      case ARCHIVE ->
          throw new BadFile(part.name(), "is an archive in an archive; unpack the outer one");
      default -> throw new BadFile(part.name(), kind.fault());
    };
  }

  /** What an archive holds that can be read; what else lies in it is let be. */
  private List<Sheet> archive(Path file) throws IOException, BadFile {
    try (Archive archive = Archive.open(name, file, limits)) {
      if (Workbook.in(archive)) {
        return Workbook.read(name, archive, limits);
      }
      List<Sheet> sheets = new ArrayList<>();
      for (String entry : archive.entries()) {
        if (archive.besideShapes(entry)) {
          continue;
        }
        Part part = archive.part(entry);
        Kind kind = Kind.of(part);
        boolean table = kind == Kind.TEXT && Delimited.table(part) && !beside(entry);
        if (table || kind.fault().isEmpty() && kind != Kind.TEXT || kind == Kind.POINTER) {
          sheets.addAll(sheets(part, kind));
        }
      }
      return sheets;
    }
  }

  /** Whether it is one of the small text files that go with a shapefile. */
  private static boolean beside(String entry) {
    return List.of("prj", "cpg", "qmd", "qpj").contains(Archive.ending(entry));
  }

  /** The files beside a shapefile that differ only in their ending. */
  private static Map<String, byte[]> beside(Path file, Limits limits) throws IOException, BadFile {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.lastIndexOf('.') + 1);
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      for (Path other : files.sorted().toList()) {
        String printed = String.valueOf(other.getFileName());
        boolean same = printed.regionMatches(true, 0, stem, 0, stem.length());
        if (same && !printed.equals(name) && Files.isRegularFile(other)) {
          limits.size(printed, Files.size(other));
          found.put(Archive.ending(printed), Files.readAllBytes(other));
        }
      }
    }
    return found;
  }
}
