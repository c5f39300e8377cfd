package org.fbsroutines.web.account;

import java.util.Optional;
import org.fbsroutines.persistence.account.password.PasswordProblem;
import org.fbsroutines.persistence.account.password.PasswordRule;
import org.fbsroutines.web.http.Form;

/** How a refused password is reported. */
final class PasswordProblems {
  private PasswordProblems() {}

  static void report(Form form, String field, Optional<PasswordProblem> problem) {
    problem.ifPresent(found -> report(form, field, found));
  }

  private static void report(Form form, String field, PasswordProblem problem) {
    switch (problem) {
      case TOO_SHORT -> form.refuse(field, "account.password.short", PasswordRule.SHORTEST);
      case TOO_LONG -> form.refuse(field, "account.password.long", PasswordRule.MAX_LENGTH);
      case EASY_TO_GUESS -> form.refuse(field, "account.password.easy");
    }
  }
}
