package org.fbsroutines.persistence.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("a.race", "Dr. Diána Rowe", "Green Valley Clinic");

  private final PasswordRule rule = new PasswordRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DianaRowe2026",
        "a.race a.race",
        "FBS-Routines-1",
        "Di4n4 R0we 1!",
        "green valley 2027",
        "Rowe.Rowe.Rowe.",
        "spine-clinic-2026",
        "passwordpassword",
        "qwertyuiop12"
      })
  void aPasswordOfNamesAndWordsThatAreKnownIsRefused(String password) {
    assertThat(rule.problem(password, NAMES)).contains(PasswordProblem.EASY_TO_GUESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven green herons wade",
        "eleven calm otters swim",
        "Diana keeps nineteen herons",
        "hT7#kq2Lw9!z"
      })
  void aPasswordThatIsLongWithoutThemIsTaken(String password) {
    assertThat(rule.problem(password, NAMES)).isEmpty();
  }

  @Test
  void lengthHasItsBounds() {
    assertThat(rule.problem("hT7#kq2Lw9!", NAMES)).contains(PasswordProblem.TOO_SHORT);
    assertThat(rule.problem("hT7#kq2Lw9!z".repeat(22), NAMES)).contains(PasswordProblem.TOO_LONG);
  }
}
