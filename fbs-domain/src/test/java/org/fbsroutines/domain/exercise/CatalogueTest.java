package org.fbsroutines.domain.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Exercise WALKING = Catalogue.standard().get(ExerciseId.WALKING);
  private static final ExerciseId OURS = new ExerciseId("of-the-clinic");

  @Test
  void anExerciseIsAddedAtItsEnd() {
    Exercise own = WALKING.toBuilder().id(OURS).build();

    assertThat(Catalogue.standard().with(own).exercises()).hasSize(10).endsWith(own);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.standard().with(WALKING))
        .withMessage("exercise walking: given twice (expected: distinct ids)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Catalogue.standard()
                    .with(own.toBuilder().standsInFor(Optional.of(new ExerciseId("none"))).build()))
        .withMessageContaining("of-the-clinic.standsInFor: none");
  }

  @Test
  void whatABuilderIsNotToldIsNoneAndNeverAssessed() {
    Exercise bare =
        Exercise.builder(OURS, Exercise.named("Ours"), WALKING.instructions(), WALKING.provenance())
            .build();

    assertThat(bare.demands().areAssessed()).isFalse();
    assertThat(bare.position()).isEqualTo(StartingPosition.NOT_STATED);
    assertThat(bare.aliases()).isEmpty();
    assertThat(bare.dosage().dosage().stated()).isEmpty();
  }

  @Test
  void aBuilderChangesWhatItIsToldAndKeepsTheRest() {
    for (Exercise exercise : Catalogue.standard().exercises()) {
      assertThat(exercise.toBuilder().build()).isEqualTo(exercise);
    }
  }
}
