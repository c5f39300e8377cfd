package org.fbsroutines.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.restriction.Verdict;

/** An exercise as a fact of the Drools session, which gathers what the rules state of it. */
public final class DroolsExercise {
  private final Exercise exercise;
  private final List<Sentence.Said> said = new ArrayList<>();
  private Verdict verdict = Verdict.PERMITTED;

  DroolsExercise(Exercise exercise) {
    this.exercise = exercise;
  }

  /** Returns its id. */
  public String getId() {
    return exercise.id().value();
  }

  /** Returns its supervision. */
  public String getSupervision() {
    return exercise.supervision().token();
  }

  /** Returns whether it makes a demand. */
  public boolean makes(Demand demand) {
    return exercise.makes(demand);
  }

  /** Returns whether it is in the water. */
  public boolean isInWater() {
    return makes(Demand.IMMERSION);
  }

  /** Returns whether it bends or twists the lower back. */
  public boolean isBending() {
    return makes(Demand.LUMBAR_FLEXION) || makes(Demand.LUMBAR_ROTATION);
  }

  /** Returns whether it moves the neck. */
  public boolean isMovingNeck() {
    return makes(Demand.NECK_FLEXION) || makes(Demand.NECK_ROTATION);
  }

  /** Returns the exercise itself. */
  public Exercise getExercise() {
    return exercise;
  }

  /** A rule has a finding. */
  public void say(Answer holds, String rule, int place) {
    Sentence sentence = Sentence.known(rule, place);
    Sentence.Said one = holds == Answer.YES ? sentence.holding() : sentence.open();
    said.add(one);
    verdict = verdict.strictest(one.verdict());
  }

  HandWritten.Decision decision(boolean offered) {
    return new HandWritten.Decision(exercise.id(), verdict, offered, said);
  }

  Verdict verdict() {
    return verdict;
  }
}
