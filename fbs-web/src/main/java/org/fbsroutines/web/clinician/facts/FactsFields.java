package org.fbsroutines.web.clinician.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;

/** The facts of a patient as they stand in the fields of the form. */
final class FactsFields {
  static final String UNKNOWN = "unknown";
  static final String NONE = "none";
  static final String LISTED = "listed";
  static final String OPERATIONS = "operations";
  static final String USUAL_PAIN = "usual-pain";
  static final String LIMITATIONS = "limitations";
  static final String LIMITATIONS_TEXT = "limitations-text";
  static final String STROKES = "strokes";
  static final String STROKE = "stroke";
  static final String RESPONSES = "responses";

  private final ImmutableMap.Builder<String, List<String>> fields = ImmutableMap.builder();

  private FactsFields() {}

  static Map<String, List<String>> of(PatientFacts facts) {
    FactsFields written = new FactsFields();
    for (Question question : Question.values()) {
      written.put(question(question), facts.answer(question).token());
    }
    written.put(OPERATIONS, state(facts.operations()));
    facts.operations().toOptional().ifPresent(written::operations);
    written.put(
        USUAL_PAIN, facts.usualPain().fold(pain -> String.valueOf(pain.nrs()), () -> UNKNOWN));
    written.put(LIMITATIONS, state(facts.limitations()));
    written.put(
        LIMITATIONS_TEXT, facts.limitations().fold(list -> String.join("\n", list), () -> ""));
    written.strokes(facts);
    written.put(RESPONSES, state(facts.painResponses()));
    facts.painResponses().toOptional().ifPresent(written::responses);
    facts.walkingMinutes().toOptional().ifPresent(written::walking);
    return written.fields.buildOrThrow();
  }

  /** Returns the field of a question. */
  static String question(Question question) {
    return "q-" + question.key();
  }

  /** Returns the beginning of the fields of an operation. */
  static String operation(int row) {
    return "operation-" + row;
  }

  /** Returns the beginning of the fields of a pain response. */
  static String response(int row) {
    return "response-" + row;
  }

  /** Returns the field of one of the three days of walking. */
  static String walking(int day) {
    return "walking-" + day;
  }

  private void operations(ImmutableList<Operation> operations) {
    for (int row = 0; row < operations.size(); row++) {
      Operation operation = operations.get(row);
      String name = operation(row);
      put(name + "-kind", operation.kind().fold(OperationKind::token, () -> UNKNOWN));
      put(name + "-region", operation.region().fold(Region::token, () -> UNKNOWN));
      put(name + "-approach", operation.approach().fold(Approach::token, () -> UNKNOWN));
      operation.date().toOptional().ifPresent(date -> date(name + "-date", date));
    }
  }

  private void date(String name, LocalDate date) {
    put(name + "-day", String.valueOf(date.getDayOfMonth()));
    put(name + "-month", String.valueOf(date.getMonthValue()));
    put(name + "-year", String.valueOf(date.getYear()));
  }

  private void strokes(PatientFacts facts) {
    put(STROKES, state(facts.strokes()));
    fields.put(
        STROKE,
        facts
            .strokes()
            .fold(known -> known.stream().map(Stroke::token).toList(), ImmutableList::of));
  }

  private void responses(ImmutableList<PainResponse> responses) {
    for (int row = 0; row < responses.size(); row++) {
      PainResponse response = responses.get(row);
      String name = response(row);
      put(name + "-exercise", response.exercise().value());
      put(name + "-pain", String.valueOf(response.pain().nrs()));
      put(name + "-settled", response.settledWithin24Hours().token());
      put(name + "-persists", response.persistsForDays().token());
    }
  }

  private void walking(ImmutableList<Integer> minutes) {
    for (int day = 0; day < minutes.size(); day++) {
      put(walking(day), String.valueOf(minutes.get(day)));
    }
  }

  private static String state(Known<? extends Collection<?>> known) {
    return known.fold(values -> values.isEmpty() ? NONE : LISTED, () -> UNKNOWN);
  }

  private void put(String field, String value) {
    fields.put(field, ImmutableList.of(value));
  }
}
