package org.fbsroutines.persistence.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.audit.AuditChain;
import org.fbsroutines.persistence.audit.AuditFinding;
import org.fbsroutines.persistence.audit.AuditVerification;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.NewAccount;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addFiveEntries(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    IntStream.rangeClosed(1, 5).forEach(number -> append("p" + number));
  }

  @Test
  void numbersEntriesWithoutAGapAndVerifies() {
    AuditVerification verification = verify();

    assertThat(verification.isWhole()).isTrue();
    assertThat(verification.verified().seq()).isEqualTo(5);
    assertThat(
            this.<List<AuditRow>>in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 2)))
        .extracting(AuditRow::seq)
        .containsExactly(5L, 4L);
    assertThat(
            this.<List<AuditRow>>in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 1))
                .get(0)
                .hash())
        .isEqualTo(verification.verified().hash());
    assertThat(
            this.<List<AuditRow>>in(
                handle -> new AuditStore(handle).before(Long.MAX_VALUE, "p3", 9)))
        .extracting(AuditRow::seq)
        .containsExactly(3L);
  }

  @Test
  void anEntryNamesAPatientByAnIdThatMeansNothingOnceThePatientIsForgotten() {
    this.<Integer>in(
        handle -> {
          new PatientStore(handle)
              .save(
                  new NewPatient("MRN-4711", "Erin", null, false, null),
                  new Recording("tester", NOW));
          return 1;
        });
    append("MRN-4711");

    assertThat(about("MRN-4711"))
        .singleElement()
        .satisfies(row -> assertThat(row.seq()).isEqualTo(6));
    assertThat(about("MRN-4711").get(0).subjectId()).isEqualTo("MRN-4711");
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute("delete from fbs.patient where clinic_id = ?", clinic.value()));

    assertThat(about("MRN-4711")).isEmpty();
    assertThat(about("").get(0).subjectId()).matches("[0-9a-f-]{36}");
    assertThat(verify().isWhole()).isTrue();
  }

  private List<AuditRow> about(String subject) {
    return in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, subject, 9));
  }

  @Test
  void whoeverHasAnAccountStandsInTheLogByItsIdWhateverItIsCalled() {
    UUID id = UUID.randomUUID();
    this.<Long>in(
        handle -> {
          new AccountStore(handle)
              .add(
                  new NewAccount(id, AccountRole.STAFF, "sam-" + id, "Admin A", false),
                  new Recording("tester", NOW));
          return new AuditStore(handle)
              .append(Recording.ofAccount(id, "Admin A", NOW), "add-note", "patient", "p1", "{}");
        });

    AuditRow row = about("").get(0);
    assertThat(row.actor()).isEqualTo("account " + id);
    assertThat(row.actorName()).contains("sam-" + id);
  }

  @Test
  void anEmptyLogIsWhole() {
    ClinicId empty = DATABASE.addClinic("Empty");

    assertThat(new AuditChain(DATABASE.database(), empty).verify(ImmutableList.of(), last -> true))
        .isEqualTo(new AuditVerification(0, AuditHead.NONE, true, ImmutableList.of()));
  }

  @Test
  void anEntryOfARolledBackTransactionLeavesNoGap() {
    assertThatThrownBy(
            () ->
                in(
                    handle -> {
                      append(handle, "p6");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(append("p6")).isEqualTo(6);
    assertThat(verify().isWhole()).isTrue();
  }

  @Test
  void staysWholeWhenManyWriteAtOnce() {
    IntStream.rangeClosed(1, 100).parallel().forEach(number -> append("q" + number));

    assertThat(verify())
        .extracting(one -> one.verified().seq(), AuditVerification::isWhole)
        .containsExactly(105L, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHANGED  | 3 | update audit_entry set actor = 'nobody' where seq = 3
          CHANGED  | 3 | update audit_entry set detail = '{"a": 2}' where seq = 3
          CHANGED  | 3 | update audit_entry set at = at + interval '1 second' where seq = 3
          CHANGED  | 1 | update audit_entry set subject_id = 'p9' where seq = 1
          CHANGED  | 2 | update audit_entry set hash = previous_hash where seq = 2
          UNLINKED | 1 | update audit_entry set previous_hash = hash where seq = 1
          MISSING  | 2 | delete from audit_entry where seq = 2
          MISSING  | 1 | delete from audit_entry where seq = 1
          CUT      | 5 | delete from audit_entry where seq = 5
          CUT      | 5 | delete from audit_entry
          HEAD     | 5 | delete from audit_head
          HEAD     | 5 | update audit_head set seq = 4
          """)
  void showsWhatTheOwnerTamperedWith(ChainComplaint kind, long entry, String tampering) {
    DATABASE
        .asOwner()
        .useTransaction(
            handle -> {
              handle.execute("select set_config('fbs.clinic', ?, true)", clinic.toString());
              handle.execute(tampering);
            });

    assertThat(verify().findings())
        .isNotEmpty()
        .first()
        .extracting(AuditFinding::kind, AuditFinding::entry)
        .containsExactly(kind, entry);
  }

  @Test
  void refusesWhatNamesNobody() {
    assertThatThrownBy(() -> new Recording(" ", NOW)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Recording("account of Ann", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Recording("access " + UUID.randomUUID(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> append(" "))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused by the database: audit entry subject id not blank");
  }

  @Test
  void anActorWhoIsAlmostAnAccountBreaksNoPage() {
    in(
        handle ->
            new AuditStore(handle)
                .append(
                    new Recording("Ann", NOW, "account " + "-".repeat(36)),
                    "show",
                    "patient",
                    "p1",
                    "{}"));

    assertThat(about("").get(0).actorName()).isEmpty();
  }

  private long append(String patientId) {
    return in(handle -> append(handle, patientId));
  }

  private static long append(Handle handle, String patientId) {
    return new AuditStore(handle)
        .append(new Recording("Dr Weber", NOW), "show", "patient", patientId, "{\"a\": 1}");
  }

  private AuditVerification verify() {
    return new AuditChain(DATABASE.database(), clinic).verify(ImmutableList.of(), last -> true);
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }
}
