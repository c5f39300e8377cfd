package org.fbsroutines.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.fbsroutines.persistence.store.day.SafetyCheckRow;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class CareStoresTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final Recording ANNA = new Recording("Anna", NOW);
  private static final Recording CLINICIAN = new Recording("Dr. Dana", NOW.plusSeconds(60));

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addPatient(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    in(
        handle ->
            new PatientStore(handle).save(new NewPatient("p1", "Anna", null, true, "{}"), ANNA));
  }

  @Test
  void answersSentTwiceArriveOnceAndStayAsTheyWere() {
    assertThat(check("c1", "{\"fever\": \"no\"}", Referral.NONE)).isTrue();
    assertThat(check("c1", "{\"fever\": \"yes\"}", Referral.URGENT)).isFalse();
    assertThat(check("c2", "{\"fever\": \"yes\"}", Referral.URGENT)).isTrue();

    List<SafetyCheckRow> checks =
        in(handle -> new SafetyCheckStore(handle).since("p1", Instant.EPOCH));
    assertThat(checks)
        .extracting(SafetyCheckRow::checkId, SafetyCheckRow::referral)
        .containsExactlyInAnyOrder(tuple("c1", Referral.NONE), tuple("c2", Referral.URGENT));
    assertThat(
            this.<Optional<SafetyCheckRow>>in(
                handle -> new SafetyCheckStore(handle).find("p1", "c1")))
        .map(SafetyCheckRow::answers)
        .contains("{\"fever\": \"no\"}");
  }

  @Test
  void aRoutineIsPausedOnceAtATime() {
    RoutinePauseRow first = pause(PauseReason.RED_FLAG);

    assertThat(pause(PauseReason.FALL)).isEqualTo(first);
    assertThat(first.endedAt()).isEmpty();
    assertThat(this.<List<RoutinePauseRow>>in(handle -> new RoutinePauseStore(handle).openOfAll()))
        .containsExactly(first);
  }

  @Test
  void onlySomebodyWithAReasonEndsAPauseAndOnlyOnce() {
    pause(PauseReason.FALL);

    assertThatThrownBy(() -> end(1, " ")).isInstanceOf(StoreException.class);
    end(1, "seen today");
    assertThatThrownBy(() -> end(1, "again")).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> end(2, "which?")).isInstanceOf(StoreException.class);
    assertThat(pause(PauseReason.PAIN).pauseId()).isEqualTo(2);
    assertThat(
            this.<List<RoutinePauseRow>>in(handle -> new RoutinePauseStore(handle).history("p1")))
        .extracting(row -> row.endedBy().orElse("lasts"))
        .containsExactly("lasts", "Dr. Dana");
  }

  @Test
  void thePatientSeesWhoLookedTheLatestFirst() {
    for (String what : List.of("patient-page", "facts")) {
      in(
          handle -> {
            new RecordAccessStore(handle)
                .append("p1", new RecordAccessRow(NOW, UUID.randomUUID(), "Dr. Dana", what));
            return what;
          });
    }

    assertThat(
            this.<List<RecordAccessRow>>in(handle -> new RecordAccessStore(handle).list("p1", 10)))
        .extracting(RecordAccessRow::what)
        .containsExactly("facts", "patient-page");
    assertThat(
            this.<List<RecordAccessRow>>in(handle -> new RecordAccessStore(handle).list("p2", 10)))
        .isEmpty();
  }

  private boolean check(String checkId, String answers, Referral referral) {
    return in(
        handle ->
            new SafetyCheckStore(handle).append("p1", checkId, MONDAY, answers, referral, ANNA));
  }

  private RoutinePauseRow pause(PauseReason because) {
    return in(handle -> new RoutinePauseStore(handle).begin("p1", because, "", ANNA));
  }

  private void end(int pauseId, String because) {
    in(
        handle -> {
          new RoutinePauseStore(handle).end("p1", pauseId, because, CLINICIAN);
          return because;
        });
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }
}
