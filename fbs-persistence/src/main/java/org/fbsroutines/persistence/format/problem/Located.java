package org.fbsroutines.persistence.format.problem;

import org.fbsroutines.domain.text.Text;

/**
 * A value that was read from a file, with its place.
 *
 * @param <T> the value
 * @param value what was read
 * @param file the file's name
 * @param line the line on which the value begins, from 1
 */
public record Located<T>(T value, String file, long line) {

  public static <T> Located<T> at(Place place, T value) {
    return new Located<>(value, place.file(), place.line());
  }

  /**
   * A problem of this value.
   *
   * @param field which part of it
   * @param message what is wrong and what was expected
   * @return the problem
   */
  public Problem problem(String field, Text message) {
    return new Problem(file, line, field, message);
  }
}
