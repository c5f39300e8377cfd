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
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.clinic.DayState;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.persistence.format.SafetyAnswersJson;
import org.fbsroutines.persistence.store.RoutinePauseRow;
import org.fbsroutines.persistence.store.SafetyCheckRow;

/**
 * Why the whole routine is paused, and whom to call.
 *
 * @param contact whom to call, and why, as the more urgent of the pause and of what is known says
 * @param since the day on which it began; empty where a rescreening or a clinician suspended it
 */
public record PauseView(ContactView contact, Optional<LocalDate> since) {
  /** Why the routine is paused; empty where it is not. */
  static Optional<PauseView> of(PatientDay day, Says says) {
    return day.state() == DayState.PAUSED ? Optional.of(paused(day, says)) : Optional.empty();
  }

  private static PauseView paused(PatientDay day, Says says) {
    ContactView pause = pause(day, says);
    return new PauseView(
        ContactView.of(day.screening(), says)
            .filter(known -> known.referral().compareTo(pause.referral()) < 0)
            .map(known -> moreUrgent(known, pause, says))
            .orElse(pause),
        day.pause().map(row -> LocalDate.ofInstant(row.beganAt(), day.clinic().zone())));
  }

  /** What is known may be worse than what began the pause: it may have come after it. */
  private static ContactView moreUrgent(ContactView known, ContactView pause, Says says) {
    return ContactView.of(
        known.referral(),
        Stream.concat(known.reasons().stream(), pause.reasons().stream())
            .distinct()
            .collect(toImmutableList()),
        says);
  }

  private static ContactView pause(PatientDay day, Says says) {
    return day.checksSincePause().stream()
        .filter(answered -> answered.referral() != Referral.NONE)
        .min(Comparator.comparing(SafetyCheckRow::referral))
        .map(check -> ContactView.of(check.referral(), reasons(check, day, says), says))
        .orElseGet(
            () ->
                ContactView.of(
                    Referral.CLINIC,
                    reasons(day.pause().map(RoutinePauseRow::because), says),
                    says));
  }

  private static ImmutableList<String> reasons(SafetyCheckRow check, PatientDay day, Says says) {
    SafetyAnswers answers = SafetyAnswersJson.read("check " + check.checkId(), check.answers());
    ImmutableList.Builder<String> reasons = ImmutableList.builder();
    SafetyDecision.of(day.rules().ruleBook(), answers).reasons().stream()
        .map(Reason::forPatient)
        .map(says::said)
        .forEach(reasons::add);
    if (answers.fall() == Answer.YES) {
      reasons.add(says.say("patient.pause.fall"));
    }
    return reasons.build().stream().distinct().collect(toImmutableList());
  }

  private static ImmutableList<String> reasons(Optional<PauseReason> because, Says says) {
    return because
        .map(
            reason ->
                switch (reason) {
                  case RED_FLAG -> says.say("patient.pause.red-flag");
                  case FALL -> says.say("patient.pause.fall");
                  case PAIN -> says.say("patient.pause.pain");
                  case CLINICIAN -> says.say("patient.pause.clinician");
                })
        .map(ImmutableList::of)
        .orElseGet(() -> ImmutableList.of(says.say("patient.pause.clinician")));
  }
}
