package org.fbsroutines.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.dosage.Effort;
import org.junit.jupiter.api.Test;

/** Where walking starts. */
class WalkingStartTest {
  @Test
  void isFourFifthsOfTheMeanRoundedDown() {
    WalkingStart start = WalkingStart.from(ImmutableList.of(12, 14, 10));

    assertThat(start.start()).isEqualTo(Effort.Timed.minutes(9));
    assertThat(start.why().english())
        .isEqualTo("80 % of the mean of 12, 14 and 10 minutes, rounded down.");
    assertThat(WalkingStart.from(ImmutableList.of(1, 1, 1)).start())
        .isEqualTo(Effort.Timed.minutes(1));
    assertThat(WalkingStart.from(ImmutableList.of(240, 240, 240)).start())
        .isEqualTo(Effort.Timed.minutes(192));
  }

  @Test
  void needsThreePlausibleDays() {
    assertThatThrownBy(() -> WalkingStart.from(ImmutableList.of(10, 12)))
        .hasMessage("walkingMinutes: 2 values (expected: 3)");
    assertThatThrownBy(() -> WalkingStart.from(ImmutableList.of(10, 0, 12)))
        .hasMessage("walkingMinutes: 0 (expected: 1 to 240)");
    assertThatThrownBy(() -> WalkingStart.from(ImmutableList.of(10, 241, 12)))
        .hasMessage("walkingMinutes: 241 (expected: 1 to 240)");
  }
}
