package org.fbsroutines.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.fbsroutines.domain.care.Concern;
import org.fbsroutines.domain.care.NotToday;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.verification.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest {
  static Stream<Class<? extends Enum<?>>> types() {
    return Stream.of(
        Answer.class,
        Approach.class,
        Concern.class,
        Demand.class,
        Direction.class,
        Fault.Kind.class,
        Manner.class,
        NotToday.Why.class,
        OperationKind.class,
        Parameter.Unit.class,
        PartOfDay.class,
        PauseReason.class,
        Referral.class,
        Region.class,
        Settling.class,
        StartingPosition.class,
        Strength.class,
        Stroke.class,
        Supervision.class,
        Topic.class,
        Verdict.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  <T extends Enum<T> & Token> void everyConstantIsFoundByItsToken(Class<T> type) {
    for (T constant : type.getEnumConstants()) {
      assertThat(constant.token()).matches("[a-z]+(-[a-z]+)*");
      assertThat(Token.find(type, constant.token())).contains(constant);
      assertThat(Token.of(type, constant.token())).isEqualTo(constant);
    }
  }

  /** What is stored is not held against a schema elsewhere. */
  @Test
  void whatIsStoredByItsTokenKeepsIt() {
    assertThat(Stream.of(Concern.values()).map(Token::token))
        .containsExactly(
            "emergency",
            "red-flag",
            "routine-paused",
            "pain-up",
            "exercises-suspended",
            "limitation-unread",
            "change-unconfirmed",
            "low-adherence",
            "safety-check-incomplete",
            "newly-unlocked",
            "routine-ending",
            "no-routine",
            "no-facts");
    assertThat(Stream.of(PauseReason.values()).map(Token::token))
        .containsExactly("red-flag", "fall", "pain", "clinician");
    assertThat(Stream.of(PartOfDay.values()).map(Token::token))
        .containsExactly("morning", "late-morning", "midday", "afternoon", "evening", "bedtime");
  }

  @Test
  void aTokenIsExact() {
    assertThat(Token.find(PartOfDay.class, "LATE_MORNING")).isEmpty();
    assertThat(Token.find(PartOfDay.class, "late morning")).isEmpty();
    assertThatThrownBy(() -> Token.of(PartOfDay.class, "noon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PartOfDay: noon");
  }
}
