package org.fbsroutines.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.progress.AmountDone.Share;
import org.fbsroutines.domain.text.InvalidValueException;
import org.junit.jupiter.api.Test;

class AmountDoneTest {
  private static AmountDone stated(Share share) {
    return new AmountDone(Known.of(share), Optional.empty(), Optional.empty());
  }

  private static AmountDone counted(int repetitions, int seconds) {
    return new AmountDone(Known.of(Share.ALL), Optional.of(repetitions), Optional.of(seconds));
  }

  @Test
  void onlyASessionThatWasLeftOutIsNotDone() {
    assertThat(AmountDone.NOT_STATED.isDone()).isTrue();
    assertThat(stated(Share.ALL).isDone()).isTrue();
    assertThat(stated(Share.PART).isDone()).isTrue();
    assertThat(stated(Share.NONE).isDone()).isFalse();
  }

  @Test
  void whatStatesNothingMoreIsCovered() {
    assertThat(counted(10, 80).covers(AmountDone.NOT_STATED)).isTrue();
    assertThat(counted(10, 80).covers(stated(Share.ALL))).isTrue();
    assertThat(counted(10, 80).covers(stated(Share.PART))).isFalse();
    assertThat(counted(10, 80).covers(counted(9, 80))).isFalse();
    assertThat(counted(10, 80).covers(counted(10, 79))).isFalse();
    assertThat(AmountDone.NOT_STATED.covers(stated(Share.ALL))).isFalse();
  }

  @Test
  void ofTwoAmountsTheLesserCounts() {
    assertThat(stated(Share.ALL).lesser(stated(Share.PART))).isEqualTo(stated(Share.PART));
    assertThat(stated(Share.NONE).lesser(stated(Share.ALL))).isEqualTo(stated(Share.NONE));
    assertThat(counted(10, 80).lesser(AmountDone.NOT_STATED)).isEqualTo(counted(10, 80));
    assertThat(AmountDone.NOT_STATED.lesser(counted(10, 80))).isEqualTo(counted(10, 80));
  }

  @Test
  void aCountThatCannotBeIsRefused() {
    assertThatThrownBy(() -> counted(-1, 80)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> counted(10, 86_401)).isInstanceOf(InvalidValueException.class);
    assertThat(counted(10_000, 86_400).isDone()).isTrue();
  }
}
