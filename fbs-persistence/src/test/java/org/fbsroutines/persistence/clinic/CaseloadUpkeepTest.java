package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.clinic.CaseloadPatients.NOW;
import static org.fbsroutines.persistence.clinic.CaseloadPatients.RECORDING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.care.Attention;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.caseload.CaseloadPlace;
import org.fbsroutines.persistence.store.caseload.CaseloadStore;
import org.fbsroutines.persistence.store.day.AttentionStore;
import org.fbsroutines.persistence.store.day.PatientSignals;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseloadUpkeepTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final int PATIENTS = 120;

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addClinic(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    in(
        handle -> {
          ClinicRules.storeStandard(handle, RECORDING);
          return clinic;
        });
  }

  private <T> T in(Function<Handle, T> work) {
    return DATABASE.database().<T, RuntimeException>inClinic(clinic, work::apply);
  }

  private void addPatients() {
    in(
        handle -> {
          CaseloadPatients.add(handle, PATIENTS);
          return clinic;
        });
  }

  private boolean catchUp(int days, int limit) {
    return new CaseloadUpkeep(
            DATABASE.database(),
            Clock.fixed(NOW.plus(Period.ofDays(days)), ZoneOffset.UTC),
            new RuleCache())
        .catchUp(clinic, limit);
  }

  private int waiting() {
    return in(handle -> new CaseloadStore(handle).waiting(TODAY, 1_000));
  }

  /** Everybody, judged afresh. */
  private static List<CaseloadPlace> judged(Handle handle, LocalDate today) {
    List<String> everybody =
        handle.createQuery("select patient_id from patient").mapTo(String.class).list();
    return new AttentionStore(handle)
        .of(everybody, today, SafetyDecision.emergencies(RuleBook.standard())).stream()
            .filter(patient -> patient.isWatched(today))
            .flatMap(patient -> place(patient, today).stream())
            .sorted(
                Comparator.comparingInt(CaseloadPlace::rank)
                    .thenComparing(CaseloadPlace::patientId))
            .toList();
  }

  private static Optional<CaseloadPlace> place(PatientSignals patient, LocalDate today) {
    return Optional.of(Attention.of(patient.signals(), RuleBook.standard().painRule(), today))
        .filter(Attention::isNeeded)
        .map(attention -> new CaseloadPlace(attention.rank(), patient.patientId()));
  }

  private static List<CaseloadPlace> listed(Handle handle) {
    return new CaseloadStore(handle).page(KeyPage.Place.beginning(), 1_000).rows();
  }

  @Test
  void onEveryDayTheListIsAsIfEverybodyWereJudgedThen() {
    addPatients();

    for (int days = 0; days <= 45; days++) {
      LocalDate today = TODAY.plusDays(days);
      catchUp(days, 1_000);
      List<CaseloadPlace> expected = in(handle -> judged(handle, today));
      assertThat(this.<List<CaseloadPlace>>in(CaseloadUpkeepTest::listed))
          .as("%s", today)
          .isEqualTo(expected);
      assertThat(expected).as("%s", today).hasSizeGreaterThan(10);
    }
  }

  @Test
  void whatChangesOnePatientMovesThatPatient() {
    addPatients();
    catchUp(0, 1_000);
    for (String change :
        List.of(
            "update routine_pause set ended_at = began_at, ended_by = 'x', ended_because = 'x'"
                + " where patient_id = 'p-9'",
            "insert into session_record (patient_id, record_id, revision, exercise_id, done_on,"
                + " pain_after, settled_within_24_hours, persists_for_days, note, recorded_at,"
                + " recorded_by) values ('p-3', 'x', 1, 'walking', '2027-01-31', 10, 'yes', 'no',"
                + " '', now(), 'x')",
            "insert into limitation_read (patient_id, limitation_hash, facts_version, read_at,"
                + " read_by) select 'p-13', sha256('carrying'), 1, now(), 'x'",
            "update routine set status = 'superseded' where patient_id = 'p-33'")) {
      in(handle -> handle.execute(change));
      assertThat(waiting()).as(change).isEqualTo(1);
      catchUp(0, 1_000);
      assertThat(this.<List<CaseloadPlace>>in(CaseloadUpkeepTest::listed))
          .as(change)
          .isEqualTo(in(handle -> judged(handle, TODAY)));
    }
    assertThat(waiting()).isZero();
  }

  @Test
  void whoChangedLastIsJudgedFirstAndEverybodyInTheEnd() {
    addPatients();
    add("late", "Zoe");

    assertThat(catchUp(0, 1)).isFalse();
    assertThat(find("zoe")).containsExactly("late");
    boolean isDone = false;
    while (!isDone) {
      isDone = catchUp(0, 50);
    }
    assertThat(this.<List<CaseloadPlace>>in(CaseloadUpkeepTest::listed))
        .isEqualTo(in(handle -> judged(handle, TODAY)));
  }

  @Test
  void anotherRuleBookOrTimeZoneJudgesEverybodyAgain() {
    addPatients();
    catchUp(0, 1_000);
    in(
        handle ->
            handle.execute(
                "insert into rule_book_version (version, name, document, recorded_at, recorded_by)"
                    + " select version + 1, name, document, now(), 'x' from rule_book_version"));
    int watched = waiting();
    catchUp(0, 1_000);
    assertThat(waiting()).isZero();
    in(handle -> handle.execute("update clinic set time_zone = 'Asia/Tokyo'"));

    assertThat(watched).isGreaterThan(PATIENTS / 2);
    assertThat(waiting()).isEqualTo(watched);
  }

  @Test
  void pagesForwardAndBackVisitEachPatientOnce() {
    addPatients();
    catchUp(0, 1_000);
    List<CaseloadPlace> all = in(CaseloadUpkeepTest::listed);

    assertThat(
            visited(
                (KeyPage.Place<CaseloadPlace> place) ->
                    in(handle -> new CaseloadStore(handle).page(place, 7))))
        .isEqualTo(all);
    assertThat(
            visited(
                (KeyPage.Place<String> place) ->
                    in(handle -> ids(new PatientListing(handle).page(place, 7)))))
        .hasSize(PATIENTS);
  }

  private static KeyPage<String> ids(KeyPage<PatientRow> page) {
    return new KeyPage<>(
        page.rows().stream().map(PatientRow::patientId).collect(ImmutableList.toImmutableList()),
        page.hasPrevious(),
        page.hasNext());
  }

  /** Goes to the end and back again. */
  private static <K> List<K> visited(Function<KeyPage.Place<K>, KeyPage<K>> list) {
    List<ImmutableList<K>> pages = new ArrayList<>();
    KeyPage<K> page = list.apply(KeyPage.Place.beginning());
    assertThat(page.hasPrevious()).isFalse();
    pages.add(page.rows());
    while (page.hasNext()) {
      page = list.apply(new KeyPage.Place<>(Optional.of(page.rows().get(6)), Optional.empty()));
      assertThat(page.hasPrevious()).isTrue();
      pages.add(page.rows());
    }
    for (int i = pages.size() - 2; i >= 0; i--) {
      page = list.apply(new KeyPage.Place<>(Optional.empty(), Optional.of(page.rows().get(0))));
      assertThat(page.rows()).isEqualTo(pages.get(i));
      assertThat(page.hasNext()).isTrue();
      assertThat(page.hasPrevious()).isEqualTo(i > 0);
    }
    List<K> all = ImmutableList.copyOf(Iterables.concat(pages));
    assertThat(all).doesNotHaveDuplicates();
    return all;
  }

  private void add(String id, String name) {
    in(
        handle ->
            new PatientStore(handle)
                .save(new NewPatient(id, name, LocalDate.of(1957, 3, 12), false, null), RECORDING));
  }

  private List<String> find(String words) {
    return in(
        handle ->
            new PatientListing(handle)
                .find(words, 10).stream().map(PatientRow::patientId).toList());
  }

  @Test
  void aPatientIsFoundWithoutAccentsInAnyOrderAndByTheDateOfBirth() {
    add("A-17", "María-José García López");
    add("A-18", "Mariana Garmendia");
    catchUp(0, 1_000);

    for (String words : List.of("garcia maria", "LÓP josé", "A-17", "17", "garc 12/3/1957")) {
      assertThat(find(words)).as(words).containsExactly("A-17");
    }
    assertThat(find("mar gar")).containsExactly("A-17", "A-18");
    assertThat(find("1957")).containsExactlyInAnyOrder("A-17", "A-18");
    for (String words : List.of("arcia", "maria ruiz", "1958", "%", "")) {
      assertThat(find(words)).as(words).isEmpty();
    }
  }

  @Test
  void whoHasAnotherNameIsNoLongerFoundByTheFormerOne() {
    add("A-17", "María García");
    catchUp(0, 1_000);
    add("A-17", "María Ruiz");
    catchUp(0, 1_000);

    assertThat(find("ruiz")).containsExactly("A-17");
    assertThat(find("garcia")).isEmpty();
    assertThat(find("maria")).containsExactly("A-17");
  }
}
