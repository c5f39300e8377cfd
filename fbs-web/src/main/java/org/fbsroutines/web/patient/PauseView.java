package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
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
 * @param urgency the kind of care card
 * @param contact whom to call
 * @param reasons why, in plain words; may be empty
 * @param since the day on which it began; empty where a rescreening or a clinician suspended it
 */
public record PauseView(
    String urgency, String contact, ImmutableList<String> reasons, Optional<LocalDate> since) {
  /** Why the routine is paused; empty where it is not. */
  static Optional<PauseView> of(PatientDay day, Says says) {
    return day.state() == DayState.PAUSED ? Optional.of(paused(day, says)) : Optional.empty();
  }

  private static PauseView paused(PatientDay day, Says says) {
    Optional<RoutinePauseRow> pause = day.pause();
    Optional<SafetyCheckRow> check =
        day.checksSincePause().stream()
            .filter(answered -> answered.referral() != Referral.NONE)
            .min(Comparator.comparing(SafetyCheckRow::referral));
    Referral referral = check.map(SafetyCheckRow::referral).orElse(Referral.CLINIC);
    return new PauseView(
        Says.urgency(referral),
        says.said(referral.contact()),
        check
            .map(row -> reasons(row, day, says))
            .orElseGet(() -> reasons(pause.map(RoutinePauseRow::because), says)),
        pause.map(row -> LocalDate.ofInstant(row.beganAt(), day.clinic().zone())));
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
