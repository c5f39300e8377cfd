package org.fbsroutines.persistence.bulk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files full of codes that nobody here knows, in any order and twice: no verdict becomes milder.
 */
class UnknownCodesReleaseNothingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int PATIENTS = 40;
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);
  private static final Screener SCREENER = Screener.standard();
  private static final ImmutableList<String> SYSTEMS =
      ImmutableList.of(
          "http://snomed.info/sct",
          "http://www.ama-assn.org/go/cpt",
          "http://www.cms.gov/Medicare/Coding/ICD10",
          "https://fhir.hl7.org.uk/Id/opcs-4",
          "http://hl7.org/fhir/sid/icd-10-cm",
          "urn:local");
  private static final ImmutableList<String> CODES =
      ImmutableList.of(
          "63030",
          "44970",
          "0SG00AJ",
          "0SR90JZ",
          "V33.1",
          "H01.1",
          "55705006",
          "I10",
          "G40.9",
          "M81.0",
          "I50.9",
          "R07.4",
          "E11.9",
          "7");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noFileOfUnknownCodesMakesAVerdictMilder(long seed) throws IOException {
    ImportingClinic clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        "patient_id,display_name,birth_date\n"
            + lines(patient -> "N-%d,Somebody %d,1961-05-04".formatted(patient, patient), "\n"));
    clinic.run(
        ImportKind.FACTS,
        lines(patient -> line(patient, RandomFacts.all(seed * 1_000_003 + patient)), "\n"));
    Random random = new Random(seed);
    for (int file = 0; file < 4; file++) {
      ImmutableList<PatientFacts> before = all(clinic);
      ImportReport report =
          clinic.run(
              random.nextBoolean() ? ImportKind.FACTS : ImportKind.OPERATIONS,
              bundle(new Random(seed * 31 + random.nextInt(3))));
      assertThat(report.problems()).isEmpty();
      ImmutableList<PatientFacts> after = all(clinic);
      for (int patient = 0; patient < PATIENTS; patient++) {
        assertNoMilder(before.get(patient), after.get(patient));
      }
    }
  }

  private static void assertNoMilder(PatientFacts before, PatientFacts after) {
    assertThat(Loosening.between(before, after)).isEmpty();
    Screening then = SCREENER.screen(before, TODAY);
    Screening now = SCREENER.screen(after, TODAY);
    assertThat(now.referral()).isLessThanOrEqualTo(then.referral());
    ImmutableMap<String, Verdict> verdicts = verdicts(then);
    verdicts(now)
        .forEach(
            (exercise, verdict) ->
                assertThat(verdict)
                    .as("%s: %s after %s", exercise, after, before)
                    .isLessThanOrEqualTo(verdicts.get(exercise)));
  }

  /** The strictest verdict stands first. */
  private static ImmutableMap<String, Verdict> verdicts(Screening screening) {
    return ImmutableMap.copyOf(
        Maps.transformValues(
            Maps.uniqueIndex(screening.exercises(), exercise -> exercise.exercise().id().value()),
            ExerciseScreening::verdict));
  }

  private static String bundle(Random random) {
    return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
        + lines(
            patient ->
                """
                {"fullUrl": "urn:uuid:%1$d", "resource": {"resourceType": "Patient",
                  "id": "N-%1$d", "name": [{"text": "Somebody %1$d"}],
                  "birthDate": "1961-05-04"}},
                """
                        .formatted(patient)
                    + IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> resource(patient, random))
                        .collect(joining(",")),
            ",")
        + "]}";
  }

  private static String resource(int patient, Random random) {
    String code =
        "\"code\": {\"coding\": [{\"system\": \"%s\", \"code\": \"%s\"}]}"
            .formatted(one(SYSTEMS, random), one(CODES, random));
    String resource =
        random.nextBoolean()
            ? "\"resourceType\": \"Procedure\", \"status\": \"completed\""
                + (random.nextInt(4) == 0
                    ? ""
                    : ", \"performedDateTime\": \"" + TODAY.minusDays(random.nextInt(2000)) + "\"")
            : "\"resourceType\": \"Condition\"";
    return "{\"resource\": {%s, \"subject\": {\"reference\": \"urn:uuid:%d\"}, %s}}"
        .formatted(resource, patient, code);
  }

  private static String one(ImmutableList<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static ImmutableList<PatientFacts> all(ImportingClinic clinic) {
    return IntStream.range(0, PATIENTS)
        .mapToObj(patient -> clinic.facts("N-" + patient))
        .collect(ImmutableList.toImmutableList());
  }

  private static String line(int patient, PatientFacts facts) {
    return FactsJson.writeLine(new FactsDocument(Optional.of("N-" + patient), facts));
  }

  private static String lines(IntFunction<String> line, String between) {
    return IntStream.range(0, PATIENTS).mapToObj(line).collect(joining(between))
        + "\n".repeat(between.equals("\n") ? 1 : 0);
  }
}
