package org.fbsroutines.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenedSampleTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private Optional<ScreenedSample> drawn = Optional.empty();

  @BeforeAll
  void thereArePatients() {
    in(
        handle -> {
          ClinicRules.storeStandard(handle, new Recording("test", NOW));
          PatientStore patients = new PatientStore(handle);
          for (int i = 0; i < ScreenedSample.SIZE + 1; i++) {
            patients.save(
                new NewPatient("P-" + i, "Somebody", null, true, facts(3)),
                new Recording("test", NOW));
          }
          return patients.save(
              new NewPatient("P-nothing-known", "Somebody", null, true, null),
              new Recording("test", NOW));
        });
    drawn = in(handle -> ScreenedSample.draw(handle, NOW, DAY));
  }

  private static String facts(int pain) {
    return "{\"format\": \"fbs-facts/1\", \"usualPain\": " + pain + "}";
  }

  private static <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(DATABASE.clinic(), work);
  }

  private ScreenedSample drawn() {
    return drawn.orElseThrow();
  }

  private static Optional<String> findOther(ScreenedSample sample) {
    return in(handle -> sample.findOther(handle, NOW));
  }

  private ScreenedSample of(String patient, int facts, String hash, int ruleBook) {
    return new ScreenedSample(
        DAY,
        ruleBook,
        drawn().catalogueRevision(),
        ImmutableMap.of(patient, new ScreenedSample.Screened(facts, hash)));
  }

  @Test
  void aHundredPatientsComeOutTheSameAlsoWhenMoreIsKnownOfThem() {
    ScreenedSample sample = drawn();
    assertThat(sample.patients().size()).isBetween(ScreenedSample.SIZE - 1, ScreenedSample.SIZE);

    String first = sample.patients().keySet().iterator().next();
    in(
        handle ->
            new PatientStore(handle)
                .saveFacts(first, facts(7), new Recording("test", NOW.plusSeconds(1))));

    assertThat(findOther(sample)).isEmpty();
    assertThat(findOther(ScreenedSample.read(sample.toJson()))).isEmpty();
  }

  @Test
  void whoComesOutOtherwiseIsFound() {
    assertThat(findOther(of("P-1", 1, "00", drawn().ruleBookVersion()))).contains("P-1");
  }

  @Test
  void whoseFactsAreLostIsFound() {
    assertThat(findOther(of("P-1", 9, "00", drawn().ruleBookVersion()))).contains("P-1");
    assertThat(findOther(of("P-lost", 1, "00", drawn().ruleBookVersion()))).contains("P-lost");
  }

  @Test
  void aLostRuleBookIsFound() {
    assertThat(findOther(of("P-1", 1, "00", 9))).contains("P-1");
  }
}
