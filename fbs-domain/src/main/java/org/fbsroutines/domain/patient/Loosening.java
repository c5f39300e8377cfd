package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * One thing by which facts that arrive would take back what keeps an exercise from being released,
 * or its dosage from being higher. That nobody knows any longer takes it back, too; what was
 * unknown and becomes known does not.
 */
public sealed interface Loosening {

  /**
   * An answer that raised a concern would be another one.
   *
   * @param question the question
   * @param arriving its new answer, also unknown
   */
  record AnswerTakenBack(Question question, Answer arriving) implements Loosening {
    /** Refuses null. */
    public AnswerTakenBack {
      requireNonNull(question, "question");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.answerTakenBack(this);
    }
  }

  /**
   * An operation would not be there any longer, or lie further back, or be another one.
   *
   * @param stored the operation as it is known
   * @param arriving the operations that would be known
   */
  record OperationLost(Operation stored, Known<ImmutableList<Operation>> arriving)
      implements Loosening {
    /** Refuses null. */
    public OperationLost {
      requireNonNull(stored, "stored");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.operationLost(this);
    }
  }

  /**
   * The usual pain would be higher, so that a higher pain counts as no rise.
   *
   * @param stored the usual pain as it is known
   * @param arriving the usual pain that would be known
   */
  record UsualPainRaised(PainScore stored, Known<PainScore> arriving) implements Loosening {
    /** Refuses null. */
    public UsualPainRaised {
      requireNonNull(stored, "stored");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.usualPainRaised(this);
    }
  }

  /**
   * A limitation would not be there any longer.
   *
   * @param stored what the patient said cannot be done
   * @param arriving the limitations that would be known
   */
  record LimitationLost(String stored, Known<ImmutableList<String>> arriving) implements Loosening {
    /** Refuses null. */
    public LimitationLost {
      requireNonNull(stored, "stored");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.limitationLost(this);
    }
  }

  /**
   * The patient would know more strokes.
   *
   * @param stored the strokes as they are known
   * @param arriving the strokes that would be known
   */
  record StrokeAdded(ImmutableSet<Stroke> stored, Known<ImmutableSet<Stroke>> arriving)
      implements Loosening {
    /** Refuses null. */
    public StrokeAdded {
      requireNonNull(stored, "stored");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.strokeAdded(this);
    }
  }

  /**
   * What the pain answered to an exercise would not be there any longer, or be milder.
   *
   * @param stored the answer as it is known
   * @param arriving the answers that would be known
   */
  record PainResponseLost(PainResponse stored, Known<ImmutableList<PainResponse>> arriving)
      implements Loosening {
    /** Refuses null. */
    public PainResponseLost {
      requireNonNull(stored, "stored");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.painResponseLost(this);
    }
  }

  /**
   * The minutes walked would be more on average, so that walking might start longer.
   *
   * @param stored the minutes as they are known, one for each day
   * @param arriving the minutes that would be known
   */
  record WalkingMinutesRaised(ImmutableList<Integer> stored, Known<ImmutableList<Integer>> arriving)
      implements Loosening {
    /** Refuses null. */
    public WalkingMinutesRaised {
      requireNonNull(stored, "stored");
      requireNonNull(arriving, "arriving");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.walkingMinutesRaised(this);
    }
  }

  /**
   * One function for each case.
   *
   * @param <R> the result
   */
  interface Cases<R> {
    /** An answer. */
    R answerTakenBack(AnswerTakenBack loosening);

    /** An operation. */
    R operationLost(OperationLost loosening);

    /** The usual pain. */
    R usualPainRaised(UsualPainRaised loosening);

    /** A limitation. */
    R limitationLost(LimitationLost loosening);

    /** A stroke. */
    R strokeAdded(StrokeAdded loosening);

    /** An answer of the pain. */
    R painResponseLost(PainResponseLost loosening);

    /** The minutes walked. */
    R walkingMinutesRaised(WalkingMinutesRaised loosening);
  }

  /** Returns what the function for this kind makes of it. */
  <R> R fold(Cases<R> cases);

  /**
   * What would loosen.
   *
   * @param stored the facts as they are known
   * @param arriving the facts that would take their place
   * @return the loosenings in the order of the facts; none where the new facts add and tighten
   *     alone
   */
  static ImmutableList<Loosening> between(PatientFacts stored, PatientFacts arriving) {
    return new FactsComparison(
            requireNonNull(stored, "stored"), requireNonNull(arriving, "arriving"))
        .loosenings();
  }
}
