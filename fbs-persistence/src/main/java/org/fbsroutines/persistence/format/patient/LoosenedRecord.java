package org.fbsroutines.persistence.format.patient;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.field.JsonText;

/**
 * A record of a session of which something else is stored than a file states under the same id.
 *
 * @param stored the record as it is stored
 * @param arriving the record as the file states it
 */
public record LoosenedRecord(RecordDocument stored, RecordDocument arriving) implements HeldBack {
  /** What a record is called where facts have their names. */
  public static final String NAME = "record";

  /** Refuses null. */
  public LoosenedRecord {
    requireNonNull(stored, "stored");
    requireNonNull(arriving, "arriving");
  }

  /**
   * Compares a record with the one that is stored under its id.
   *
   * @param stored the record that is stored, as JSON
   * @param arriving the record as a file states it, as JSON
   * @return what stays and what the file states; empty where all of it may be stored at once
   */
  public static Optional<LoosenedRecord> between(String stored, String arriving) {
    RecordDocument known = read(stored);
    RecordDocument stated = read(arriving);
    SessionRecord held = known.record().heldBack(stated.record());
    return held.equals(stated.record())
        ? Optional.empty()
        : Optional.of(
            new LoosenedRecord(new RecordDocument(known.patient(), known.id(), held), stated));
  }

  static LoosenedRecord of(String stored, String arriving) {
    return new LoosenedRecord(read(stored), read(arriving));
  }

  private static RecordDocument read(String record) {
    return RecordForm.FORM.fromJson(JsonText.read(NAME, record));
  }

  /** Returns the record that is stored, as JSON. */
  public String storedJson() {
    return JsonText.writeLine(RecordForm.FORM.toJson(stored));
  }

  /** Returns the record as the file states it, as JSON. */
  public String arrivingJson() {
    return JsonText.writeLine(RecordForm.FORM.toJson(arriving));
  }

  @Override
  public String column() {
    SessionRecord one = stored.record();
    SessionRecord other = arriving.record();
    if (!one.pain().exercise().equals(other.pain().exercise())) {
      return "exercise_id";
    }
    if (!one.date().equals(other.date())) {
      return "done_on";
    }
    if (one.partOfDay().isPresent() && !one.partOfDay().equals(other.partOfDay())) {
      return "part_of_day";
    }
    return one.pain().equals(other.pain()) ? "done" : "pain_after";
  }

  @Override
  public String storedCell() {
    return cell(stored.record());
  }

  @Override
  public String arrivingCell() {
    return cell(arriving.record());
  }

  private static String cell(SessionRecord record) {
    return Stream.of(
            record.date().toString(),
            record.partOfDay().map(Token::token).orElse(""),
            record.pain().exercise().value(),
            String.valueOf(record.pain().pain().nrs()),
            record.pain().settledWithin24Hours().token(),
            record.pain().persistsForDays().token(),
            record.amount().stated().toOptional().map(Token::token).orElse(""))
        .filter(word -> !word.isEmpty())
        .collect(joining(" "));
  }

  @Override
  public <T> T fold(Function<LoosenedFact, T> ofFact, Function<LoosenedRecord, T> ofRecord) {
    return ofRecord.apply(this);
  }
}
