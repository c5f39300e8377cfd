package org.fbsroutines.persistence.store.staging;

import com.google.common.collect.ImmutableList;

/** Judges what is stored beside what is staged to take its place. */
@FunctionalInterface
public interface RowComparison {

  /**
   * Compares.
   *
   * @param stored what is stored, as JSON
   * @param arriving what would take its place, as JSON
   * @return why it cannot; empty where it can
   */
  ImmutableList<Refused.Ground> grounds(String stored, String arriving);
}
