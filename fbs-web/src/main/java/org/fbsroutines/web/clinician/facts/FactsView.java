package org.fbsroutines.web.clinician.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * The form of a patient's facts.
 *
 * @param head what stands above it
 * @param form what stands in its fields
 * @param seen the version of the facts that it shows; 0 while nothing is recorded
 * @param changes what somebody changed meanwhile; empty where nobody did
 * @param changedBy who changed it; empty where nobody did
 * @param catalogue the exercises that pain can have answered
 * @param words renders texts for the visitor
 */
public record FactsView(
    PatientHead head,
    Form form,
    int seen,
    ImmutableList<FactsDifference> changes,
    String changedBy,
    Catalogue catalogue,
    Localizer words) {

  /** Returns the questions of a topic, in their order. */
  public ImmutableList<Question> questions(Topic topic) {
    return Stream.of(Question.values())
        .filter(question -> question.topic() == topic)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the field of a question. */
  public String field(Question question) {
    return FactsFields.question(question);
  }

  /** Returns the answers to a question. */
  public ImmutableList<Choice> answers() {
    return Stream.of(Answer.values())
        .map(answer -> translate(answer.token(), "clinician.answer." + answer.token()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a list states: not known, none, or what follows. */
  public ImmutableList<Choice> states() {
    return Stream.of(FactsFields.UNKNOWN, FactsFields.NONE, FactsFields.LISTED)
        .map(state -> translate(state, "clinician.facts.state." + state))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the levels of pain, with unknown first. */
  public ImmutableList<Choice> painLevels() {
    return Stream.concat(
            Stream.of(unknown()),
            IntStream.rangeClosed(0, 10)
                .mapToObj(nrs -> Choice.of(String.valueOf(nrs), String.valueOf(nrs))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the kinds of operations, with unknown first. */
  public ImmutableList<Choice> kinds() {
    return orUnknown(
        Stream.of(OperationKind.values()).map(kind -> named(kind.token(), kind.phrase())));
  }

  /** Returns the parts of the spine, with unknown first. */
  public ImmutableList<Choice> regions() {
    return orUnknown(
        Stream.of(Region.values()).map(region -> named(region.token(), region.phrase())));
  }

  /** Returns the sides of an operation, with unknown first. */
  public ImmutableList<Choice> approaches() {
    return orUnknown(Stream.of(Approach.values()).map(side -> named(side.token(), side.phrase())));
  }

  /** Returns the swimming strokes. */
  public ImmutableList<Choice> strokes() {
    return Stream.of(Stroke.values())
        .map(stroke -> named(stroke.token(), stroke.phrase()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the exercises that a row can name; one that is no longer listed stays. */
  public ImmutableList<Choice> exercises(int row) {
    String chosen = form.value(FactsFields.response(row) + "-exercise");
    Stream<Choice> listed =
        catalogue.exercises().stream()
            .map(exercise -> named(exercise.id().value(), exercise.name()));
    Stream<Choice> gone =
        catalogue.exercises().stream().anyMatch(e -> e.id().value().equals(chosen))
                || chosen.isEmpty()
            ? Stream.empty()
            : Stream.of(Choice.of(chosen, chosen));
    return Stream.concat(listed, gone).collect(ImmutableList.toImmutableList());
  }

  /** Returns the numbers of the rows of operations, from 0. */
  public ImmutableList<Integer> operationRows() {
    return rows(FactsEntry.rows(form, FactsFields::operation, "-kind"));
  }

  /** Returns the numbers of the rows of pain responses, from 0. */
  public ImmutableList<Integer> responseRows() {
    return rows(FactsEntry.rows(form, FactsFields::response, "-exercise"));
  }

  /** Returns the beginning of the fields of an operation. */
  public String operation(int row) {
    return FactsFields.operation(row);
  }

  /** Returns the beginning of the fields of a pain response. */
  public String response(int row) {
    return FactsFields.response(row);
  }

  /** Returns the address of the form, at one of its fields: one goes on where one was. */
  public String at(String field) {
    return PatientTabs.FACTS.href(head.patientId()) + "#" + field;
  }

  /** Returns what a summary of problems calls the fields. */
  public ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
    for (int row : operationRows()) {
      String operation = words.say("clinician.facts.operation", String.valueOf(row + 1));
      named.put(operation(row) + "-date", operation);
    }
    for (int row : responseRows()) {
      String response = words.say("clinician.facts.response", String.valueOf(row + 1));
      named.put(response(row) + "-pain", response);
      named.put(response(row) + "-exercise", response);
    }
    named.put(FactsFields.USUAL_PAIN, words.say("clinician.facts.usual-pain"));
    for (int day = 0; day < WalkingStart.DAYS; day++) {
      named.put(
          FactsFields.walking(day),
          words.say("clinician.facts.walking-named", String.valueOf(day + 1)));
    }
    return named.buildOrThrow();
  }

  private static ImmutableList<Integer> rows(int count) {
    return IntStream.range(0, count).boxed().collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Choice> orUnknown(Stream<Choice> choices) {
    return Stream.concat(Stream.of(unknown()), choices).collect(ImmutableList.toImmutableList());
  }

  private Choice unknown() {
    return translate(FactsFields.UNKNOWN, "clinician.answer.unknown");
  }

  private Choice translate(String value, String key) {
    return Choice.of(value, words.say(key));
  }

  private Choice named(String value, Text said) {
    return Choice.of(value, words.capital(words.translate(said)));
  }
}
