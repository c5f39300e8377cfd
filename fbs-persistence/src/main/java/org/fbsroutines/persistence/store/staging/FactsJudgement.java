package org.fbsroutines.persistence.store.staging;

import com.google.common.collect.ImmutableList;

/** Judges facts that are staged beside those stored; all of them are JSON. */
public interface FactsJudgement {

  /**
   * Judges what may be stored at once.
   *
   * @param stored the facts as they are stored
   * @param arriving the facts that would take their place
   * @return what may be stored, and what waits
   */
  Held hold(String stored, String arriving);

  /**
   * Compares facts that somebody saw with those stored now.
   *
   * @param seen the facts of an earlier version
   * @param stored the facts as they are stored
   * @return what has changed since; empty where both state the same
   */
  ImmutableList<Refused.Ground> changesSince(String seen, String stored);

  /**
   * Facts of which some wait.
   *
   * @param facts what may be stored at once; the text of what is stored where that is all
   * @param changes what waits
   */
  record Held(String facts, ImmutableList<Change> changes) {}

  /**
   * A change of one fact that waits.
   *
   * @param fact the name of the fact
   * @param stored what stays, as JSON
   * @param arriving what would take its place, as JSON
   */
  record Change(String fact, String stored, String arriving) {}
}
