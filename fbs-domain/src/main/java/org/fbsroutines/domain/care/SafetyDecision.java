package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * What the answers before the first session of a day lead to. One that raises a concern counts even
 * where others are missing.
 *
 * @param answers what was answered
 * @param referral whom to call
 * @param reasons why, as the rules explain it to the patient; empty if only a fall is reported
 */
public record SafetyDecision(
    SafetyAnswers answers, Referral referral, ImmutableList<Reason> reasons) {
  /** Refuses null. */
  public SafetyDecision {
    requireNonNull(answers, "answers");
    requireNonNull(referral, "referral");
    requireNonNull(reasons, "reasons");
  }

  /**
   * Decides.
   *
   * @param ruleBook the clinic's rule book; a sign that it does not name is urgent all the same
   * @param answers what was answered
   * @return the decision
   */
  public static SafetyDecision of(RuleBook ruleBook, SafetyAnswers answers) {
    ImmutableList<Clause> speaking =
        ruleBook.restrictions().stream()
            .flatMap(restriction -> restriction.clauses().stream())
            .filter(clause -> speaks(clause, answers))
            .collect(toImmutableList());
    Referral referral = answers.fall() == Answer.YES ? Referral.CLINIC : Referral.NONE;
    for (Question sign : answers.present()) {
      referral = referral.mostUrgent(referral(sign, speaking));
    }
    return new SafetyDecision(
        answers, referral, speaking.stream().map(Clause::reason).collect(toImmutableList()));
  }

  private static boolean speaks(Clause clause, SafetyAnswers answers) {
    return clause.referral() != Referral.NONE
        && clause.condition().questions().stream().anyMatch(answers.present()::contains)
        && clause.condition().judge(leaf -> leaf.judgeAnswers(answers::sign)) != Truth.FALSE;
  }

  private static Referral referral(Question sign, ImmutableList<Clause> speaking) {
    Referral referral = Referral.URGENT;
    boolean named = false;
    for (Clause clause : speaking) {
      if (clause.condition().questions().contains(sign)) {
        referral = named ? referral.mostUrgent(clause.referral()) : clause.referral();
        named = true;
      }
    }
    return referral;
  }

  /**
   * The warning signs any one of which sends the patient to emergency services.
   *
   * @param ruleBook the clinic's rule book
   * @return the signs
   */
  public static ImmutableSet<Question> emergencies(RuleBook ruleBook) {
    return Stream.of(Question.values())
        .filter(question -> question.topic() == Topic.RED_FLAGS)
        .filter(
            sign ->
                of(ruleBook, new SafetyAnswers(ImmutableMap.of(sign, Answer.YES), Answer.NO))
                        .referral()
                    == Referral.EMERGENCY)
        .collect(toImmutableSet());
  }

  /** Returns why the whole routine is paused from now on; empty if it is not. */
  public Optional<PauseReason> pause() {
    if (!answers.present().isEmpty()) {
      return Optional.of(PauseReason.RED_FLAG);
    }
    return answers.fall() == Answer.YES ? Optional.of(PauseReason.FALL) : Optional.empty();
  }

  /**
   * Writes the warning signs that are present into the facts. A sign that the patient says is not
   * there stays as it was known: only a clinician takes one back.
   *
   * @param facts what was known
   * @return what is known now
   */
  public PatientFacts applyTo(PatientFacts facts) {
    PatientFacts changed = facts;
    for (Question sign : answers.present()) {
      changed = changed.with(sign, Answer.YES);
    }
    return changed;
  }
}
