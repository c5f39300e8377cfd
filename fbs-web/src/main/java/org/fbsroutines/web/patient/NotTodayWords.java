package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.NotToday;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.page.Localizer;

/**
 * Why something that was approved is not done today, in words.
 *
 * @param day the patient's day
 * @param words renders texts
 */
public record NotTodayWords(PatientDay day, Localizer words) {

  /**
   * Something that was approved and is not done today.
   *
   * @param name the exercise
   * @param reasons why, in plain words
   */
  public record Explained(String name, ImmutableList<String> reasons) {}

  public Explained explain(NotToday notToday) {
    return new Explained(
        words.translate(notToday.item().name()), PatientReason.once(reasons(notToday), words));
  }

  private Stream<PatientReason> reasons(NotToday notToday) {
    return switch (notToday.why()) {
      case TIGHTENED -> tightened(notToday);
      case PAIN_TODAY, PAIN_FOR_DAYS ->
          notToday.progress().findings().stream()
              .map(finding -> new PatientReason.OfDomain(finding.why()));
      case PAIN_STILL_UP -> Stream.of(new PatientReason.OfPage("patient.not-today.still-up"));
      case PAIN_NOT_REPORTED ->
          Stream.of(new PatientReason.OfPage("patient.not-today.not-reported"));
    };
  }

  private Stream<PatientReason> tightened(NotToday notToday) {
    ImmutableList<PatientReason> why =
        day.screening().find(notToday.item().exercise()).stream()
            .map(WhyNot::of)
            .flatMap(not -> Stream.concat(not.reasons().stream(), not.unknown().stream()))
            .collect(toImmutableList());
    return why.isEmpty()
        ? Stream.of(new PatientReason.OfPage("patient.not-today.approval"))
        : why.stream();
  }
}
