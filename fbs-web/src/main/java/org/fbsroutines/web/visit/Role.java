package org.fbsroutines.web.visit;

import io.javalin.security.RouteRole;

/** Who may use a route. Every route names at least one role. */
public enum Role implements RouteRole {
  /** Everybody: nothing here is about a person. */
  PUBLIC,
  /** A program that asks how this one is; who sent it is not looked up. */
  PROGRAM,
  /** A patient, for the own record alone. */
  PATIENT,
  /** A clinician of the clinic: screens, prescribes, approves. */
  CLINICIAN,
  /** Staff of the clinic: imports, accounts, access codes, the audit trail. */
  STAFF,
  /** Whoever sets up the clinic: its name, parameters and rule book. */
  ADMINISTRATOR
}
