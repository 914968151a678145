package org.sayso.geofile;

/** What sort of file it is, told from its first bytes. */
enum Kind {
  ARCHIVE(""),
  DATABASE(""),
  SHAPEFILE(""),
  JSON(""),
  TEXT(""),
  POINTER(
      "is a pointer of Git LFS, not the file itself; fetch the file (git lfs pull, or the page's"
          + " download link)"),
  OLD_WORKBOOK("is a workbook of the old kind; save it as .xlsx or as CSV in UTF-8"),
  XML("is XML or a web page; fetch the file itself, or export it as GeoJSON"),
  PARQUET("is a Parquet file; export it as GeoJSON or GeoPackage"),
  GZIP("is packed with gzip; unpack it first"),
  OSM_EXTRACT("is an OpenStreetMap extract; export its boundaries and places as GeoJSON"),
  ATTRIBUTES("is the table of a shapefile; give the .shp beside it, or both in a zip"),
  INDEX("is the index of a shapefile; give the .shp beside it"),
  PDF("is a PDF; copy its table into the template (sayso places template)"),
  EMPTY("is empty; fetch it again"),
  OTHER("is no kind of file that is known here; export it as GeoJSON, CSV or .xlsx");

  private static final int OLD_DBASE = 0x03;
  private static final int PRINTED = 1000;

  private final String fault;

  Kind(String fault) {
    this.fault = fault;
  }

  /** What is wrong with it and what to do; empty where it can be read. */
  String fault() {
    return fault;
  }

  /** Tells the kind of a file. */
  static Kind of(Part part) {
    String head = part.head();
    if (head.isEmpty()) {
      return EMPTY;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ARCHIVE;
    }
    if (head.startsWith("SQLite format 3\0")) {
      return DATABASE;
    }
    if (head.startsWith("\0\0\u0027\n")) {
      return Archive.ending(part.name()).equals("shx") ? INDEX : SHAPEFILE;
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLD_WORKBOOK;
    }
    if (head.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (head.startsWith("PAR1")) {
      return PARQUET;
    }
    if (head.startsWith("%PDF")) {
      return PDF;
    }
    if (head.contains("OSMHeader")) {
      return OSM_EXTRACT;
    }
    return ofText(part, head);
  }

  private static Kind ofText(Part part, String head) {
    String text = part.textHead();
    if (text.startsWith("version https://git-lfs")) {
      return POINTER;
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return JSON;
    }
    if (text.startsWith("<")) {
      return XML;
    }
    boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    if (wide || !binary(head)) {
      return TEXT;
    }
    return head.charAt(0) == OLD_DBASE ? ATTRIBUTES : OTHER;
  }

  private static boolean binary(String head) {
    return head.chars().limit(PRINTED).anyMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0);
  }
}
