package org.fbsroutines.persistence.store.staging;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A staged row that cannot be stored because of what else is staged or stored. Rows that a foreign
 * layout makes of one place, such as the operations of a patient, are refused together.
 *
 * @param ordinal which row of the file it is, from 1
 * @param line the line on which the row begins
 * @param path where in the document it stands, where the line does not determine it
 * @param rows how many rows these are
 * @param grounds why not, of one reason; at least one
 * @param original the row as it stands in the file; empty where it was not kept
 */
public record Refused(
    long ordinal,
    long line,
    Optional<String> path,
    long rows,
    ImmutableList<Ground> grounds,
    String original) {

  /** One row for what was found of the same row, of the reason that was found first. */
  static Refused joined(List<Refused> found) {
    Refused first = found.get(0);
    Reason reason = first.grounds.get(0).reason;
    return new Refused(
        first.ordinal,
        first.line,
        first.path,
        first.rows,
        found.stream()
            .flatMap(one -> one.grounds.stream())
            .filter(ground -> ground.reason == reason)
            .distinct()
            .collect(ImmutableList.toImmutableList()),
        first.original);
  }

  /**
   * What is wrong with one part of a row.
   *
   * @param field which part of the row
   * @param value what stands there
   * @param reason what is wrong
   * @param detail what the reason speaks of beside the value; may be empty
   */
  public record Ground(String field, String value, Reason reason, String detail) {}

  /** Why. */
  public enum Reason {
    /** An earlier row has the same key; the detail states where. */
    TWICE,
    /** The clinic has no such patient. */
    UNKNOWN_PATIENT,
    /** A demonstration patient of that id differs. */
    DEMONSTRATION,
    /** The patient stored under that id, who is the detail, is somebody else. */
    ANOTHER_PERSON,
    /** Numbers of several patients, who are the detail. */
    NUMBERS_OF_SEVERAL,
    /** A number of another patient, who is the detail. */
    NUMBER_OF_ANOTHER,
    /** A number of a system that the clinic does not list. */
    UNLISTED_SYSTEM,
    /** An exercise of that id comes from elsewhere and differs. */
    TAKEN,
    /** It stands in for an exercise that neither the file nor the catalogue has. */
    NO_SUCH_EXERCISE,
    /** It is stated that there was no operation, and the file has one of the same patient. */
    OPERATION_KNOWN,
    /** An operation was before the birth of the patient, whose day is the detail. */
    BEFORE_BIRTH,
    /**
     * The row was made from an earlier version of the facts, in which the value stood; now the
     * detail is stored.
     */
    CHANGED_SINCE
  }
}
