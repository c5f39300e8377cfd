package org.fbsroutines.web;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How the server is run. It listens to this computer alone, whatever is set here.
 *
 * @param port 1 to 65535, or 0 for any that is free
 * @param allPatients whether real patients are shown to whoever sits at this computer; nobody can
 *     sign in yet
 */
public record WebSettings(int port, boolean allPatients) {
  private static final int LAST_PORT = 65_535;

  /**
   * Checks the port.
   *
   * @throws IllegalArgumentException if there is no such port
   */
  public WebSettings {
    checkArgument(port >= 0 && port <= LAST_PORT, "port: %s (expected: 0 to %s)", port, LAST_PORT);
  }
}
