package org.fbsroutines.persistence.account.password;

/** Why a password is refused. There are no rules about which characters it is made of. */
public enum PasswordProblem {
  /** It has fewer than {@value PasswordRule#SHORTEST} characters. */
  TOO_SHORT,
  /** It has more than {@value PasswordRule#MAX_LENGTH} characters. */
  TOO_LONG,
  /** It is on a list of common passwords, a pattern, or made of the person's own names. */
  EASY_TO_GUESS
}
