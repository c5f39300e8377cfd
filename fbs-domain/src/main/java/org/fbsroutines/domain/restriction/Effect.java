package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a clause does when its condition holds. */
public sealed interface Effect
    permits Effect.Withhold, Effect.Ask, Effect.Adapt, Effect.Refer, Effect.Advise {

  /** The exercise is withheld. */
  record Withhold() implements Effect {
    @Override
    public Verdict cap() {
      return Verdict.WITHHELD;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.withhold(this);
    }
  }

  /** The exercise waits until open questions are answered. */
  record Ask() implements Effect {
    @Override
    public Verdict cap() {
      return Verdict.INCOMPLETE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.ask(this);
    }
  }

  /**
   * The exercise is adapted.
   *
   * @param adaptation how
   */
  record Adapt(Adaptation adaptation) implements Effect {
    /** Refuses null. */
    public Adapt {
      requireNonNull(adaptation, "adaptation");
    }

    @Override
    public Verdict cap() {
      return Verdict.ADAPTED;
    }

    @Override
    public Optional<Adaptation> adapted() {
      return Optional.of(adaptation);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.adapt(this);
    }
  }

  /**
   * The patient is referred.
   *
   * @param referral to whom and how soon
   */
  record Refer(Referral referral) implements Effect {
    /** Refuses null. */
    public Refer {
      requireNonNull(referral, "referral");
    }

    @Override
    public Verdict cap() {
      return Verdict.PERMITTED;
    }

    @Override
    public Referral referredTo() {
      return referral;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refer(this);
    }
  }

  /** The reason is shown with the exercise as advice; the verdict stays as it is. */
  record Advise() implements Effect {
    @Override
    public Verdict cap() {
      return Verdict.PERMITTED;
    }

    @Override
    public boolean isAdvice() {
      return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.advise(this);
    }
  }

  /**
   * One function for each kind of effect.
   *
   * @param <R> the result
   */
  interface Cases<R> {
    /** {@return the result for withholding} */
    R withhold(Withhold effect);

    /** {@return the result for asking} */
    R ask(Ask effect);

    /** {@return the result for an adaptation} */
    R adapt(Adapt effect);

    /** {@return the result for a referral} */
    R refer(Refer effect);

    /** {@return the result for advice} */
    R advise(Advise effect);
  }

  /** Returns the most permissive verdict it leaves. */
  Verdict cap();

  /** Returns whether it leaves the verdict and the referral as they are. */
  default boolean isAdvice() {
    return false;
  }

  /** Returns the adaptation, if it is one. */
  default Optional<Adaptation> adapted() {
    return Optional.empty();
  }

  /** Returns to whom the patient is referred; {@link Referral#NONE} for most effects. */
  default Referral referredTo() {
    return Referral.NONE;
  }

  /** Returns what the function for this kind makes of it. */
  <R> R fold(Cases<R> cases);

  /** {@return an effect that withholds} */
  static Effect withhold() {
    return new Withhold();
  }

  /** {@return an effect that asks} */
  static Effect ask() {
    return new Ask();
  }

  /**
   * {@return an effect that adapts}
   *
   * @param adaptation how
   */
  static Effect adapt(Adaptation adaptation) {
    return new Adapt(adaptation);
  }

  /**
   * {@return an effect that adapts the manner}
   *
   * @param manner how
   */
  static Effect adapt(Manner manner) {
    return new Adapt(new Adaptation.Done(manner));
  }

  /**
   * {@return an effect that refers}
   *
   * @param referral to whom and how soon
   */
  static Effect refer(Referral referral) {
    return new Refer(referral);
  }

  /** {@return an effect that advises} */
  static Effect advise() {
    return new Advise();
  }
}
