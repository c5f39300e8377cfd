package org.fbsroutines.domain.condition;

/** Nobody has assessed what the exercise demands of the body. */
public record DemandsNotAssessed() implements Leaf {
  @Override
  public Truth test(Situation situation) {
    return Truth.of(!situation.exercise().demands().areAssessed());
  }

  @Override
  public boolean readsExercise() {
    return true;
  }

  @Override
  public boolean isAlwaysDecided() {
    return true;
  }

  @Override
  public boolean readsPatient() {
    return false;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.demandsNotAssessed();
  }
}
