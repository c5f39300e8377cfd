package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The next step of a dosage, which the clinician accepts or leaves. */
class GrowthPagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  @Test
  void aDosageIsHeldForAWeekAndNoStepIsTakenThatIsNotOpen() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("held");
    clinician.approve("held");
    String held = clinician.page("/patients/held/routines");
    assertThat(held).contains("Each dosage is kept for at least 7 days");
    HttpResponse<String> refused =
        clinician.post(
            "/patients/held/routine/grow",
            ImmutableListMultimap.of(
                "seen", ClinicianBrowser.seen(clinician.page("/patients/held/routine/new")),
                "exercise", "shoulder-circles",
                "step", "REPETITIONS"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This step is no longer available");
  }

  @Test
  void aWeekDoneAndBorneMayGrowByOneThingOnceTheClinicianAccepts() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("grows");
    LocalDate began = LocalDate.of(2027, 1, 20);
    PrescribedWeek.approve(DEMONSTRATION, "grows", began);
    PrescribedWeek.record(DEMONSTRATION, "grows", began, 4);
    String routines = clinician.page("/patients/grows/routines");
    assertThat(routines).contains("may grow", "Seven days were done and tolerated");

    clinician.done(
        "/patients/grows/routine/grow",
        ImmutableListMultimap.of(
            "seen", ClinicianBrowser.seen(routines),
            "exercise", "shoulder-circles",
            "step", "REPETITIONS"));

    CurrentRoutine grown =
        DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, "grows").orElseThrow());
    assertThat(grown.row().version()).isEqualTo(2);
    assertThat(grown.routine().items())
        .extracting(item -> item.dosage().effort())
        .containsExactly(Effort.Repetitions.inEachDirection(9));
    assertThat(grown.routine().period().startsOn()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(clinician.page("/patients/grows/routines"))
        .as("the new dosage is kept for a week again")
        .contains("this one until 7 February 2027");
  }

  @Test
  void nothingGrowsWhileTheRoutineIsPaused() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("paused");
    LocalDate began = LocalDate.of(2027, 1, 20);
    PrescribedWeek.approve(DEMONSTRATION, "paused", began);
    PrescribedWeek.record(DEMONSTRATION, "paused", began, 4);
    DEMONSTRATION.in(
        handle -> {
          RoutinePausing.begin(
              handle,
              "paused",
              PauseReason.CLINICIAN,
              "on holiday",
              new Recording("Dr. Dana", DemonstrationServer.NOW));
          return handle;
        });

    String routines = clinician.page("/patients/paused/routines");
    HttpResponse<String> refused =
        clinician.post(
            "/patients/paused/routine/grow",
            ImmutableListMultimap.of(
                "seen", ClinicianBrowser.seen(clinician.page("/patients/paused/routine/new")),
                "exercise", "shoulder-circles",
                "step", "REPETITIONS"));

    assertThat(routines).contains("nothing grows until it is resumed").doesNotContain(">Accept");
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void noStepIsOfferedWhileSomethingOfTheRoutineMayNotBePrescribed() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("withheld");
    LocalDate began = LocalDate.of(2027, 1, 20);
    PrescribedWeek.approve(DEMONSTRATION, "withheld", began);
    PrescribedWeek.record(DEMONSTRATION, "withheld", began, 9);
    assertThat(clinician.page("/patients/withheld/routines")).contains(">Accept");

    assertThat(
            SignedInBrowser.asPatient("withheld", DEMONSTRATION)
                .post(
                    "/today/check",
                    PatientForms.form(
                        PatientForms.answers(
                            UUID.randomUUID().toString(), "R01", "newSaddleNumbness")))
                .statusCode())
        .isEqualTo(303);

    assertThat(clinician.page("/patients/withheld/routines"))
        .contains("No step can be accepted while this may not be prescribed")
        .doesNotContain(">Accept");
  }

  @Test
  void painThatRoseIsReducedByANewVersionWhenAccepted() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("hurts");
    String form = clinician.page("/patients/hurts/routine/new");
    clinician.done(
        "/patients/hurts/routine/new",
        ImmutableListMultimap.<String, String>builder()
            .putAll(
                Multimaps.filterKeys(
                    ClinicianBrowser.prescription(ClinicianBrowser.seen(form)).build(),
                    key -> !key.equals("starts-day") && !key.equals("starts-month")))
            .put("starts-day", "31")
            .put("starts-month", "1")
            .put("action", "approve")
            .build());
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle ->
                new SessionRecordStore(handle)
                    .append(
                        "hurts",
                        "r-1",
                        new SessionRecord(
                            LocalDate.of(2027, 1, 31),
                            Optional.empty(),
                            Known.unknown(),
                            new PainResponse(
                                ExerciseId.SHOULDER_CIRCLES,
                                new PainScore(9),
                                Answer.NO,
                                Answer.NO),
                            Known.unknown(),
                            ""),
                        new Recording("hurts", DemonstrationServer.NOW)));

    String routines = clinician.page("/patients/hurts/routines");
    assertThat(routines).contains("The pain rose too much today");
    String builder = clinician.page("/patients/hurts/routine/new");
    assertThat(builder)
        .contains("The pain rule leaves 6 repetitions in each direction")
        .containsPattern("name=\"shoulder-circles-repetitions\"[^>]*value=\"6\"");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/hurts/routine/new",
            ClinicianBrowser.prescription(ClinicianBrowser.seen(builder))
                .put("action", "approve")
                .build()),
        422,
        "its dosage is above 6 repetitions");
    assertThat(clinician.page("/patients")).containsPattern("Ana hurts[\\s\\S]*Pain after");
    String after =
        clinician.done(
            "/patients/hurts/routine/grow",
            ImmutableListMultimap.of(
                "seen", ClinicianBrowser.seen(routines),
                "exercise", "shoulder-circles",
                "step", "LESS"));
    assertThat(after).contains("superseded");
    assertThat(clinician.page("/patients/hurts/routines?one=1&other=2"))
        .contains("8 repetitions in each direction", "6 repetitions in each direction", "changed");
  }

  @Test
  void thePainThatLedToLessLeadsToNoLessAgainAndMoreNeedsAReason() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.addHealthyPatient("once");
    PrescribedWeek.approve(DEMONSTRATION, "once", LocalDate.of(2027, 1, 20));
    DEMONSTRATION.in(
        handle ->
            new SessionRecordStore(handle)
                .append(
                    "once",
                    "r-1",
                    new SessionRecord(
                        LocalDate.of(2027, 1, 31),
                        Optional.empty(),
                        Known.unknown(),
                        new PainResponse(
                            ExerciseId.SHOULDER_CIRCLES, new PainScore(9), Answer.NO, Answer.NO),
                        Known.unknown(),
                        ""),
                    new Recording("once", DemonstrationServer.NOW.minusSeconds(60))));
    ImmutableListMultimap<String, String> less =
        ImmutableListMultimap.of("exercise", "shoulder-circles", "step", "LESS");
    String routines = clinician.page("/patients/once/routines");
    clinician.done("/patients/once/routine/grow", withSeen(less, routines));

    assertThat(clinician.page("/patients/once/routines")).doesNotContain(">Accept");
    String builder = clinician.page("/patients/once/routine/new");
    assertThat(clinician.post("/patients/once/routine/grow", withSeen(less, builder)).statusCode())
        .isEqualTo(422);
    assertThat(builder)
        .contains("The pain rule leaves 6 repetitions in each direction")
        .containsPattern("name=\"shoulder-circles-repetitions\"[^>]*value=\"6\"");
  }

  private static ImmutableListMultimap<String, String> withSeen(
      ImmutableListMultimap<String, String> fields, String page) {
    return ImmutableListMultimap.<String, String>builder()
        .putAll(fields)
        .put("seen", ClinicianBrowser.seen(page))
        .build();
  }
}
