package org.fbsroutines.persistence.store;

/**
 * A staged row that cannot be stored because of what else is staged or stored.
 *
 * @param line the line on which the row begins
 * @param field which part of the row
 * @param value what stands there
 * @param reason what is wrong
 * @param detail what the reason speaks of beside the value; may be empty
 * @param original the row as it stands in the file; empty where it was not kept
 */
public record Refused(
    long line, String field, String value, Reason reason, String detail, String original) {

  /** Why. */
  public enum Reason {
    /** The same key stands on an earlier line, which is the detail. */
    TWICE,
    /** The clinic has no such patient. */
    UNKNOWN_PATIENT,
    /** A demonstration patient of that id says something else. */
    DEMONSTRATION,
    /** An exercise of that id comes from elsewhere and says something else. */
    TAKEN,
    /** It stands in for an exercise that neither the file nor the catalogue has. */
    NO_SUCH_EXERCISE,
    /** It is said that there was no operation, and one is known. */
    OPERATION_KNOWN
  }
}
