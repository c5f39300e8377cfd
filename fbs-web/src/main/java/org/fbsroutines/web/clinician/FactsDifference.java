package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.page.Words;

/**
 * One fact that two versions tell differently, in words.
 *
 * @param what which fact
 * @param before in the first version
 * @param after in the second version
 */
public record FactsDifference(String what, String before, String after) {

  /** Returns what differs between two versions, in the order of the form. */
  static ImmutableList<FactsDifference> between(
      PatientFacts before, PatientFacts after, Messages messages) {
    Sayer sayer = new Sayer(messages);
    return Stream.concat(
            Stream.of(Question.values())
                .map(
                    question ->
                        new FactsDifference(
                            sayer.words.said(question.text()),
                            sayer.answer(before.answer(question)),
                            sayer.answer(after.answer(question)))),
            lists(before, after, sayer))
        .filter(difference -> !difference.before.equals(difference.after))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<FactsDifference> lists(
      PatientFacts before, PatientFacts after, Sayer sayer) {
    return Stream.of(
        sayer.compare(
            "operations", before, after, f -> sayer.list(f.operations(), sayer::operation)),
        sayer.compare(
            "usual-pain",
            before,
            after,
            f -> sayer.known(f.usualPain(), pain -> String.valueOf(pain.nrs()))),
        sayer.compare("limitations", before, after, f -> sayer.list(f.limitations(), text -> text)),
        sayer.compare("strokes", before, after, f -> sayer.list(f.strokes(), sayer::stroke)),
        sayer.compare(
            "responses", before, after, f -> sayer.list(f.painResponses(), sayer::response)),
        sayer.compare(
            "walking", before, after, f -> sayer.list(f.walkingMinutes(), String::valueOf)));
  }

  /** Says facts in the visitor's language. */
  private record Sayer(Messages messages, Words words) {
    Sayer(Messages messages) {
      this(messages, new Words(messages));
    }

    FactsDifference compare(
        String what, PatientFacts before, PatientFacts after, Function<PatientFacts, String> say) {
      return new FactsDifference(
          messages.say("clinician.facts." + what), say.apply(before), say.apply(after));
    }

    String answer(Answer answer) {
      return messages.say("clinician.answer." + answer.token());
    }

    <T> String known(Known<T> known, Function<T, String> say) {
      return known.fold(say, () -> answer(Answer.UNKNOWN));
    }

    <T> String list(Known<? extends Collection<T>> known, Function<T, String> say) {
      return known
          .toOptional()
          .map(
              values ->
                  values.isEmpty()
                      ? messages.say("clinician.facts.none")
                      : values.stream().map(say).collect(joining("; ")))
          .orElseGet(() -> answer(Answer.UNKNOWN));
    }

    String operation(Operation operation) {
      return Stream.of(
              known(operation.kind(), (OperationKind kind) -> words.said(kind.phrase())),
              known(operation.region(), (Region region) -> words.said(region.phrase())),
              known(operation.date(), (LocalDate date) -> words.date(date)),
              known(operation.approach(), (Approach side) -> words.said(side.phrase())))
          .collect(joining(", "));
    }

    String stroke(Stroke stroke) {
      return words.said(stroke.phrase());
    }

    String response(PainResponse response) {
      return messages.say(
          "clinician.facts.response-said",
          response.exercise().value(),
          response.pain().nrs(),
          answer(response.settledWithin24Hours()),
          answer(response.persistsForDays()));
    }
  }
}
