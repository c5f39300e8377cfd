package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.NotToday;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.page.Localizer;

/**
 * What a device without a connection needs in order to stop an exercise at once: the pain that
 * requires one to stop, as the domain decides it for each step of the scale, and the text shown
 * then.
 *
 * @param due the exercise
 * @param day the patient's day
 * @param words renders texts
 */
public record StopAdvice(DueExercise due, PatientDay day, Localizer words) {
  private static final int WORST_PAIN = 10;

  /**
   * Returns every pain after which the exercise is not done today, apart by spaces; empty for none.
   */
  public String pains() {
    return IntStream.rangeClosed(0, WORST_PAIN)
        .filter(pain -> notToday(pain).isPresent())
        .mapToObj(String::valueOf)
        .collect(joining(" "));
  }

  /** Returns what the exercise is called. */
  public String name() {
    return words.translate(due.entry().item().name());
  }

  /** Returns the id of the exercise. */
  public String exercise() {
    return exerciseId().value();
  }

  /** Returns what stands for the part of the day in a form. */
  public String part() {
    return due.partOfDay().token();
  }

  /** Returns the day as a form sends it. */
  public String date() {
    return day.date().toString();
  }

  /** Returns why the exercise is not done after such pain, in plain words. */
  public ImmutableList<String> reasons() {
    return notToday(WORST_PAIN).stream()
        .map(new NotTodayWords(day, words)::explain)
        .flatMap(one -> one.reasons().stream())
        .collect(toImmutableList());
  }

  private ExerciseId exerciseId() {
    return due.entry().item().exercise();
  }

  private Optional<NotToday> notToday(int pain) {
    SessionRecord record =
        new SessionRecord(
            day.date(),
            Optional.of(due.partOfDay()),
            Known.unknown(),
            new PainResponse(exerciseId(), new PainScore(pain), Answer.UNKNOWN, Answer.UNKNOWN),
            Known.unknown(),
            "");
    return day.routineAfter(record).flatMap(routine -> routine.notToday(exerciseId()));
  }
}
