package org.fbsroutines.persistence.store.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherPeopleTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate BORN = LocalDate.of(1961, 5, 4);

  private static boolean isRefused(@Nullable String source, String name) {
    return DATABASE
        .database()
        .<Boolean, RuntimeException>inClinic(
            DATABASE.clinic(), handle -> isRefused(handle, source, name));
  }

  private static boolean isRefused(Handle handle, @Nullable String source, String name) {
    new PatientStore(handle)
        .save(
            new NewPatient("Q-1", "Una Berg", BORN, false, "{\"format\": \"fbs-facts/1\"}"),
            new Recording("test", Instant.parse("2027-01-04T08:00:00Z")));
    StagedPerson.stage(handle, "told", "seen text").close();
    handle.execute(
        """
        insert into told (ordinal, patient_id, display_name, birth_date, id_source)
        values (2, 'Q-1', ?, ?, ?)
        """,
        name,
        BORN,
        source);
    return handle.createQuery(OtherPeople.select("told")).mapToMap().findOne().isPresent();
  }

  @Test
  void aBirthDateConfirmsANameThatDiffersWhereTheSourceOfTheIdIsTrusted() {
    assertThat(isRefused(null, "Una Bergh")).isFalse();
    assertThat(isRefused(IdSource.CLINIC.token(), "Una Bergh")).isFalse();
    assertThat(isRefused(IdSource.RECORD_NUMBER.token(), "Una Bergh")).isTrue();
    assertThat(isRefused(IdSource.RESOURCE.token(), "Una Bergh")).isTrue();
  }

  @Test
  void aSourceThatNobodyKnowsIsTrustedLeast() {
    assertThat(isRefused("record number", "Una Berg")).isFalse();
    assertThat(isRefused("record number", "Una Bergh")).isTrue();
  }
}
