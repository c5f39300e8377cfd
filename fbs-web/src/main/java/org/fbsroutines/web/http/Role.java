package org.fbsroutines.web.http;

import io.javalin.security.RouteRole;

/** Who may use a route. Every route names at least one role. */
public enum Role implements RouteRole {
  /** Everybody: nothing here is about a person. */
  PUBLIC,
  /**
   * Whoever sits at this computer, as long as nobody can sign in: the pages of patients who are
   * nobody real.
   */
  DEMONSTRATION
}
