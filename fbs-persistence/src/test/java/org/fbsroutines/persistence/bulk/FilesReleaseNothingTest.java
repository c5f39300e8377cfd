package org.fbsroutines.persistence.bulk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that say anything of anybody, in any order and twice: none of them releases an exercise.
 */
class FilesReleaseNothingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int PATIENTS = 60;
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);
  private static final Screener SCREENER = Screener.standard();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noFileInAnyOrderOrTwiceReleasesAnything(long seed) throws IOException {
    ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        "patient_id,display_name\n"
            + lines(patient -> "N-%d,Somebody %d".formatted(patient, patient)));
    clinic.run(
        ImportKind.FACTS,
        lines(patient -> line(patient, RandomFacts.all(seed * 1_000_003 + patient))));
    ImmutableList<PatientFacts> before = all(clinic);
    Random random = new Random(seed);
    for (int file = 0; file < 6; file++) {
      long content = seed * 7_919 + random.nextInt(3) * 104_729L;
      ImportReport report =
          switch (random.nextInt(3)) {
            case 0 ->
                clinic.run(
                    ImportKind.FACTS,
                    lines(patient -> line(patient, RandomFacts.some(content + patient))));
            case 1 ->
                clinic.run(
                    ImportKind.PATIENTS,
                    lines(
                        patient ->
                            "{\"id\": \"N-%1$d\", \"displayName\": \"Somebody %1$d\", \"facts\": %2$s}"
                                .formatted(
                                    patient, line(patient, RandomFacts.all(content + patient)))));
            default ->
                clinic.run(
                    ImportKind.OPERATIONS,
                    "patient_id,kind\n" + lines(patient -> "N-" + patient + ",none"));
          };
      assertThat(report.problems()).isEmpty();
    }

    ImmutableList<PatientFacts> after = all(clinic);
    for (int patient = 0; patient < PATIENTS; patient++) {
      assertThat(Loosening.between(before.get(patient), after.get(patient))).isEmpty();
      assertThat(released(before.get(patient)))
          .as("%s after %s", after.get(patient), before.get(patient))
          .containsAll(released(after.get(patient)));
    }
  }

  private static ImmutableSet<ExerciseId> released(PatientFacts facts) {
    return SCREENER.screen(facts, TODAY).exercises().stream()
        .filter(
            exercise ->
                exercise.verdict() == Verdict.ADAPTED || exercise.verdict() == Verdict.PERMITTED)
        .map(ExerciseScreening::exercise)
        .map(exercise -> exercise.id())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<PatientFacts> all(ImportingClinic clinic) {
    return IntStream.range(0, PATIENTS)
        .mapToObj(patient -> clinic.facts("N-" + patient))
        .collect(ImmutableList.toImmutableList());
  }

  private static String line(int patient, PatientFacts facts) {
    return FactsJson.writeLine(new FactsDocument(Optional.of("N-" + patient), facts));
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.range(0, PATIENTS).mapToObj(line).collect(joining("\n", "", "\n"));
  }
}
