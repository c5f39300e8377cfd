package org.fbsroutines.persistence.bulk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that say anything of anybody, in any order, twice and taken back: none of them releases an
 * exercise or makes a record milder.
 */
class FilesReleaseNothingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int PATIENTS = 60;
  private static final Instant NOW = Instant.parse("2027-01-05T10:00:00Z");
  private static final String RECORD =
      "patient_id,record_id,exercise_id,done_on,part_of_day,pain_after,settled_within_24_hours,"
          + "persists_for_days\n";
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);
  private static final Screener SCREENER = Screener.standard();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noFileInAnyOrderTwiceOrTakenBackReleasesAnything(long seed) throws IOException {
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
    List<UUID> runs = new ArrayList<>();
    for (int file = 0; file < 9; file++) {
      ImportingClinic now = clinic.at(NOW.plusSeconds(60L * file));
      if (!runs.isEmpty() && random.nextInt(3) == 0) {
        now.undo(runs.get(random.nextInt(runs.size())));
        continue;
      }
      long content = seed * 7_919 + random.nextInt(3) * 104_729L;
      ImportReport report = bringAny(now, random.nextInt(3), content);
      assertThat(report.problems()).isEmpty();
      runs.add(report.runId());
    }

    ImmutableList<PatientFacts> after = all(clinic);
    for (int patient = 0; patient < PATIENTS; patient++) {
      assertThat(Loosening.between(before.get(patient), after.get(patient))).isEmpty();
      assertThat(released(before.get(patient)))
          .as("%s after %s", after.get(patient), before.get(patient))
          .containsAll(released(after.get(patient)));
    }
  }

  private static ImportReport bringAny(ImportingClinic clinic, int kind, long content)
      throws IOException {
    return switch (kind) {
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
                          .formatted(patient, line(patient, RandomFacts.all(content + patient)))));
      default ->
          clinic.run(
              ImportKind.OPERATIONS,
              "patient_id,kind\n" + lines(patient -> "N-" + patient + ",none"));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noRecordIsMilderOrOfAnotherSessionAfterAnyFile(long seed) throws IOException {
    ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name\nN-0,Somebody\n");
    clinic.run(ImportKind.RECORDS, RECORD + lines(id -> record(id, new Random(seed + id))));
    ImmutableMap<String, SessionRecord> before = records(clinic);
    Random random = new Random(seed);
    List<UUID> runs = new ArrayList<>();
    for (int file = 0; file < 9; file++) {
      ImportingClinic now = clinic.at(NOW.plusSeconds(60L * file));
      if (!runs.isEmpty() && random.nextInt(3) == 0) {
        now.undo(runs.get(random.nextInt(runs.size())));
        continue;
      }
      long content = seed * 7_919 + random.nextInt(3) * 104_729L;
      ImportReport report =
          now.run(ImportKind.RECORDS, RECORD + lines(id -> record(id, new Random(content + id))));
      assertThat(report.problems()).isEmpty();
      runs.add(report.runId());
    }

    ImmutableMap<String, SessionRecord> after = records(clinic);
    before.forEach(
        (id, record) -> {
          SessionRecord now = requireNonNull(after.get(id));
          assertThat(now.pain().isMilderThan(record.pain()))
              .as("%s after %s", now, record)
              .isFalse();
          assertThat(now.date()).isEqualTo(record.date());
          record.partOfDay().ifPresent(part -> assertThat(now.partOfDay()).contains(part));
        });
  }

  private static String record(int id, Random random) {
    return "N-0,r-%d,%s,2027-01-0%d,%s,%d,%s,%s"
        .formatted(
            id,
            random.nextInt(5) == 0 ? "yoga" : "walking",
            1 + random.nextInt(2),
            List.of("", "morning", "evening").get(random.nextInt(3)),
            random.nextInt(11),
            List.of("yes", "no", "unknown").get(random.nextInt(3)),
            List.of("yes", "no", "unknown").get(random.nextInt(3)));
  }

  private static ImmutableMap<String, SessionRecord> records(ImportingClinic clinic) {
    return clinic.<ImmutableMap<String, SessionRecord>, RuntimeException>read(
        handle ->
            new SessionRecordStore(handle)
                .between("N-0", TODAY.minusDays(30), TODAY).stream()
                    .collect(
                        ImmutableMap.toImmutableMap(
                            SessionRecordRow::recordId, SessionRecordRow::record)));
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
