package org.fbsroutines.persistence.format.row;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that is read: its name, its bytes as they are after decompression, and the files beside
 * it. A reader opens nothing but these: never an address that it finds inside a file.
 */
public final class Source {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final BufferedInputStream input;
  private final Siblings siblings;
  private final Companions companions;

  /** Finds the file of a name in the directory of a source; empty where there is none. */
  public interface Siblings {
    /** None at all, as with standard input. */
    Siblings NONE = name -> Optional.empty();

    /**
     * Opens a file.
     *
     * @param name its name alone, without a directory
     * @return it, to be closed by whoever asked
     * @throws IOException if it is there and cannot be read
     */
    Optional<InputStream> open(String name) throws IOException;
  }

  /** The other files that are read by the same command, which belong together. */
  public interface Companions {
    /** None at all. */
    Companions NONE = reader -> {};

    /** Opens each from its beginning, and closes it when it was read. */
    void forEach(Reader reader) throws IOException;

    /** Returns whether there are any. */
    default boolean areAny() {
      return this != NONE;
    }

    /** Reads one. */
    interface Reader {
      /** Reads a file that is open. */
      void read(Source source) throws IOException;
    }
  }

  /**
   * A source.
   *
   * @param name its name, for messages
   * @param input its bytes; whoever opened it closes it
   * @param siblings the files beside it
   */
  public Source(String name, InputStream input, Siblings siblings) {
    this(name, input, siblings, Companions.NONE);
  }

  /**
   * A source among others.
   *
   * @param name its name, for messages
   * @param input its bytes; whoever opened it closes it
   * @param siblings the files beside it
   * @param companions the other files of the same command
   */
  public Source(String name, InputStream input, Siblings siblings, Companions companions) {
    this.name = name;
    this.input = new BufferedInputStream(input, FileHead.MAX_LENGTH);
    this.siblings = siblings;
    this.companions = companions;
  }

  /** Returns its name, for messages. */
  public String name() {
    return name;
  }

  /** Returns its bytes from the beginning; read once. */
  public InputStream input() {
    return input;
  }

  /** Returns the other files of the same command. */
  public Companions companions() {
    return companions;
  }

  /**
   * Looks at the beginning and reads nothing; only before {@link #input} is read.
   *
   * @return the beginning
   * @throws IOException if it cannot be read
   */
  public FileHead start() throws IOException {
    input.mark(FileHead.MAX_LENGTH);
    String text = new String(input.readNBytes(FileHead.MAX_LENGTH), StandardCharsets.UTF_8);
    input.reset();
    return new FileHead(
        (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).stripLeading());
  }

  /**
   * Opens a file that belongs to this one and lies beside it.
   *
   * @param sibling its name alone, which the layout knows and no file states
   * @return it, to be closed by the caller; empty where there is none
   * @throws IOException if it is there and cannot be read
   */
  public Optional<InputStream> sibling(String sibling) throws IOException {
    return siblings.open(sibling);
  }
}
