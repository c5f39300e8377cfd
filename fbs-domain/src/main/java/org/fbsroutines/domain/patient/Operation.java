package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One operation on the spine. Several procedures on one day are several operations.
 *
 * @param kind what was done
 * @param region which part of the spine
 * @param date the day it was done
 * @param approach the side from which the surgeon went in; only asked for cervical fusions
 */
public record Operation(
    Known<OperationKind> kind,
    Known<Region> region,
    Known<LocalDate> date,
    Known<Approach> approach) {
  /** Refuses null. */
  public Operation {
    requireNonNull(kind, "kind");
    requireNonNull(region, "region");
    requireNonNull(date, "date");
    requireNonNull(approach, "approach");
  }

  /** An operation about which nothing is known except that it may have taken place. */
  public static Operation unknown() {
    return new Operation(Known.unknown(), Known.unknown(), Known.unknown(), Known.unknown());
  }

  /**
   * An operation whose kind, region and date are known.
   *
   * @param kind what was done
   * @param region which part of the spine
   * @param date the day it was done
   * @return the operation, its approach unknown
   */
  public static Operation of(OperationKind kind, Region region, LocalDate date) {
    return new Operation(Known.of(kind), Known.of(region), Known.of(date), Known.unknown());
  }

  /**
   * Whether this states all that is known of an operation, and that it was not longer ago.
   *
   * @param known what is known of it
   * @return false if something known would be lost, or a window would end earlier
   */
  public boolean saysAllOf(Operation known) {
    return isKept(known.kind, kind)
        && isKept(known.region, region)
        && isKept(known.approach, approach)
        && known.date.fold(
            day -> date.fold(other -> !other.isBefore(day), () -> false), () -> true);
  }

  private static <T> boolean isKept(Known<T> known, Known<T> now) {
    return !known.isKnown() || known.equals(now);
  }

  /** Returns whether kind, region and day are all known. */
  public boolean isRecorded() {
    return kind.isKnown() && region.isKnown() && date.isKnown();
  }
}
