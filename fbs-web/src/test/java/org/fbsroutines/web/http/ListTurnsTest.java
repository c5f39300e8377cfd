package org.fbsroutines.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListTurnsTest {
  @Test
  void whoComesWhileAsManyAreReadAsMayBeIsRefusedAfterAWait() {
    ListTurns turns = new ListTurns(Duration.ofMillis(1));

    assertThat(
            turns.<String>take(
                () ->
                    turns.take(
                        () -> {
                          assertThatThrownBy(() -> turns.take(() -> "third"))
                              .isInstanceOf(CrowdedException.class);
                          return "second";
                        })))
        .isEqualTo("second");
    assertThat(turns.<String>take(() -> "after them")).isEqualTo("after them");
  }

  @Test
  void aListThatCannotBeReadGivesItsTurnBack() {
    ListTurns turns = new ListTurns(Duration.ofMillis(1));
    for (int i = 0; i <= ListTurns.AT_ONCE + ListTurns.MAX_WAITING; i++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      () -> {
                        throw new IllegalStateException("no database");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
