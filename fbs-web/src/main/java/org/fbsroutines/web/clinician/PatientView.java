package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.domain.care.NotToday;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.patient.NoteRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;

/**
 * A patient at a glance.
 *
 * @param head what stands above it
 * @param numbers what other systems number the patient, each by the system's name
 * @param day the patient's day: what is decided, why the routine is paused, what is left of it
 * @param limitations what the patient says cannot be done
 * @param isFall whether a fall was reported since the routine was paused
 * @param standing the warning signs because of which it cannot be resumed
 * @param pauses all pauses, the latest first
 * @param pain the chart of the pain, where there is one
 * @param adherence the chart of what was done, where there is one
 * @param notes what clinicians noted, the latest first
 * @param form what stands in the fields
 * @param zone of the clinic
 * @param words renders texts for the visitor
 */
public record PatientView(
    PatientHead head,
    ImmutableList<String> numbers,
    PatientDay day,
    LimitationsView limitations,
    boolean isFall,
    ImmutableSet<Question> standing,
    ImmutableList<RoutinePauseRow> pauses,
    Optional<Chart> pain,
    Optional<Chart> adherence,
    ImmutableList<NoteRow> notes,
    Form form,
    ZoneId zone,
    Localizer words) {
  private static final Splitter DETAILS = Splitter.on(", ").omitEmptyStrings();

  /** Returns the day of a moment where the clinic is. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** Returns what a pause is about: signs, the exercise that hurt, or a clinician's own words. */
  public String detail(RoutinePauseRow pause) {
    if (pause.because() == PauseReason.CLINICIAN) {
      return pause.detail();
    }
    return DETAILS
        .splitToStream(pause.detail())
        .filter(detail -> !detail.equals(pause.because().token()))
        .map(
            detail ->
                Question.withKey(detail)
                    .map(Question::text)
                    .or(() -> exerciseName(detail))
                    .map(said -> words.translate(said))
                    .or(() -> fall(detail))
                    .orElse(detail))
        .collect(joining(" "));
  }

  /** Returns how pain changes an exercise today, in words; empty where it does not. */
  public String today(RoutineItem item) {
    Optional<NotToday.Why> rest =
        day.routine().flatMap(today -> today.notToday(item.exercise())).map(NotToday::why);
    if (rest.isPresent()) {
      return switch (rest.get()) {
        case TIGHTENED -> "";
        case PAIN_NOT_REPORTED -> words.say("clinician.today.not-reported");
        case PAIN_TODAY, PAIN_FOR_DAYS, PAIN_STILL_UP -> words.say("clinician.today.not-today");
      };
    }
    return day.routine()
        .map(today -> today.progress().get(item.exercise()))
        .filter(progress -> progress.step() == Step.REDUCE)
        .map(
            progress ->
                words.say("clinician.today.less", words.translate(progress.dosage().phrase())))
        .orElse("");
  }

  private Optional<String> fall(String detail) {
    return detail.equals(PauseReason.FALL.token())
        ? Optional.of(words.say("clinician.pause.fall"))
        : Optional.empty();
  }

  private Optional<Text> exerciseName(String id) {
    return day.screening().exercises().stream()
        .map(ExerciseScreening::exercise)
        .filter(exercise -> exercise.id().value().equals(id))
        .map(Exercise::name)
        .findFirst();
  }

  /** Returns whether there is something to print: the routine is neither paused nor over. */
  public boolean isOnPaper() {
    return day.pause().isEmpty()
        && day.current()
            .filter(now -> !now.isOver(day.date()))
            .filter(now -> now.suspendedBy(day.screening()).size() < now.routine().items().size())
            .isPresent();
  }
}
