package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The part of the catalogue that staff imported. */
class ImportedExercisesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  @BeforeAll
  static void importExercises() {
    DEMONSTRATION.in(handle -> importExercises(handle, 120));
    DEMONSTRATION.in(
        handle ->
            ExerciseStaging.store(
                handle,
                ImmutableList.of(imported("way-1", "Walking", "Walk on the flat.")).iterator(),
                new Recording("test", DemonstrationServer.NOW)));
  }

  /** Imports exercises {@code press-1}, {@code press-2} and so on. */
  static MergeCounts importExercises(Handle handle, int count) {
    return ExerciseStaging.store(
        handle,
        IntStream.rangeClosed(1, count).mapToObj(ImportedExercisesTest::exercise).iterator(),
        new Recording("test", DemonstrationServer.NOW));
  }

  private static NewExercise exercise(int number) {
    return imported("press-" + number, "Bench Press <b>" + number + "</b>", "Lie on the bench.");
  }

  private static NewExercise imported(String id, String name, String step) {
    Exercise exercise =
        Exercise.builder(
                new ExerciseId(id),
                OwnWords.of(name),
                Instructions.stepsOnly(Statement.uncited(List.of(step))),
                Provenance.of("a library", "", "Unlicense"))
            .build();
    return new NewExercise(
        exercise.id().value(),
        ExerciseOrigin.IMPORTED,
        ExerciseStatus.LISTED,
        name,
        false,
        "Unlicense",
        "a library",
        ExerciseJson.STORED.write(exercise));
  }

  private static String page(String path) {
    String page = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION).get(path).body();
    Html.assertWellBuilt(page);
    return page;
  }

  /** What is marked as not being in Spanish. */
  private static String marked(String words) {
    return "<span lang=\"en\">" + words + "</span>";
  }

  private static int listed(String page) {
    return page.split("demands not assessed: listed only, cannot be prescribed", -1).length - 1;
  }

  @Test
  void areListedAfterTheStandardOnesInPagesOfFifty() {
    String first = page("/exercises");

    assertThat(first)
        .has(inOrder("Isokinetic exercise", "Other exercises", "121 found, page 1 of 3"));
    assertThat(listed(first)).isEqualTo(50);
    assertThat(first).contains("Next page").doesNotContain("Previous page");
    String last = page("/exercises?page=3");
    assertThat(listed(last)).isEqualTo(21);
    assertThat(last).contains("Previous page").doesNotContain("Next page");
    assertThat(page("/exercises?page=4")).contains("Nothing was found");
  }

  @Test
  void areOfTheClinicAndNotShownToAStranger() {
    Browser stranger = DEMONSTRATION.browser();

    assertThat(stranger.get("/exercises").body())
        .contains("Isokinetic exercise")
        .doesNotContain("Other exercises", "Bench Press");
    assertThat(stranger.get("/exercises?search=press").body()).doesNotContain("Bench Press");
    assertThat(stranger.get("/exercises/press-7").statusCode()).isEqualTo(404);
  }

  @Test
  void areFoundByTheWordsOfTheirNamesInAnyOrderAndCase() {
    assertThat(page("/exercises?search=PRESS+bench+119"))
        .contains("1 found, page 1 of 1", "value=\"PRESS bench 119\"");
    assertThat(page("/exercises?search=%25")).contains("Nothing was found");
    assertThat(page("/exercises?search=%22%3E%3Cscript%3E")).contains("Nothing was found");
  }

  @Test
  void sayThatTheyCannotBePrescribedAndStayOutOfTheScreening() {
    assertThat(page("/exercises/press-7"))
        .contains("Demands not assessed: listed only, cannot be prescribed.")
        .contains("Bench Press &lt;b&gt;7", "Lie on the bench.", "Unlicense")
        .doesNotContain("How much", "Supervision");
    assertThat(ClinicianBrowser.of(DEMONSTRATION).page("/patients/demo/screening"))
        .contains("Isokinetic")
        .doesNotContain("Bench Press");
  }

  @Test
  void areNeverTranslatedBecauseTheyAreCalledLikeOneOfOurs() {
    SignedInBrowser clinician = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION);

    assertThat(clinician.getIn("es", "/exercises?search=walking").body())
        .contains(marked("Walking"))
        .containsOnlyOnce("Caminar");
    assertThat(clinician.getIn("es", "/exercises/way-1").body())
        .contains("<h1>" + marked("Walking"))
        .contains("Walk on the flat.")
        .doesNotContain("Caminar", "Camine por terreno llano.");
    assertThat(clinician.getIn("es", "/exercises/way-1/assess").body())
        .contains("Walking: ", marked("Walk on the flat."))
        .doesNotContain("Caminar: ", "Camine por terreno llano.");
  }
}
