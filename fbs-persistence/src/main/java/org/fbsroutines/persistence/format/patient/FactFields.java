package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.FieldSource;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problems;
import org.fbsroutines.persistence.format.row.CsvRow;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * The facts of {@code fbs-facts/1}. By the names of these fields a document states which facts it
 * states at all; that one is unknown is stated, too. In CSV an empty cell states nothing.
 */
public final class FactFields {
  private static final int DAYS = 3;

  /** The minutes of a walk. */
  private static final Kind<Integer> MINUTES = Kind.WHOLE.checked(FactFields::checkMinutes);

  static final Field<PatientFacts, Known<ImmutableList<Operation>>> OPERATIONS =
      fact("operations", OperationFields.OPERATION.list(), PatientFacts::operations);
  static final Field<PatientFacts, Known<PainScore>> USUAL_PAIN =
      fact("usualPain", Kind.PAIN, PatientFacts::usualPain);
  public static final Field<PatientFacts, Known<ImmutableList<String>>> LIMITATIONS =
      fact("limitations", Kind.TEXT.list(), PatientFacts::limitations);
  static final Field<PatientFacts, Known<ImmutableSet<Stroke>>> STROKES =
      fact("strokes", Kind.of(Stroke.class).set(), PatientFacts::strokes);
  static final Field<PatientFacts, Known<ImmutableList<PainResponse>>> PAIN_RESPONSES =
      fact("painResponses", PainResponseFields.PAIN_RESPONSE.list(), PatientFacts::painResponses);
  static final Field<PatientFacts, Known<ImmutableList<Integer>>> WALKING_MINUTES =
      fact(
          "walkingMinutes",
          MINUTES.list().checked(FactFields::checkDays),
          PatientFacts::walkingMinutes);

  /** The facts that are no answers. */
  private static final Fields<PatientFacts> ALONE =
      Fields.listed(
          ImmutableList.of(
              OPERATIONS, USUAL_PAIN, LIMITATIONS, STROKES, PAIN_RESPONSES, WALKING_MINUTES));

  private static final ImmutableMap<Question, Field<PatientFacts, Answer>> BY_QUESTION =
      Maps.toMap(Arrays.asList(Question.values()), FactFields::field);
  private static final Fields<PatientFacts> ANSWERS = Fields.listed(BY_QUESTION.values().asList());

  /** The stored facts from which an export made a document. */
  static final Field<FactsDocument, Optional<String>> VERSION =
      Field.optional("factsVersion", Kind.TEXT, FactsDocument::version);

  static final ImmutableSet<String> MEMBERS = ALONE.members();
  static final ImmutableSet<String> NAMES =
      all().map(Field::member).collect(ImmutableSet.toImmutableSet());
  static final ImmutableSet<String> COLUMNS =
      all().map(Field::column).collect(ImmutableSet.toImmutableSet());

  private FactFields() {}

  private static <T> Field<PatientFacts, Known<T>> fact(
      String member, Kind<T> kind, Function<PatientFacts, Known<T>> value) {
    return Field.stated(member, kind.known(), value, Known.unknown());
  }

  private static Field<PatientFacts, Answer> field(Question question) {
    return Field.stated(
        question.key(), Kind.ANSWER, facts -> facts.answer(question), Answer.UNKNOWN);
  }

  private static Stream<Field<?, ?>> all() {
    return Stream.concat(ALONE.fields().stream(), ANSWERS.fields().stream());
  }

  private static void checkMinutes(Value value, int minutes) {
    if (minutes < 1 || minutes > 240) {
      throw value.expecting(FileComplaint.MINUTES.of(1, 240));
    }
  }

  /** Refuses other than a number for each of three days. */
  private static void checkDays(Value value, ImmutableList<Integer> minutes) {
    if (minutes.size() != DAYS) {
      throw value.refuse(
          Complaint.EXPECTED.of(
              value.isCell()
                  ? value.raw()
                  : FileComplaint.VALUES.of(new Argument.Count(minutes.size())),
              FileComplaint.MINUTES_OF_DAYS.of(
                  DAYS, value.isCell() ? "12 | 13 | 11" : "[12, 13, 11]")));
    }
  }

  /**
   * Reads facts.
   *
   * @param source where those that are no answers stand
   * @param answerSource where the answers stand
   */
  static PatientFacts read(
      FieldSource source, FieldSource answerSource, DocumentReading reading, Problems problems) {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    BY_QUESTION.forEach(
        (question, field) ->
            problems
                .attempt(() -> answerSource.get(field))
                .ifPresent(answer -> answers.put(question, answer)));
    return PatientFacts.builder()
        .answers(answers)
        .operations(known(source, OPERATIONS, reading, problems))
        .usualPain(known(source, USUAL_PAIN, reading, problems))
        .limitations(known(source, LIMITATIONS, reading, problems))
        .strokes(known(source, STROKES, reading, problems))
        .painResponses(known(source, PAIN_RESPONSES, reading, problems))
        .walkingMinutes(known(source, WALKING_MINUTES, reading, problems))
        .build();
  }

  private static <T> Known<T> known(
      FieldSource source,
      Field<PatientFacts, Known<T>> field,
      DocumentReading reading,
      Problems problems) {
    return problems.attempt(() -> field.read(source, reading)).orElse(Known.unknown());
  }

  /** Reads the facts of a row of CSV. */
  static FactsDocument read(Optional<String> patient, CsvRow row, DocumentReading reading) {
    Problems problems = new Problems();
    PatientFacts facts = read(row, row, reading, problems);
    problems.throwIfAny();
    return new FactsDocument(
        patient, facts, stated(row, row), StatedPerson.BY_ID, row.get(VERSION));
  }

  /** The names of the facts that are stated, be they right or not. */
  static ImmutableSet<String> stated(FieldSource source, FieldSource answers) {
    return Streams.concat(
            ALONE.fields().stream().filter(source::contains),
            ANSWERS.fields().stream().filter(answers::contains))
        .map(Field::member)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Writes every fact, the unknown ones as unknown. */
  static ObjectNode node(FactsDocument document) {
    ObjectNode json = JsonNodes.object().put("format", FactsJson.FORMAT);
    document.patient().ifPresent(id -> json.put("patient", id));
    json.setAll(ALONE.json(document.facts()));
    return json.set("answers", ANSWERS.json(document.facts()));
  }

  /** Writes every fact by its name, the answers beside the others. */
  static ObjectNode flatNode(PatientFacts facts) {
    ObjectNode json = ALONE.json(facts);
    return json.setAll(ANSWERS.json(facts));
  }

  /** Writes what the document states, and nothing else. */
  static ObjectNode statedNode(FactsDocument document) {
    ObjectNode json = node(document);
    MEMBERS.stream().filter(name -> !document.stated().contains(name)).forEach(json::remove);
    ((ObjectNode) json.get("answers")).retain(document.stated());
    return json;
  }

  /** Writes what the document states, and from which facts it was made. */
  static ObjectNode exportedNode(FactsDocument document) {
    ObjectNode json = statedNode(document);
    document.version().ifPresent(version -> json.put(VERSION.member(), version));
    return json;
  }

  /** Writes what the document states by column, and nothing else. */
  static Map<String, String> cells(FactsDocument document) {
    Map<String, String> cells = cells(document.facts());
    all()
        .filter(field -> !document.stated().contains(field.member()))
        .forEach(field -> cells.remove(field.column()));
    document.version().ifPresent(version -> cells.put(VERSION.column(), version));
    return cells;
  }

  /** Writes every fact by column, the unknown ones as unknown. */
  static Map<String, String> cells(PatientFacts facts) {
    Map<String, String> cells = ALONE.cells(facts);
    cells.putAll(ANSWERS.cells(facts));
    return cells;
  }
}
