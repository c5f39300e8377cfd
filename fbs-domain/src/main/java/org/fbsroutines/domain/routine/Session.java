package org.fbsroutines.domain.routine;

import com.google.common.collect.ImmutableList;

/**
 * The exercises done in one go.
 *
 * @param partOfDay when
 * @param items in the order they are done: standing, sitting, lying, water
 */
public record Session(PartOfDay partOfDay, ImmutableList<SessionItem> items) {
  /** The number of exercises in a session above which the prescriber is warned. */
  public static final int MANY = 4;
}
