package org.fbsroutines.persistence.format.row;

import java.io.IOException;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * One way in which a file may hold rows of a kind: ours, or that of another system. A layout keeps
 * nothing between files and holds no more of a file in memory than it must.
 *
 * <p>To add one, follow {@code docs/adapters.md}.
 *
 * @param <T> what one row is
 */
public interface Layout<T> {

  /** Returns its name as reports show it, such as {@code fbs-patients/1}. */
  String name();

  /**
   * Returns whether a file looks like this layout. The first of a kind's layouts that answers yes
   * reads the file.
   *
   * @param start how the file begins
   * @return true if this layout should read it
   */
  boolean recognises(FileHead start);

  /**
   * Returns whether it also reads files beside the one it is given, so that the same file may bring
   * other rows.
   *
   * @param source the file
   */
  default boolean readsBeside(Source source) {
    return false;
  }

  /**
   * Hands over the rows one by one, in their order. A row that cannot be read is reported to the
   * sink, or by the row itself when it is asked, and the next one follows.
   *
   * @param source the file
   * @param sink takes the rows
   * @throws FormatException if nothing after some place can be read; nothing is stored then
   * @throws IOException if the file cannot be read
   */
  void read(Source source, RowSink<T> sink) throws IOException;
}
