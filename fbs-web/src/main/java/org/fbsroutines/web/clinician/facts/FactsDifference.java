package org.fbsroutines.web.clinician.facts;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
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
import org.fbsroutines.web.page.Localizer;

/**
 * One fact that differs between two versions, in words.
 *
 * @param what which fact
 * @param before in the first version
 * @param after in the second version
 */
public record FactsDifference(String what, String before, String after) {

  /** Returns what differs between two versions, in the order of the form. */
  static ImmutableList<FactsDifference> between(
      PatientFacts before, PatientFacts after, Localizer words) {
    Sayer sayer = new Sayer(words);
    return Stream.concat(
            Stream.of(Question.values())
                .map(
                    question ->
                        new Fact<>(
                            sayer.words.translate(question.text()),
                            facts -> facts.answer(question),
                            sayer::answer)),
            sayer.lists())
        .flatMap(fact -> fact.difference(before, after).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** A fact and how it is rendered. */
  private record Fact<T>(String what, Function<PatientFacts, T> of, Function<T, String> say) {
    Optional<FactsDifference> difference(PatientFacts before, PatientFacts after) {
      T one = of.apply(before);
      T other = of.apply(after);
      return one.equals(other)
          ? Optional.empty()
          : Optional.of(new FactsDifference(what, say.apply(one), say.apply(other)));
    }
  }

  /** Renders facts in the visitor's language. */
  record Sayer(Localizer words) {
    Stream<Fact<?>> lists() {
      return Stream.of(
          fact("operations", PatientFacts::operations, known -> list(known, this::operation)),
          fact(
              "usual-pain",
              PatientFacts::usualPain,
              known -> known(known, pain -> String.valueOf(pain.nrs()))),
          fact("limitations", PatientFacts::limitations, known -> list(known, text -> text)),
          fact(
              "strokes",
              PatientFacts::strokes,
              known -> list(known, (Stroke stroke) -> words.translate(stroke.phrase()))),
          fact("responses", PatientFacts::painResponses, known -> list(known, this::response)),
          fact("walking", PatientFacts::walkingMinutes, known -> list(known, String::valueOf)));
    }

    private <T> Fact<T> fact(String what, Function<PatientFacts, T> of, Function<T, String> say) {
      return new Fact<>(words.say("clinician.facts." + what), of, say);
    }

    String answer(Answer answer) {
      return words.say("clinician.answer." + answer.token());
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
                      ? words.say("clinician.facts.none")
                      : values.stream().map(say).collect(joining("; ")))
          .orElseGet(() -> answer(Answer.UNKNOWN));
    }

    String operation(Operation operation) {
      return Stream.of(
              known(operation.kind(), (OperationKind kind) -> words.translate(kind.phrase())),
              known(operation.region(), (Region region) -> words.translate(region.phrase())),
              known(operation.date(), (LocalDate date) -> words.date(date)),
              known(operation.approach(), (Approach side) -> words.translate(side.phrase())))
          .collect(joining(", "));
    }

    String response(PainResponse response) {
      return words.say(
          "clinician.facts.response-said",
          response.exercise().value(),
          response.pain().nrs(),
          answer(response.settledWithin24Hours()),
          answer(response.persistsForDays()));
    }
  }
}
