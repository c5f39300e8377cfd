package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Text;
import org.junit.jupiter.api.Test;

class FlareUpAdviceTest {
  private static Stream<Statement> all() {
    return Stream.of(
            FlareUpAdvice.stops(RuleBook.standard()),
            FlareUpAdvice.passes(),
            FlareUpAdvice.less(),
            FlareUpAdvice.afterSurgery(),
            FlareUpAdvice.atNight())
        .flatMap(ImmutableList::stream);
  }

  @Test
  void everySentenceNamesItsSourceAndNonePromisesACure() {
    assertThat(all())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            statement -> {
              assertThat(statement.citations()).as(statement.text().english()).isNotEmpty();
              assertThat(statement.text().english().toLowerCase(Locale.ROOT))
                  .doesNotContain("cure", "heal", "best", "pain-free");
            });
  }

  @Test
  void whatSaysStopIsWhatTheClinicsPainRuleSays() {
    RuleBook own =
        RuleBook.standard().withParameter(PainRule.STOP, 7).withParameter(PainRule.RISE, 1);

    assertThat(FlareUpAdvice.stops(own))
        .extracting(Statement::text)
        .extracting(Text::english)
        .containsExactly(
            "Pain of 7 or more out of 10 in an exercise: stop this exercise for today.",
            "Pain 1 point or more above your usual level that has not settled within 24 hours: stop"
                + " this exercise for today, and go on with less of it once the pain has settled.",
            "The pain has stayed up for days: speak to your clinic.");
  }
}
