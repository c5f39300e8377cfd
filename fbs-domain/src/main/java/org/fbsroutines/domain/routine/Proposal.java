package org.fbsroutines.domain.routine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/** What becomes of a prescription: a routine that may be approved, or refusals. */
public sealed interface Proposal permits Proposal.Ready, Proposal.Refused {

  /**
   * A routine that a clinician may approve.
   *
   * @param routine the routine
   */
  record Ready(ProposedRoutine routine) implements Proposal {
    /** Refuses null. */
    public Ready {
      requireNonNull(routine, "routine");
    }

    @Override
    public <R> R fold(
        Function<ProposedRoutine, R> onReady, Function<ImmutableList<Refusal>, R> onRefused) {
      return onReady.apply(routine);
    }
  }

  /**
   * At least one item may not be prescribed.
   *
   * @param refusals at least one
   */
  record Refused(ImmutableList<Refusal> refusals) implements Proposal {
    /** Refuses null. */
    public Refused {
      requireNonNull(refusals, "refusals");
    }

    @Override
    public <R> R fold(
        Function<ProposedRoutine, R> onReady, Function<ImmutableList<Refusal>, R> onRefused) {
      return onRefused.apply(refusals);
    }
  }

  /**
   * One function for each case.
   *
   * @param <R> the result
   * @param onReady applied to the routine
   * @param onRefused applied to the refusals
   * @return what the function for this case returned
   */
  <R> R fold(Function<ProposedRoutine, R> onReady, Function<ImmutableList<Refusal>, R> onRefused);
}
