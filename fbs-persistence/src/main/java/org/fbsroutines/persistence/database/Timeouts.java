package org.fbsroutines.persistence.database;

import java.time.Duration;

/**
 * How long the database is waited for, so that one that hangs is an error and not a wait.
 *
 * @param connect for one host to take a connection, in whole seconds
 * @param connection for a connection to be free or made, whichever host takes it
 * @param lock for what another transaction holds
 * @param statement for one statement to be carried out; the server ends it then
 * @param answer for the server to answer at all, in whole seconds; longer than the others, as the
 *     connection is given up then
 */
public record Timeouts(
    Duration connect, Duration connection, Duration lock, Duration statement, Duration answer) {

  /** For whoever waits before a page: with the wait for a connection less than ten seconds. */
  public static final Timeouts OF_A_REQUEST =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(4),
          Duration.ofMillis(5_500),
          Duration.ofSeconds(6));

  /** For a command: an import of millions of rows is one transaction of a few long statements. */
  public static final Timeouts OF_A_COMMAND =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(3));
}
