package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.fbsroutines.domain.care.Concern;
import org.fbsroutines.domain.care.PainTrend;
import org.fbsroutines.domain.care.Signals;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.web.page.Localizer;

/**
 * Why a patient needs attention, in words.
 *
 * @param words renders texts for the visitor
 * @param catalogue the exercises by whose names they are shown
 * @param today the day that it is
 */
record ConcernWords(Localizer words, Catalogue catalogue, LocalDate today) {

  /** Returns a sentence for each concern, the most urgent first. */
  ImmutableList<ConcernText> of(ImmutableSet<Concern> concerns, Signals signals) {
    return concerns.stream()
        .map(concern -> new ConcernText(badge(concern), sentence(concern, signals)))
        .collect(ImmutableList.toImmutableList());
  }

  private static String badge(Concern concern) {
    return switch (concern) {
      case EMERGENCY, RED_FLAG, ROUTINE_PAUSED -> "stop";
      case PAIN_UP, EXERCISES_SUSPENDED, LIMITATION_UNREAD, CHANGE_UNCONFIRMED, LOW_ADHERENCE ->
          "warn";
      case SAFETY_CHECK_INCOMPLETE, NO_ROUTINE, NO_FACTS -> "ask";
      case NEWLY_UNLOCKED -> "good";
      case ROUTINE_ENDING -> "quiet";
    };
  }

  private String sentence(Concern concern, Signals signals) {
    return switch (concern) {
      case EMERGENCY -> words.say("clinician.concern.emergency");
      case RED_FLAG -> words.say("clinician.concern.red-flag");
      case ROUTINE_PAUSED -> words.say("clinician.concern.paused");
      case PAIN_UP -> pain(signals.pain());
      case EXERCISES_SUSPENDED ->
          words.say("clinician.concern.suspended", names(signals.suspended()));
      case LIMITATION_UNREAD -> words.say("clinician.concern.limitation-unread");
      case CHANGE_UNCONFIRMED ->
          words.say("clinician.concern.change-unconfirmed", signals.unconfirmed());
      case LOW_ADHERENCE -> adherence(signals.adherence().orElseThrow());
      case SAFETY_CHECK_INCOMPLETE -> words.say("clinician.concern.check-incomplete");
      case NEWLY_UNLOCKED -> words.say("clinician.concern.unlocked", names(signals.unlocked()));
      case ROUTINE_ENDING -> ending(signals.routineEndsOn().orElseThrow());
      case NO_ROUTINE -> words.say("clinician.concern.no-routine");
      case NO_FACTS -> words.say("clinician.concern.no-facts");
    };
  }

  private String pain(PainTrend pain) {
    return words.say(
        "clinician.concern.pain-up",
        pain.lately().orElse(0),
        pain.usual().fold(usual -> words.say("clinician.pain.usual", usual.nrs()), () -> "")
            + pain.before().stream()
                .mapToObj(before -> words.say("clinician.pain.week-before", before))
                .collect(joining())
            + pain.worst().stream()
                .mapToObj(worst -> words.say("clinician.pain.worst", worst))
                .collect(joining()));
  }

  private String adherence(Adherence adherence) {
    return words.say(
        "clinician.concern.adherence", adherence.done(), adherence.due(), adherence.percent());
  }

  private String ending(LocalDate end) {
    String day = words.date(end);
    return end.isBefore(today)
        ? words.say("clinician.concern.ended", day)
        : words.say("clinician.concern.ending", day);
  }

  private String names(ImmutableSet<ExerciseId> exercises) {
    return exercises.stream()
        .map(id -> catalogue.find(id).map(Exercise::name).map(words::translate).orElse(id.value()))
        .collect(joining(", "));
  }
}
