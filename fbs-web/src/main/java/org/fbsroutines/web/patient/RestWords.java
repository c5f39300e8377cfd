package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.RestingExercise;
import org.fbsroutines.persistence.clinic.PatientDay;

/**
 * Why something that was approved is not done today, in words.
 *
 * @param day the patient's day
 * @param says what is said
 */
public record RestWords(PatientDay day, Says says) {

  /**
   * Something that was approved and is not done today.
   *
   * @param name the exercise
   * @param reasons why, in plain words
   */
  public record Resting(String name, ImmutableList<String> reasons) {}

  Resting told(RestingExercise resting) {
    return new Resting(
        says.said(resting.item().name()),
        reasons(resting).stream().distinct().collect(toImmutableList()));
  }

  private ImmutableList<String> reasons(RestingExercise resting) {
    return switch (resting.rest()) {
      case TIGHTENED -> tightened(resting);
      case PAIN_TODAY, PAIN_FOR_DAYS ->
          resting.progress().findings().stream()
              .map(finding -> says.said(finding.why()))
              .collect(toImmutableList());
      case PAIN_STILL_UP -> ImmutableList.of(says.say("patient.rest.still-up"));
      case PAIN_NOT_TOLD -> ImmutableList.of(says.say("patient.rest.not-told"));
    };
  }

  private ImmutableList<String> tightened(RestingExercise resting) {
    ImmutableList<String> why =
        day.screening().find(resting.item().exercise()).stream()
            .map(decision -> WhyNot.of(decision, says))
            .flatMap(this::sentences)
            .collect(toImmutableList());
    return why.isEmpty() ? ImmutableList.of(says.say("patient.rest.approval")) : why;
  }

  private Stream<String> sentences(WhyNot why) {
    return why.isOpen()
        ? Stream.concat(
            why.reasons().stream(),
            Stream.concat(Stream.of(says.say("patient.plan.unknown")), why.unknown().stream()))
        : why.reasons().stream();
  }
}
