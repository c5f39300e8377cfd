package org.fbsroutines.persistence.format.patient;

import java.util.function.Function;

/** Something that stays as it is stored though a file states it otherwise. */
public sealed interface HeldBack permits LoosenedFact, LoosenedRecord {

  /**
   * Reads what was held back.
   *
   * @param what the name of a fact, or {@value LoosenedRecord#NAME}
   * @param stored what stays, as JSON
   * @param arriving what the file states, as JSON
   * @return it
   */
  static HeldBack of(String what, String stored, String arriving) {
    return what.equals(LoosenedRecord.NAME)
        ? LoosenedRecord.of(stored, arriving)
        : new LoosenedFact(what, stored, arriving);
  }

  /** Returns the column in which the file states it. */
  String column();

  /** Returns what is stored, as a cell of CSV states it. */
  String storedCell();

  /** Returns what the file states, as a cell of CSV states it. */
  String arrivingCell();

  /** Returns what one of the functions makes of it. */
  <T> T fold(Function<LoosenedFact, T> ofFact, Function<LoosenedRecord, T> ofRecord);
}
