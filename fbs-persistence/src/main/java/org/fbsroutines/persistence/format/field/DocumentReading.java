package org.fbsroutines.persistence.format.field;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PossibleDays;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Suggestion;

/**
 * What must be known to read the parts of a document: whether facts are being entered, and so held
 * to the {@link EntryRule}, or are stored already, and so read as they are; what sentences stand
 * for; and what the sources are that it cites.
 */
public final class DocumentReading {
  /** What was let in before. */
  public static final DocumentReading STORED =
      new DocumentReading(
          Optional.empty(),
          (value, start, end) -> Optional.of(TextJson.read(value)),
          "",
          Citations.STANDARD);

  private final Optional<EntryRule> rule;
  private final Texts texts;
  private final String start;
  private final Citations citations;

  private DocumentReading(
      Optional<EntryRule> rule, Texts texts, String start, Citations citations) {
    this.rule = rule;
    this.texts = texts;
    this.start = start;
    this.citations = citations;
  }

  /** How a document writes texts. */
  public interface Texts {
    /**
     * Reads a text; empty where it is blank.
     *
     * @param start what its key begins with where it is one of this program's
     * @param end what its key ends with
     */
    Optional<Text> read(Value value, String start, String end);
  }

  /**
   * Facts that somebody enters.
   *
   * @param rule what they must keep to
   * @return how to read them
   */
  public static DocumentReading entered(EntryRule rule) {
    return STORED.keeping(Optional.of(rule));
  }

  /** The facts of a patient born on a day, where it is known. */
  public DocumentReading bornOn(Optional<LocalDate> birth) {
    return keeping(rule.map(kept -> kept.bornOn(birth)));
  }

  private DocumentReading keeping(Optional<EntryRule> other) {
    return new DocumentReading(other, texts, start, citations);
  }

  /** A document that writes texts like this. */
  public DocumentReading saying(Texts others) {
    return new DocumentReading(rule, others, start, citations);
  }

  /** A part of which the keys of its texts begin like this. */
  public DocumentReading under(String beginning) {
    return new DocumentReading(rule, texts, beginning, citations);
  }

  /** A part that lists sources. */
  public DocumentReading citing(Value owner) {
    return new DocumentReading(rule, texts, start, Citations.of(owner));
  }

  /** Reads a text whose key ends like this; empty where it is blank. */
  Optional<Text> text(Value value, String end) {
    return texts.read(value, start, end);
  }

  /** Finds a source by its key. */
  Optional<Source> source(String key) {
    return citations.find(key);
  }

  /** Reads the day of an operation. */
  LocalDate operated(Value value) {
    LocalDate day = value.date();
    check(value, Stream.of(day));
    return day;
  }

  /** Refuses operations, read elsewhere, on days on which they cannot have been. */
  public void check(Value place, ImmutableList<Operation> operations) {
    check(place, operations.stream().flatMap(operation -> operation.date().toOptional().stream()));
  }

  private void check(Value place, Stream<LocalDate> stated) {
    if (rule.isEmpty()) {
      return;
    }
    PossibleDays days = rule.get().days();
    stated
        .filter(day -> !days.contains(day))
        .findFirst()
        .ifPresent(
            day -> {
              throw place.refuse(
                  Complaint.EXPECTED.of(
                      day,
                      FileComplaint.DAY_BETWEEN.of(
                          new Argument.Day(days.first()), new Argument.Day(days.last()))));
            });
  }

  /** Reads an exercise that the pain answered. */
  ExerciseId tried(Value value) {
    ExerciseId id = value.exerciseId();
    rule.filter(kept -> !kept.exercises().contains(id))
        .ifPresent(
            kept -> {
              throw value.refuse(
                  Suggestion.exercise(
                      id.value(), kept.exercises().stream().map(ExerciseId::value).toList()));
            });
    return id;
  }
}
