package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.text.Complaint;

/**
 * The facts of a patient as JSON, {@code fbs-facts/1}. What a document does not state is unknown,
 * and every fact may be stated as {@code "unknown"}.
 */
public final class FactsJson {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-facts/1";

  private static final int DAYS = 3;

  static final String UNKNOWN = Answer.UNKNOWN.token();

  private FactsJson() {}

  /**
   * Reads a document that somebody enters.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @param rule what the facts must keep to
   * @return the facts
   * @throws FormatException naming every problem
   */
  public static FactsDocument read(String file, InputStream input, EntryRule rule) {
    return read(JsonText.read(file, input), FactsReading.entered(rule));
  }

  /**
   * Reads a document that somebody enters.
   *
   * @param file its name, for messages
   * @param text the document
   * @param rule what the facts must keep to
   * @return the facts
   * @throws FormatException naming every problem
   */
  public static FactsDocument read(String file, String text, EntryRule rule) {
    return read(JsonText.read(file, text), FactsReading.entered(rule));
  }

  /**
   * Reads a document that is stored, with whatever was let in before.
   *
   * @param file its name, for messages
   * @param text the document
   * @return the facts
   * @throws FormatException naming every problem
   */
  public static FactsDocument readStored(String file, String text) {
    return read(JsonText.read(file, text), FactsReading.STORED);
  }

  static FactsDocument read(Value document, FactsReading reading) {
    document.members();
    Problems problems = new Problems();
    problems.attempt(
        () ->
            document.knowing(
                Sets.union(ImmutableSet.of("format", "patient", "answers"), FactNames.MEMBERS)
                    .immutableCopy()));
    problems.attempt(() -> document.requireFormat(FORMAT));
    Optional<Optional<String>> patient =
        problems.attempt(() -> document.find("patient").map(Value::text));
    Facts facts = new Facts(document, problems);
    PatientFacts read =
        new PatientFacts(
            answers(document, problems),
            facts.known("operations", list -> list.list(item -> operation(item, reading))),
            facts.known("usualPain", FactsJson::pain),
            facts.known("limitations", list -> list.list(Value::text)),
            facts.known(
                "strokes",
                list -> ImmutableSet.copyOf(list.list(item -> item.token(Tokens.STROKE)))),
            facts.known("painResponses", list -> list.list(item -> painResponse(item, reading))),
            facts.known("walkingMinutes", FactsJson::walkingMinutes));
    problems.throwIfAny();
    return new FactsDocument(patient.orElse(Optional.empty()), read, FactNames.told(document));
  }

  /** The members that are a value or unknown. */
  private record Facts(Value document, Problems problems) {
    <T> Known<T> known(String key, Function<Value, T> read) {
      Optional<Value> value =
          document.is(ValueKind.OBJECT) ? document.find(key) : Optional.<Value>empty();
      return value
          .flatMap(given -> problems.attempt(() -> FactsJson.known(given, read)))
          .orElse(Known.unknown());
    }
  }

  private static <T> Known<T> known(Value value, Function<Value, T> read) {
    return value.isText(UNKNOWN) ? Known.unknown() : Known.of(read.apply(value));
  }

  private static ImmutableMap<Question, Answer> answers(Value document, Problems problems) {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    problems.attempt(
        () ->
            document
                .find("answers")
                .map(given -> given.knowing(Tokens.QUESTION.all()))
                .orElse(document));
    problems.attempt(
        () -> {
          document
              .find("answers")
              .ifPresent(
                  given ->
                      given
                          .members()
                          .forEach(
                              (key, value) ->
                                  Tokens.QUESTION
                                      .find(key)
                                      .ifPresent(
                                          question ->
                                              problems
                                                  .attempt(() -> value.token(Tokens.ANSWER))
                                                  .ifPresent(
                                                      answer -> answers.put(question, answer)))));
          return document;
        });
    return ImmutableMap.copyOf(answers);
  }

  private static Operation operation(Value value, FactsReading reading) {
    return operationParts(value.knowing("kind", "region", "date", "approach"), reading);
  }

  static Operation operationParts(Value value, FactsReading reading) {
    return new Operation(
        part(value, "kind", part -> part.token(Tokens.OPERATION_KIND)),
        part(value, "region", part -> part.token(Tokens.REGION)),
        part(value, "date", reading::operated),
        part(value, "approach", part -> part.token(Tokens.APPROACH)));
  }

  private static <T> Known<T> part(Value value, String key, Function<Value, T> read) {
    return value.find(key).map(part -> known(part, read)).orElse(Known.unknown());
  }

  static PainScore pain(Value value) {
    int nrs = value.integer();
    return value.build(() -> new PainScore(nrs));
  }

  private static PainResponse painResponse(Value value, FactsReading reading) {
    value.knowing("exercise", "pain", "settledWithin24Hours", "persistsForDays");
    return new PainResponse(
        tried(value.get("exercise"), reading),
        pain(value.get("pain")),
        answer(value, "settledWithin24Hours"),
        answer(value, "persistsForDays"));
  }

  private static ExerciseId tried(Value value, FactsReading reading) {
    return reading.tried(value, value.text());
  }

  static ExerciseId exerciseId(Value value) {
    String id = value.text();
    return value.build(() -> new ExerciseId(id));
  }

  private static Answer answer(Value value, String key) {
    return value.find(key).map(given -> given.token(Tokens.ANSWER)).orElse(Answer.UNKNOWN);
  }

  private static ImmutableList<Integer> walkingMinutes(Value value) {
    ImmutableList<Integer> minutes = value.list(FactsJson::minutes);
    checkDays(value, minutes.size(), "[12, 13, 11]");
    return minutes;
  }

  static int minutes(Value value) {
    int given = value.integer();
    if (given < 1 || given > 240) {
      throw value.expecting(FileComplaint.MINUTES.of(1, 240));
    }
    return given;
  }

  /** Refuses other than a number for each of three days. */
  static void checkDays(Value value, int days, String example) {
    if (days != DAYS) {
      throw value.refuse(
          Complaint.EXPECTED.of(
              value.raw().isEmpty() ? FileComplaint.VALUES.of(days) : value.raw(),
              FileComplaint.MINUTES_OF_DAYS.of(DAYS, example)));
    }
  }

  /**
   * Writes a document that states every fact, the unknown ones as unknown.
   *
   * @param document the facts
   * @return JSON text
   */
  public static String write(FactsDocument document) {
    return JsonText.write(FactsWriter.node(document));
  }

  /**
   * Writes what a document tells, and nothing else.
   *
   * @param document the facts
   * @return JSON text on one line
   */
  public static String writeTold(FactsDocument document) {
    return JsonText.writeLine(FactsWriter.toldNode(document));
  }

  /**
   * Writes a document as it is stored.
   *
   * @param document the facts
   * @return JSON text on one line
   */
  public static String writeLine(FactsDocument document) {
    return JsonText.writeLine(FactsWriter.node(document));
  }
}
