package org.fbsroutines.persistence.store.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class PatientStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Recording MONDAY = new Recording("tester", NOW);
  private static final Recording TUESDAY = new Recording("tester", NOW.plusSeconds(86_400));

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addClinic(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
  }

  @Test
  void equalFactsAddNoVersion() {
    save(MONDAY, patient("p1", "Anna", "{\"a\":1,\"b\":2}"));

    assertThat(saveFacts("{\"b\": 2, \"a\": 1}").version()).isEqualTo(1);
    assertThat(saveFacts("{\"a\":1}").version()).isEqualTo(2);
    assertThat(saveFacts("{\"a\":1,\"b\":2}").version()).isEqualTo(3);
  }

  @Test
  void remembersWhatWasKnownWhen() {
    save(MONDAY, patient("p1", "Anna", "{\"a\":1}"));
    save(TUESDAY, patient("p1", "Anna", "{\"a\":2}"));

    assertThat(
            this.<Optional<FactsRow>>in(
                handle -> new PatientStore(handle).factsAt("p1", NOW.minusSeconds(1))))
        .isEmpty();
    assertThat(
            this.<Optional<FactsRow>>in(
                handle -> new PatientStore(handle).factsAt("p1", NOW.plusSeconds(60))))
        .map(FactsRow::document)
        .contains("{\"a\": 1}");
    assertThat(this.<Optional<FactsRow>>in(handle -> new PatientStore(handle).facts("p1")))
        .map(FactsRow::version)
        .contains(2);
    assertThat(
            this.<Optional<FactsRow>>in(handle -> new PatientStore(handle).factsVersion("p1", 1)))
        .isPresent();
    assertThat(
            this.<Optional<FactsRow>>in(handle -> new PatientStore(handle).factsVersion("p1", 3)))
        .isEmpty();
  }

  @Test
  void correctsAPatientAndKeepsWhoCameFirst() {
    save(MONDAY, patient("p1", "Anna", "{}"));
    save(TUESDAY, patient("p1", "Anna Maria", null));

    assertThat(this.<Optional<FactsRow>>in(handle -> new PatientStore(handle).facts("p1")))
        .map(FactsRow::version)
        .contains(1);
    PatientRow anna = in(handle -> new PatientStore(handle).find("p1").orElseThrow());
    assertThat(anna)
        .isEqualTo(
            new PatientRow("p1", "Anna Maria", LocalDate.of(1960, 2, 29), true, NOW, "tester"));
  }

  @Test
  void listsByPageAndStreams() {
    save(
        MONDAY,
        patient("p2", "Bea", "{}"),
        patient("p1", "Anna", "{}"),
        patient("p3", "Cleo", null));
    List<String> withFacts = new ArrayList<>();

    in(
        handle -> {
          new PatientFactsStore(handle)
              .forEachFactsAt(Moments.LATEST, "p1", "p3", row -> withFacts.add(row.patientId()));
          return withFacts;
        });

    assertThat(page(KeyPage.Place.beginning(), 2))
        .extracting(PatientRow::patientId)
        .containsExactly("p1", "p2");
    assertThat(page(new KeyPage.Place<>(Optional.of("p2"), Optional.empty()), 2))
        .extracting(PatientRow::patientId)
        .containsExactly("p3");
    assertThat(withFacts).containsExactly("p1", "p2");
  }

  @Test
  void refusesWrongRows() {
    assertThatThrownBy(() -> save(MONDAY, patient("no spaces", "Anna", "{}")))
        .hasMessage("refused by the database: patient id well formed");
    assertThatThrownBy(() -> save(MONDAY, patient("p1", " ", "{}")))
        .hasMessage("refused by the database: patient display name not blank");
    assertThatThrownBy(() -> save(MONDAY, patient("p1", "Anna", "[]")))
        .hasMessage("refused by the database: patient facts document is object");
    assertThatThrownBy(() -> saveFacts("{}"))
        .hasMessage("patient id: p1 (expected: a patient of the clinic)");
    assertThat(page(KeyPage.Place.beginning(), 10)).isEmpty();
  }

  private List<PatientRow> page(KeyPage.Place<String> place, int size) {
    return in(handle -> new PatientListing(handle).page(place, size).rows());
  }

  private FactsRow saveFacts(String document) {
    return in(handle -> new PatientStore(handle).saveFacts("p1", document, TUESDAY));
  }

  private void save(Recording recording, NewPatient... patients) {
    in(
        handle ->
            Stream.of(patients)
                .map(patient -> new PatientStore(handle).save(patient, recording))
                .toList());
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }

  private static NewPatient patient(String id, String name, @Nullable String facts) {
    return new NewPatient(id, name, LocalDate.of(1960, 2, 29), true, facts);
  }
}
