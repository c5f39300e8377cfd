package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;

/**
 * What a patient answered before the first session of a day.
 *
 * @param signs the warning signs that were asked about; one that is not here was not answered
 * @param fall whether there was a fall since yesterday
 */
public record SafetyAnswers(ImmutableMap<Question, Answer> signs, Answer fall) {

  /** Drops answers that are unknown and puts the rest in order. */
  public SafetyAnswers {
    requireNonNull(signs, "signs");
    requireNonNull(fall, "fall");
    signs = Maps.immutableEnumMap(Maps.filterValues(signs, a -> a != Answer.UNKNOWN));
  }

  /** Returns the warning signs that are present. */
  public ImmutableSet<Question> present() {
    return ImmutableSet.copyOf(Maps.filterValues(signs, a -> a == Answer.YES).keySet());
  }

  /**
   * Returns what was answered.
   *
   * @param question a warning sign, or anything else that may be asked
   * @return unknown if it was not answered
   */
  public Answer sign(Question question) {
    return signs.getOrDefault(question, Answer.UNKNOWN);
  }

  /** Returns whether every warning sign and the fall were answered. */
  public boolean isComplete() {
    return fall != Answer.UNKNOWN
        && ImmutableSet.copyOf(Question.values()).stream()
            .filter(question -> question.topic() == Topic.RED_FLAGS)
            .allMatch(signs::containsKey);
  }

  /** Returns whether any warning sign or a fall is reported. */
  public boolean isConcerning() {
    return fall == Answer.YES || !present().isEmpty();
  }

  /**
   * Returns whether the answers count on a day. What raises a concern counts whenever it arrives;
   * what reassures counts on the one day that was asked about.
   *
   * @param day the day
   * @param askedOn the day of the questions; empty if it is not known
   */
  public boolean countOn(LocalDate day, Optional<LocalDate> askedOn) {
    return isConcerning() || askedOn.filter(day::equals).isPresent();
  }
}
