package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.fbsroutines.persistence.store.day.SafetyCheckRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.web.page.Localizer;

/**
 * Why the whole routine is paused, and whom to call.
 *
 * @param contact whom to call, and why, as the more urgent of the pause and of what is known
 *     requires
 * @param since the day on which it began; empty where a rescreening or a clinician suspended it
 */
public record PauseView(ContactView contact, Optional<LocalDate> since) {
  private static final PatientReason FALL = new PatientReason.OfPage("patient.pause.fall");

  /** Why the routine is paused; empty where it is not. */
  public static Optional<PauseView> of(PatientDay day, Localizer words) {
    return day.state() == DayState.PAUSED ? Optional.of(paused(day, words)) : Optional.empty();
  }

  private static PauseView paused(PatientDay day, Localizer words) {
    ContactView pause = pause(day, words);
    return new PauseView(
        ContactView.of(day.screening(), words)
            .filter(known -> known.referral().compareTo(pause.referral()) < 0)
            .map(known -> moreUrgent(known, pause, words))
            .orElse(pause),
        day.pause().map(row -> LocalDate.ofInstant(row.beganAt(), day.clinic().zone())));
  }

  /** What is known may be worse than what began the pause: it may have come after it. */
  private static ContactView moreUrgent(ContactView known, ContactView pause, Localizer words) {
    return new ContactView(
        known.referral(),
        Stream.concat(known.because().stream(), pause.because().stream())
            .collect(toImmutableList()),
        words);
  }

  private static ContactView pause(PatientDay day, Localizer words) {
    return day.checksSincePause().stream()
        .filter(answered -> answered.referral() != Referral.NONE)
        .min(Comparator.comparing(SafetyCheckRow::referral))
        .map(check -> new ContactView(check.referral(), because(check, day), words))
        .orElseGet(
            () ->
                new ContactView(
                    Referral.CLINIC,
                    ImmutableList.of(because(day.pause().map(RoutinePauseRow::because))),
                    words));
  }

  private static ImmutableList<PatientReason> because(SafetyCheckRow check, PatientDay day) {
    SafetyAnswers answers = SafetyAnswersJson.read("check " + check.checkId(), check.answers());
    Stream<PatientReason> signs =
        SafetyDecision.of(day.rules().ruleBook(), answers).reasons().stream()
            .map(reason -> new PatientReason.OfDomain(reason.forPatient()));
    return Stream.concat(signs, answers.fall() == Answer.YES ? Stream.of(FALL) : Stream.empty())
        .collect(toImmutableList());
  }

  private static PatientReason because(Optional<PauseReason> because) {
    return switch (because.orElse(PauseReason.CLINICIAN)) {
      case RED_FLAG -> new PatientReason.OfPage("patient.pause.red-flag");
      case FALL -> FALL;
      case PAIN -> new PatientReason.OfPage("patient.pause.pain");
      case CLINICIAN -> new PatientReason.OfPage("patient.pause.clinician");
    };
  }
}
