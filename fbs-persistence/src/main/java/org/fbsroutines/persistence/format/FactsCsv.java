package org.fbsroutines.persistence.format;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/**
 * The columns of a patient's facts. An empty field says nothing, {@code unknown} that nobody knows,
 * and {@code none} is a list that is known to be empty. An operation reads {@code discectomy lumbar
 * 2026-01-10 posterior}, a pain response {@code walking 7 yes no}.
 */
final class FactsCsv {
  static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of(
          "operations",
          "usual_pain",
          "limitations",
          "strokes",
          "pain_responses",
          "walking_minutes");

  private static final String UNKNOWN = "unknown";
  private static final String NONE = "none";
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private FactsCsv() {}

  static PatientFacts read(
      CsvRow row, ImmutableMap<Question, String> questions, FactsReading reading) {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    questions.forEach(
        (question, column) ->
            row.answer(column).ifPresent(answer -> answers.put(question, answer)));
    return new PatientFacts(
        ImmutableMap.copyOf(answers),
        list(row, "operations", item -> operation(item, reading)),
        known(row, "usual_pain", FactsJson::pain),
        list(row, "limitations", Value::plain),
        known(row, "strokes", cell -> ImmutableSet.copyOf(items(cell, FactsCsv::stroke))),
        list(row, "pain_responses", item -> painResponse(item, reading)),
        known(row, "walking_minutes", FactsCsv::walkingMinutes));
  }

  private static <T> Known<T> known(CsvRow row, String column, Function<Value, T> read) {
    return row.find(column)
        .filter(cell -> !row.isUnknown(column))
        .map(cell -> Known.of(read.apply(cell)))
        .orElse(Known.unknown());
  }

  private static <T> Known<ImmutableList<T>> list(
      CsvRow row, String column, Function<Value, T> read) {
    return known(row, column, cell -> items(cell, read));
  }

  private static <T> ImmutableList<T> items(Value cell, Function<Value, T> read) {
    return cell.isText(NONE)
        ? ImmutableList.of()
        : CsvText.split(cell.plain()).stream()
            .map(item -> read.apply(cell.withText(item)))
            .collect(ImmutableList.toImmutableList());
  }

  private static Stroke stroke(Value item) {
    return item.token(Tokens.STROKE);
  }

  private static Operation operation(Value item, FactsReading reading) {
    List<String> words = WORDS.splitToList(item.plain());
    if (words.size() != 3 && words.size() != 4) {
      throw item.expecting(FileComplaint.OPERATION.of());
    }
    return new Operation(
        word(item, words, 0, value -> value.token(Tokens.OPERATION_KIND)),
        word(item, words, 1, value -> value.token(Tokens.REGION)),
        word(item, words, 2, reading::operated),
        word(item, words, 3, value -> value.token(Tokens.APPROACH)));
  }

  private static <T> Known<T> word(
      Value item, List<String> words, int index, Function<Value, T> read) {
    return index >= words.size() || words.get(index).equals(UNKNOWN)
        ? Known.unknown()
        : Known.of(read.apply(item.withText(words.get(index))));
  }

  private static PainResponse painResponse(Value item, FactsReading reading) {
    List<String> words = WORDS.splitToList(item.plain());
    if (words.size() != 4) {
      throw item.expecting(FileComplaint.PAIN_RESPONSE.of());
    }
    return new PainResponse(
        reading.tried(item.withText(words.get(0)), words.get(0)),
        FactsJson.pain(item.withText(words.get(1))),
        item.withText(words.get(2)).token(Tokens.ANSWER),
        item.withText(words.get(3)).token(Tokens.ANSWER));
  }

  private static ImmutableList<Integer> walkingMinutes(Value cell) {
    FactsJson.checkDays(cell, CsvText.split(cell.plain()).size(), "12 | 13 | 11");
    return items(cell, FactsJson::minutes);
  }

  static void write(
      FactsDocument document,
      ImmutableMap<Question, String> questions,
      Map<String, String> fields) {
    Map<String, String> all = new HashMap<>();
    write(document.facts(), questions, all);
    document.told().stream()
        .map(FactNames::column)
        .forEach(column -> fields.put(column, all.getOrDefault(column, "")));
  }

  private static void write(
      PatientFacts facts, ImmutableMap<Question, String> questions, Map<String, String> fields) {
    fields.put("operations", listField(facts.operations(), FactsCsv::operationText));
    fields.put(
        "usual_pain",
        facts.usualPain().fold((PainScore pain) -> String.valueOf(pain.nrs()), () -> UNKNOWN));
    fields.put("limitations", listField(facts.limitations(), text -> text));
    fields.put("strokes", listField(facts.strokes(), Tokens.STROKE::of));
    fields.put("pain_responses", listField(facts.painResponses(), FactsCsv::painResponseText));
    fields.put("walking_minutes", listField(facts.walkingMinutes(), String::valueOf));
    questions.forEach((question, column) -> fields.put(column, facts.answer(question).token()));
  }

  static <T, C extends Collection<T>> String listField(Known<C> known, Function<T, String> write) {
    return known.fold(
        values -> values.isEmpty() ? NONE : CsvText.join(values.stream().map(write).toList()),
        () -> UNKNOWN);
  }

  static String operationText(Operation operation) {
    return ImmutableList.of(
            text(operation.kind(), Tokens.OPERATION_KIND::of),
            text(operation.region(), Tokens.REGION::of),
            text(operation.date(), LocalDate::toString),
            text(operation.approach(), Tokens.APPROACH::of))
        .stream()
        .collect(joining(" "));
  }

  private static <T> String text(Known<T> known, Function<T, String> write) {
    return known.fold(write, () -> UNKNOWN);
  }

  static String painResponseText(PainResponse response) {
    return String.join(
        " ",
        response.exercise().value(),
        String.valueOf(response.pain().nrs()),
        response.settledWithin24Hours().token(),
        response.persistsForDays().token());
  }
}
