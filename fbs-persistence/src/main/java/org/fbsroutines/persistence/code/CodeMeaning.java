package org.fbsroutines.persistence.code;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;

/**
 * What a clinician says that a code of a procedure means.
 *
 * @param kind the kind of operation on the spine, which may be unknown; empty where the procedure
 *     is not on the spine
 * @param region which part of the spine; unknown where it is not on the spine
 */
public record CodeMeaning(Optional<Known<OperationKind>> kind, Known<Region> region) {
  /** Not on the spine. */
  public static final CodeMeaning ELSEWHERE = new CodeMeaning(Optional.empty(), Known.unknown());

  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if what is not on the spine has a region of it
   */
  public CodeMeaning {
    checkArgument(
        kind.isPresent() || !region.isKnown(), "region: %s (expected: none, elsewhere)", region);
  }

  /** An operation on the spine. */
  public static CodeMeaning operation(Known<OperationKind> kind, Known<Region> region) {
    return new CodeMeaning(Optional.of(kind), region);
  }

  /** Returns itself where it is an operation on the spine; none where it is elsewhere. */
  public ImmutableSet<CodeMeaning> operations() {
    return isElsewhere() ? ImmutableSet.of() : ImmutableSet.of(this);
  }

  /** Returns whether it is not on the spine. */
  public boolean isElsewhere() {
    return kind.isEmpty();
  }
}
