package org.fbsroutines.persistence.format.row;

import java.util.function.Supplier;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;

/**
 * A row that was found in a file and is not read yet, so that the reading can be shared out among
 * threads. The suppliers depend on nothing that changes.
 *
 * @param <T> what the row is
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param path where in the document it stands, such as {@code patients[1]}; empty where the line
 *     says it
 * @param size about how many characters it has, so that not too many rows are held at a time
 * @param reading builds the value by the domain's constructors, or throws a {@link FormatException}
 * @param original the row as it stands in the file
 */
public record Row<T>(
    String file,
    long line,
    Supplier<String> path,
    int size,
    Supplier<T> reading,
    Supplier<String> original) {
  private static final int USUAL_SIZE = 1_000;

  /** A row of a usual size. */
  public Row(String file, long line, Supplier<T> reading, Supplier<String> original) {
    this(file, line, USUAL_SIZE, reading, original);
  }

  /** A row of a line of its own. */
  public Row(String file, long line, int size, Supplier<T> reading, Supplier<String> original) {
    this(file, line, () -> "", size, reading, original);
  }

  /** This row, which its line distinguishes from all others. */
  public Row<T> withoutPath() {
    return new Row<>(file, line, size, reading, original);
  }

  /** A row of JSON. */
  public static <T> Row<T> of(Value value, Supplier<T> reading) {
    return new Row<>(
        value.place().file(),
        value.place().line(),
        value.place()::field,
        value.size(),
        reading,
        value::original);
  }

  /**
   * Reads the row.
   *
   * @return its value with its place
   * @throws FormatException naming every problem of the row
   */
  public Located<T> read() {
    return new Located<>(reading.get(), file, line);
  }
}
