package org.fbsroutines.persistence.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.UUID;

/**
 * Who recorded something and when.
 *
 * @param by the person or program, as pages name them; not blank
 * @param at the moment
 * @param actor who it was in the audit log: {@code account} or {@code access} and an id, which
 *     nobody can choose, or the user of the operating system or the program; not blank
 */
public record Recording(String by, Instant at, String actor) {
  private static final String ACCOUNT = "account ";
  private static final String ACCESS = "access ";

  /**
   * Checks that somebody is named.
   *
   * @throws IllegalArgumentException if nobody is
   */
  public Recording {
    checkArgument(!by.isBlank(), "recorded by: blank (expected: a person or program)");
    checkArgument(!actor.isBlank(), "actor: blank (expected: a person or program)");
  }

  /**
   * What a program or a user of the operating system records.
   *
   * @throws IllegalArgumentException if the audit log would take the name for an account or a
   *     patient's access
   */
  public Recording(String by, Instant at) {
    this(by, at, by);
    checkArgument(
        !by.startsWith(ACCOUNT) && !by.startsWith(ACCESS),
        "recorded by: %s (expected: a name that begins otherwise)",
        by);
  }

  /** What the holder of an account records. */
  public static Recording ofAccount(UUID accountId, String name, Instant at) {
    return new Recording(name, at, ACCOUNT + accountId);
  }

  /** What a patient records. */
  public static Recording ofAccess(UUID accessId, String name, Instant at) {
    return new Recording(name, at, ACCESS + accessId);
  }

  /** What somebody else says, which this user of the operating system records. */
  public Recording saidBy(String other) {
    return new Recording(other, at, actor);
  }

  /** The same person, or program, later. */
  public Recording later(Instant moment) {
    return new Recording(by, moment, actor);
  }
}
