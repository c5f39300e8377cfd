package org.fbsroutines.persistence.format.freeexercisedb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.Documents;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.SharedData;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.junit.jupiter.api.Test;

class FreeExerciseDbTest {

  @Test
  void keepsEveryCharacterAndLeavesAssessmentAndDosageOpen() throws IOException {
    ImmutableList<Located<Exercise>> read = fixture();

    assertThat(read.get(0).value().provenance().origin()).isEqualTo("free-exercise-db");
    assertThat(read).extracting(Located::line).containsExactly(2L, 19L, 32L);
    Exercise raise = read.get(0).value();
    assertThat(raise.id().value()).isEqualTo("fedb-half-raise-3-4");
    assertThat(raise.name().english()).isEqualTo("Half Raise ¾");
    assertThat(raise.equipment()).isEmpty();
    assertThat(raise.instructions().steps())
        .extracting(step -> step.text().english())
        .containsExactly(
            "Lie down on the floor.", "Come up, going only ¾ of the way.\nCaution: slowly.");
    assertThat(raise.demands().areAssessed()).isFalse();
    assertThat(raise.dosage().dosage().stated()).isEmpty();
    assertThat(raise.provenance().licenceName()).isEqualTo("Unlicense");
    assertThat(read.get(1).value().equipment()).containsExactly(OwnWords.of("bands"));
  }

  @Test
  void aFieldThatIsNewIsToldOnceAndLeftOut() throws IOException {
    Heard<Exercise> heard =
        Heard.of(
            new FreeExerciseDbLayout(),
            GivenFiles.text(
                "lib.json",
                """
                [{"id": "Stand", "name": "Stand", "instructions": [], "tempo": "slow"},
                 {"id": "Sit", "name": "Sit", "instructions": [], "tempo": "fast"}]
                """));

    assertThat(heard.rows).hasSize(2);
    assertThat(heard.remarks)
        .containsExactly("lib.json:1: [0].tempo: a field that is unknown here: left out");
  }

  @Test
  void idsThatFallTogetherAreAnError() {
    String twice =
        """
        [{"id": "Stand", "name": "Stand", "instructions": []},
         {"id": "stand", "name": "Stand", "instructions": []}]
        """;

    assertThatThrownBy(() -> Documents.exercises("lib.json", stream(twice)))
        .isInstanceOf(FormatException.class)
        .hasMessage("lib.json:2: id: fedb-stand a second time, first on line 1 (expected: once)");
  }

  @Test
  void readsTheWholeLibrary() throws IOException {
    try (InputStream input = Files.newInputStream(SharedData.file("free-exercise-db.json"))) {
      ImmutableList<Located<Exercise>> exercises =
          Documents.exercises("free-exercise-db.json", input);

      assertThat(exercises).hasSize(873);
      assertThat(exercises).noneMatch(exercise -> exercise.value().demands().areAssessed());
      assertThat(exercises.get(0).value().instructions().steps().get(3).text().english())
          .contains("going only ¾ of the way down");
    }
  }

  private static ImmutableList<Located<Exercise>> fixture() throws IOException {
    try (InputStream input = Resources.getResource("format/free-exercise-db.json").openStream()) {
      return Documents.exercises("fixture.json", input);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
