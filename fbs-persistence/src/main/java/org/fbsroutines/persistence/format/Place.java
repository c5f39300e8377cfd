package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/** Where something stands in a document. Its field is put together when a problem names it. */
final class Place {
  private final String file;
  private final int line;
  private final @Nullable Place owner;
  private final String separator;
  private final String name;

  private Place(String file, int line, @Nullable Place owner, String separator, String name) {
    this.file = file;
    this.line = line;
    this.owner = owner;
    this.separator = separator;
    this.name = name;
  }

  /**
   * A place.
   *
   * @param file the document's name
   * @param line from 1
   * @param field such as a column; empty for the document itself
   */
  Place(String file, int line, String field) {
    this(file, line, null, "", field);
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  /** Such as {@code operations[0].date}; empty for the document itself. */
  String field() {
    String outer = owner == null ? "" : owner.field();
    return outer.isEmpty() ? name : outer + separator + name;
  }

  FormatException refuse(Text message) {
    return new FormatException(new Problem(file, line, field(), message));
  }

  /** Refuses that nothing stands here. */
  FormatException missing(Saying expected) {
    return refuse(Complaint.EXPECTED.of(Complaint.MISSING.of(), expected.of()));
  }

  /** The place of a member that is not there: its owner's line. */
  Place child(String key) {
    return member(line, key);
  }

  /** The place of a member of this object. */
  Place member(int at, String key) {
    return new Place(file, at, this, ".", key);
  }

  /** The place of an item of this list. */
  Place item(int at, int index) {
    return new Place(file, at, this, "", "[" + index + "]");
  }
}
