package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;

/**
 * Which operations are meant.
 *
 * @param kinds any of these; empty for any kind
 * @param regions any of these; empty for any region
 * @param approaches any of these; empty for any approach
 */
public record OperationPattern(
    ImmutableSet<OperationKind> kinds,
    ImmutableSet<Region> regions,
    ImmutableSet<Approach> approaches) {

  /** Puts the sets in order. */
  public OperationPattern {
    requireNonNull(kinds, "kinds");
    requireNonNull(regions, "regions");
    requireNonNull(approaches, "approaches");
    kinds = Sets.immutableEnumSet(kinds);
    regions = Sets.immutableEnumSet(regions);
    approaches = Sets.immutableEnumSet(approaches);
  }

  /** {@return a pattern of any operation on the spine, an implanted stimulator included} */
  public static OperationPattern any() {
    return new OperationPattern(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());
  }

  /** {@return a pattern of operations of any of these kinds, in any region} */
  public static OperationPattern of(OperationKind... kinds) {
    return new OperationPattern(ImmutableSet.copyOf(kinds), ImmutableSet.of(), ImmutableSet.of());
  }

  /** {@return a pattern of operations of any of these kinds in a region} */
  public static OperationPattern in(Region region, OperationKind... kinds) {
    return new OperationPattern(
        ImmutableSet.copyOf(kinds), ImmutableSet.of(region), ImmutableSet.of());
  }

  /** {@return a pattern of operations of any of these kinds in a region, from one side} */
  public static OperationPattern in(Region region, Approach approach, OperationKind... kinds) {
    return new OperationPattern(
        ImmutableSet.copyOf(kinds), ImmutableSet.of(region), ImmutableSet.of(approach));
  }

  /**
   * Whether the operation is meant.
   *
   * @param operation the operation
   * @return unknown if it depends on something about the operation that is not known
   */
  public Truth matches(Operation operation) {
    return among(kinds, operation.kind())
        .and(among(regions, operation.region()))
        .and(among(approaches, operation.approach()));
  }

  private static <T> Truth among(ImmutableSet<T> wanted, Known<T> actual) {
    return wanted.isEmpty()
        ? Truth.TRUE
        : actual.fold(value -> Truth.of(wanted.contains(value)), () -> Truth.UNKNOWN);
  }
}
