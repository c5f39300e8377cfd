package org.fbsroutines.domain.dosage;

/** How one dosage compares with another, part by part. */
public enum DosageOrder {
  /** No part is more and at least one is less. */
  LESS,
  /** Every part is the same. */
  EQUAL,
  /** No part is less and at least one is more. */
  MORE,
  /** Some parts are more and others less, or the kinds differ. */
  INCOMPARABLE;

  static <T extends Comparable<T>> DosageOrder of(T one, T other) {
    int order = one.compareTo(other);
    return order < 0 ? LESS : order > 0 ? MORE : EQUAL;
  }

  DosageOrder and(DosageOrder next) {
    if (this == next || next == EQUAL) {
      return this;
    }
    return this == EQUAL ? next : INCOMPARABLE;
  }

  /** Returns whether the dosage is not above the one it was compared with, in any part. */
  public boolean isWithin() {
    return this == LESS || this == EQUAL;
  }
}
