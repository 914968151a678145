package org.sayso.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The accounts beside an atlas, in {@code FILE.users}: names, and of each password what bcrypt
 * leaves of it. Only the file's owner can read it; it is replaced as a whole, so that no half of it
 * is ever seen.
 */
public final class Accounts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;
  private static final int LONGEST_NAME = 60;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'@_-]*");

  private final Path file;

  private Accounts(Path file) {
    this.file = file;
  }

  /**
   * One account.
   *
   * @param name the person's name, as it stands beside what is decided
   * @param kept what is kept of the password
   */
  public record Account(String name, String kept) {}

  /** The accounts of an atlas, whether or not there are any yet. */
  public static Accounts of(Path atlas) {
    return new Accounts(atlas.resolveSibling(atlas.getFileName() + ".users"));
  }

  /** Where they are kept. */
  public Path file() {
    return file;
  }

  /** All accounts, by name. */
  public List<Account> all() throws IOException {
    return List.copyOf(read().values());
  }

  /** The account of a name, in whatever case it is written. */
  public Optional<Account> find(String name) throws IOException {
    return Optional.ofNullable(read().get(key(name)));
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException with what to write instead, where the name is taken or cannot
   *     be one
   */
  public void add(String name, String kept) throws IOException {
    String clean = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    if (clean.length() > LONGEST_NAME || !NAME.matcher(clean).matches()) {
      throw new IllegalArgumentException(
          "a name has 1 to " + LONGEST_NAME + " letters, digits, blanks and . , ' @ _ -");
    }
    change(
        all -> {
          if (all.putIfAbsent(key(clean), new Account(clean, kept)) != null) {
            throw new IllegalArgumentException(
                "there is an account of " + clean + "; take another name");
          }
        });
  }

  /**
   * Gives an account another password; whoever is signed in by the old one no longer is.
   *
   * @throws IllegalArgumentException where there is no such account
   */
  public void setPassword(String name, String kept) throws IOException {
    change(all -> all.put(key(name), new Account(known(all, name).name(), kept)));
  }

  /**
   * Takes an account away; what its owner decided stays.
   *
   * @throws IllegalArgumentException where there is no such account
   */
  public void remove(String name) throws IOException {
    change(all -> all.remove(key(known(all, name).name())));
  }

  private interface Change {
    void of(TreeMap<String, Account> all);
  }

  private static Account known(TreeMap<String, Account> all, String name) {
    Account account = all.get(key(name));
    if (account == null) {
      throw new IllegalArgumentException("there is no account of " + name.strip());
    }
    return account;
  }

  private static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The file that is written first also keeps two changes from going on at once. */
  private void change(Change change) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createFile(part, ownersOnly());
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "somebody else is changing the accounts; try again, or remove " + part + " if nobody is",
          e);
    }
    try {
      TreeMap<String, Account> all = read();
      change.of(all);
      try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        out.write(StandardCharsets.UTF_8.encode(text(all)));
        out.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private FileAttribute<?>[] ownersOnly() {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private TreeMap<String, Account> read() throws IOException {
    TreeMap<String, Account> all = new TreeMap<>();
    JsonNode root = tree();
    if (root == null) {
      return all;
    }
    if (root.path("format").asInt() != FORMAT) {
      throw new IOException(file + " is no list of accounts of this Sayso; move it away");
    }
    for (JsonNode one : root.path("accounts")) {
      Account account = new Account(one.path("name").asText(), one.path("password").asText());
      all.put(key(account.name()), account);
    }
    return all;
  }

  private @Nullable JsonNode tree() throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      return null;
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is damaged; bring back a copy, or move it away", e);
    }
  }

  private static String text(TreeMap<String, Account> all) throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
    ArrayNode array = root.putArray("accounts");
    all.values()
        .forEach(one -> array.addObject().put("name", one.name()).put("password", one.kept()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
