package org.fbsroutines.web.page;

/** The part of the site that a page belongs to. */
public enum Section {
  /** The first page. */
  START,
  /** The catalogue and its exercises. */
  EXERCISES,
  /** A patient's day. */
  TODAY,
  /** How it went. */
  PROGRESS,
  /** Why each exercise is there, and what waits. */
  PLAN,
  /** The clinic's patients. */
  PATIENTS,
  /** What imports would take back, to be confirmed. */
  TO_CONFIRM,
  /** The rule book. */
  RULES,
  /** When to stop and get help. */
  HELP,
  /** The audit trail. */
  AUDIT,
  /** The imports. */
  IMPORTS,
  /** The accounts of the clinic. */
  ACCOUNTS,
  /** The codes with which patients sign in. */
  ACCESS_CODES,
  /** The waiting times and thresholds of the rule book. */
  PARAMETERS,
  /** The versions of the rule book. */
  RULE_BOOKS,
  /** What runs by itself. */
  JOBS,
  /** The clinic itself. */
  CLINIC,
  /** Where one signs in. */
  SIGN_IN,
  /** One's own account. */
  OWN_ACCOUNT,
  /** None of them, such as an error. */
  NONE
}
