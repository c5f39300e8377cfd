package org.fbsroutines.persistence.demonstration;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;

/**
 * A patient who is nobody real, and what the last weeks were like.
 *
 * @param id the patient's id
 * @param name the patient's name
 * @param birthDate the date of birth
 * @param facts what is known
 * @param course how the sessions went; empty for a patient who has no routine yet
 * @param reported what was answered yesterday to the safety questions, if it is part of the story
 */
record Story(
    String id,
    String name,
    LocalDate birthDate,
    PatientFacts facts,
    Optional<Course> course,
    Optional<SafetyAnswers> reported) {

  /** How sessions went. */
  interface Course {
    /**
     * One session.
     *
     * @param daysAgo how many days ago
     * @param session counts from 0 each day
     * @return how it felt; empty where it was left out
     */
    Optional<Felt> session(int daysAgo, int session);
  }

  /** Every safety question answered well, but one. */
  static SafetyAnswers noticed(Question sign) {
    ImmutableMap.Builder<Question, Answer> signs = ImmutableMap.builder();
    for (Question question : Question.values()) {
      if (question.topic() == Topic.RED_FLAGS) {
        signs.put(question, question == sign ? Answer.YES : Answer.NO);
      }
    }
    return new SafetyAnswers(signs.buildOrThrow(), Answer.NO);
  }
}
