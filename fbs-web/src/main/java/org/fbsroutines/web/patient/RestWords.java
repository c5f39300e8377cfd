package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.RestingExercise;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.page.Words;

/**
 * Why something that was approved is not done today, in words.
 *
 * @param day the patient's day
 * @param words how it is said
 */
public record RestWords(PatientDay day, Words words) {

  /**
   * Something that was approved and is not done today.
   *
   * @param name the exercise
   * @param reasons why, in plain words
   */
  public record Resting(String name, ImmutableList<String> reasons) {}

  Resting told(RestingExercise resting) {
    return new Resting(
        words.said(resting.item().name()), PatientReason.once(reasons(resting), words));
  }

  private Stream<PatientReason> reasons(RestingExercise resting) {
    return switch (resting.rest()) {
      case TIGHTENED -> tightened(resting);
      case PAIN_TODAY, PAIN_FOR_DAYS ->
          resting.progress().findings().stream()
              .map(finding -> new PatientReason.OfDomain(finding.why()));
      case PAIN_STILL_UP -> Stream.of(new PatientReason.OfPage("patient.rest.still-up"));
      case PAIN_NOT_TOLD -> Stream.of(new PatientReason.OfPage("patient.rest.not-told"));
    };
  }

  private Stream<PatientReason> tightened(RestingExercise resting) {
    ImmutableList<PatientReason> why =
        day.screening().find(resting.item().exercise()).stream()
            .map(WhyNot::of)
            .flatMap(not -> Stream.concat(not.reasons().stream(), not.unknown().stream()))
            .collect(toImmutableList());
    return why.isEmpty()
        ? Stream.of(new PatientReason.OfPage("patient.rest.approval"))
        : why.stream();
  }
}
