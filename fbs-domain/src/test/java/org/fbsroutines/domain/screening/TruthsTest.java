package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.domain.condition.Truth.FALSE;
import static org.fbsroutines.domain.condition.Truth.TRUE;
import static org.fbsroutines.domain.condition.Truth.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.condition.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two bits of a truth, over more places than a word of bits has. */
class TruthsTest {
  private static final int SIZE = 200;
  private static final int NEAR = 3;
  private static final int FAR = 130;
  private static final int RESULT = 199;

  private static Truth joined(Step.Connective connective, Truth near, Truth far) {
    Truths truths = Truths.allFalse(SIZE);
    truths.raise(NEAR, near);
    truths.raise(FAR, far);
    truths.judge(new Step(RESULT, connective, Places.of(List.of(FAR, NEAR))));
    return truth(truths, RESULT);
  }

  private static Truth alone(Step.Connective connective, Truth operand) {
    Truths truths = Truths.allFalse(SIZE);
    truths.raise(FAR, operand);
    truths.judge(new Step(RESULT, connective, Places.of(List.of(FAR))));
    return truth(truths, RESULT);
  }

  private static Truth truth(Truths truths, int place) {
    if (truths.holds(place)) {
      return TRUE;
    }
    return truths.countThatMayHold(Places.of(List.of(place))) == 1 ? UNKNOWN : FALSE;
  }

  @ParameterizedTest
  @EnumSource(Truth.class)
  void conditionsAreJoinedAsTruthsAre(Truth near) {
    for (Truth far : Truth.values()) {
      assertThat(joined(Step.Connective.ALL, near, far)).isEqualTo(near.and(far));
      assertThat(joined(Step.Connective.ANY, near, far)).isEqualTo(near.or(far));
    }
    assertThat(alone(Step.Connective.NOT, near)).isEqualTo(near.negated());
    assertThat(alone(Step.Connective.CERTAINLY, near)).isEqualTo(near == TRUE ? TRUE : FALSE);
  }

  @Test
  void allOfNothingHoldsAndAnyOfNothingDoesNot() {
    Truths truths = Truths.allFalse(SIZE);
    truths.judge(new Step(NEAR, Step.Connective.ALL, Places.of(List.of())));
    truths.judge(new Step(FAR, Step.Connective.ANY, Places.of(List.of())));

    assertThat(truth(truths, NEAR)).isEqualTo(TRUE);
    assertThat(truth(truths, FAR)).isEqualTo(FALSE);
  }

  @Test
  void aTruthIsRaisedAndNeverLowered() {
    Truths truths = Truths.allFalse(SIZE);
    truths.raise(FAR, UNKNOWN);
    assertThat(truth(truths, FAR)).isEqualTo(UNKNOWN);
    truths.raise(FAR, TRUE);
    truths.raise(FAR, FALSE);

    assertThat(truth(truths, FAR)).isEqualTo(TRUE);
  }

  @Test
  void onlyThePlacesAskedForCount() {
    Places asked = Places.of(List.of(NEAR, 64, FAR));
    Truths truths = Truths.allFalse(SIZE);
    truths.raise(NEAR + 1, TRUE);
    truths.raise(FAR + 1, UNKNOWN);
    assertThat(truths.anyHolds(asked)).isFalse();
    assertThat(truths.anyIsOpen(asked)).isFalse();
    assertThat(truths.countThatMayHold(asked)).isZero();

    truths.raise(FAR, UNKNOWN);
    assertThat(truths.anyIsOpen(asked)).isTrue();
    truths.raise(NEAR, TRUE);
    assertThat(truths.anyHolds(asked)).isTrue();
    List<Integer> mayHold = new ArrayList<>();
    truths.forEachThatMayHold(asked, mayHold::add);
    assertThat(mayHold).containsExactly(NEAR, FAR);
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Truths first = Truths.allFalse(1);
    first.raise(0, TRUE);
    Truths copy = first.copy(SIZE);
    copy.raise(RESULT, TRUE);
    Truths second = copy.copy();
    second.raise(FAR, TRUE);

    assertThat(truth(copy, 0)).isEqualTo(TRUE);
    assertThat(truth(second, RESULT)).isEqualTo(TRUE);
    assertThat(truth(copy, FAR)).isEqualTo(FALSE);
  }
}
