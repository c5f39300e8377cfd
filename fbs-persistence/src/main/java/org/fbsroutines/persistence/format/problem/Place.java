package org.fbsroutines.persistence.format.problem;

import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document. Its field is put together when a problem names it.
 *
 * @param file the document's name
 * @param line from 1
 * @param owner the object or list that it stands in; null where the name is the whole field
 * @param name its name there; empty for the document itself
 */
public record Place(String file, int line, @Nullable Place owner, String name) {
  private static final String ITEM = "[";

  public Place(String file, int line, String field) {
    this(file, line, null, field);
  }

  /** Such as {@code operations[0].date}; empty for the document itself. */
  public String field() {
    String outer = owner == null ? "" : owner.field();
    return outer.isEmpty() ? name : outer + (name.startsWith(ITEM) ? "" : ".") + name;
  }

  public FormatException refuse(Text message) {
    return new FormatException(new Problem(file, line, field(), message));
  }

  /** Refuses that nothing stands here. */
  public FormatException missing(Saying expected) {
    return refuse(Complaint.EXPECTED.of(Complaint.MISSING.of(), expected.of()));
  }

  /** The place of a member that is not there: its owner's line. */
  public Place child(String key) {
    return member(line, key);
  }

  public Place member(int at, String key) {
    return new Place(file, at, this, key);
  }

  public Place item(int at, int index) {
    return new Place(file, at, this, ITEM + index + "]");
  }
}
