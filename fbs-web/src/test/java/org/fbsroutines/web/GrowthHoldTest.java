package org.fbsroutines.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.persistence.bulk.BatchImport;
import org.fbsroutines.persistence.bulk.ImportOptions;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing grows while somebody gets worse: by no page, and by no draft of an import. */
class GrowthHoldTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final LocalDate BEGAN = LocalDate.of(2027, 1, 20);
  private static final Recording RECORDING = new Recording("tester", DemonstrationServer.NOW);
  private static final String REASON = "Slept badly; the exercise itself is borne well.";

  private final ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);

  /** Somebody who has done all sessions, with a pain of eight circles after each. */
  private void addPatient(String id, int pain) {
    clinician.addHealthyPatient(id);
    PrescribedWeek.approve(DEMONSTRATION, id, BEGAN);
    PrescribedWeek.record(DEMONSTRATION, id, BEGAN, pain);
  }

  private static CurrentRoutine routine(String id) {
    return DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, id).orElseThrow());
  }

  private HttpResponse<String> grow(String id, String reason) {
    return clinician.post(
        "/patients/" + id + "/routine/grow",
        ImmutableListMultimap.of(
            "seen",
            ClinicianBrowser.seen(clinician.page("/patients/" + id + "/routine/new")),
            "exercise",
            "shoulder-circles",
            "step",
            "REPETITIONS",
            "step-shoulder-circles-reason",
            reason));
  }

  private ImmutableListMultimap.Builder<String, String> circles(String id, int repetitions) {
    return ImmutableListMultimap.<String, String>builder()
        .putAll(
            ClinicianBrowser.replacing(
                ClinicianBrowser.prescription(
                        ClinicianBrowser.seen(clinician.page("/patients/" + id + "/routine/new")))
                    .build(),
                "shoulder-circles-repetitions",
                String.valueOf(repetitions)))
        .put("action", "approve");
  }

  private HttpResponse<String> build(
      ImmutableListMultimap.Builder<String, String> form, String id) {
    return clinician.post("/patients/" + id + "/routine/new", form.build());
  }

  /** What a patient is who must get nothing more, and no reason helps. */
  private static boolean stopGrowth(String id, String why) {
    return DEMONSTRATION.in(
        handle -> {
          if (why.equals("paused")) {
            RoutinePausing.begin(handle, id, PauseReason.FALL, "fall", RECORDING);
          } else if (why.equals("warning sign")) {
            RoutinePausing.begin(
                handle, id, PauseReason.RED_FLAG, Question.SADDLE_NUMBNESS.key(), RECORDING);
          } else {
            new SafetyCheckStore(handle)
                .append(
                    id,
                    "open",
                    LocalDate.of(2027, 1, 31),
                    SafetyAnswersJson.write(new SafetyAnswers(ImmutableMap.of(), Answer.NO)),
                    Referral.NONE,
                    RECORDING);
          }
          return true;
        });
  }

  @Test
  void aStepIsNotProposedWhilePainIsUpAndTakesAWrittenReasonThatIsKept() {
    addPatient("worse", 6);

    String routines = clinician.page("/patients/worse/routines");
    assertThat(routines)
        .contains("Nothing grows while this applies", "mean 6.0 in the last 7 days")
        .doesNotContain("may grow", "Seven days were done and tolerated");
    ClinicianBrowser.assertRefused(
        grow("worse", " "), 422, "href=\"#step-shoulder-circles-reason\"");
    assertThat(routine("worse").row().version()).isEqualTo(1);

    assertThat(grow("worse", REASON).statusCode()).isEqualTo(303);

    assertThat(routine("worse").routine().approval().growthReason()).contains(REASON);
    assertThat(clinician.page("/patients/worse/routines")).contains(REASON);
    assertThat(DEMONSTRATION.<String>in(handle -> approvals(handle, "worse")))
        .contains("\"growthDespite\": [\"pain-up\"]");
  }

  private static String approvals(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select string_agg(cast(detail as text), ' ') from audit_entry
            where action = 'approve-routine'
              and subject_id = (select trail_id from patient where patient_id = :id)
            """)
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  @ParameterizedTest
  @ValueSource(strings = {"paused", "warning sign", "safety check incomplete"})
  void noReasonRaisesADosageWhileThePatientMustBeSeenFirst(String why) {
    String id = "held-" + why.replace(' ', '-');
    addPatient(id, 4);
    String seenBefore = clinician.page("/patients/" + id + "/routines");
    stopGrowth(id, why);

    assertThat(seenBefore).contains("may grow");
    assertThat(clinician.page("/patients/" + id + "/routines"))
        .contains("Nothing grows while this applies")
        .doesNotContain(">Accept", "may grow");
    assertThat(grow(id, REASON).statusCode()).isEqualTo(422);
    ClinicianBrowser.assertRefused(
        build(circles(id, 9).put("growth-reason", REASON), id),
        422,
        "href=\"#shoulder-circles-repetitions\"",
        "Nothing grows while");
    assertThat(routine(id).row().version()).isEqualTo(1);

    assertThat(build(circles(id, 7), id).statusCode()).as("less is no growth").isEqualTo(303);
  }

  @Test
  void theBuilderRaisesNothingWhilePainIsUpUnlessAReasonIsWritten() {
    addPatient("built", 6);

    ClinicianBrowser.assertRefused(
        build(circles("built", 9), "built"), 422, "href=\"#growth-reason\"");
    assertThat(build(circles("built", 8), "built").statusCode())
        .as("the same is no growth")
        .isEqualTo(303);
    assertThat(routine("built").routine().approval().growthReason()).isEmpty();

    assertThat(build(circles("built", 9).put("growth-reason", REASON), "built").statusCode())
        .isEqualTo(303);
    assertThat(routine("built").routine().approval().growthReason()).contains(REASON);
  }

  @Test
  void whatWasLeftOutForAWhileComesBackAtNoMoreThanBefore() {
    addPatient("back", 6);
    assertThat(
            clinician
                .post("/patients/back/routine/new", clinician.bracing("back", 8).build())
                .statusCode())
        .as("an exercise that is new to the patient begins")
        .isEqualTo(303);

    ClinicianBrowser.assertRefused(
        build(circles("back", 9), "back"), 422, "href=\"#growth-reason\"");
    assertThat(build(circles("back", 8), "back").statusCode()).isEqualTo(303);
  }

  @Test
  void fewSessionsDoneHoldTheDosageToo() {
    clinician.addHealthyPatient("few");
    PrescribedWeek.approve(DEMONSTRATION, "few", BEGAN);
    PrescribedWeek.record(DEMONSTRATION, "few", BEGAN, 8, 4);

    ClinicianBrowser.assertRefused(build(circles("few", 9), "few"), 422, "href=\"#growth-reason\"");
  }

  @Test
  void aMorningThatComesUnderTwoIdsIsNoSecondSession(@TempDir Path directory) throws IOException {
    clinician.addHealthyPatient("tracked");
    PrescribedWeek.approve(DEMONSTRATION, "tracked", BEGAN);
    bring(directory, "app", "morning");
    bring(directory, "tracker", "morning");

    assertThat(clinician.page("/patients/tracked/routines"))
        .doesNotContain("Seven days were done and tolerated");

    bring(directory, "later", "evening");
    assertThat(clinician.page("/patients/tracked/routines"))
        .contains("Seven days were done and tolerated");
  }

  /** Imports a session of each of the last seven days. */
  private static void bring(Path directory, String sender, String part) throws IOException {
    String rows =
        IntStream.rangeClosed(24, 30)
            .mapToObj(
                day ->
                    "tracked,%s-%d,shoulder-circles,2027-01-%d,%s,3,yes\n"
                        .formatted(sender, day, day, part))
            .collect(joining());
    Path file =
        Files.writeString(
            directory.resolve(sender + ".csv"),
            "patient_id,record_id,exercise_id,done_on,part_of_day,pain_after,"
                + "settled_within_24_hours\n"
                + rows);
    assertThat(
            new BatchImport(
                    DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), DEMONSTRATION.clock())
                .run(
                    ImportKind.RECORDS,
                    new ImportSource.OfFile(file),
                    ImportOptions.USUAL,
                    "tester")
                .isStored())
        .isTrue();
  }

  @Test
  void aDraftOfAnImportIsHeldLikeWhatIsTyped() {
    addPatient("import", 6);
    DEMONSTRATION.in(
        handle ->
            handle.execute(
                """
                insert into prescription_draft (patient_id, version, items, recorded_at, recorded_by)
                values ('import', 1, ?::jsonb, now(), 'Sam Staff')
                """,
                PrescriptionJson.write(
                    ImmutableList.of(
                        PrescribedItem.of(
                            ExerciseId.SHOULDER_CIRCLES,
                            Dosage.of(
                                Effort.Repetitions.inEachDirection(10),
                                Frequency.daily(SessionsPerDay.between(2, 3))))))));
    assertThat(clinician.page("/patients/import/routine/new?start=draft"))
        .containsPattern("name=\"shoulder-circles-repetitions\"[^>]*value=\"10\"")
        .contains("Nothing grows while this applies");

    ClinicianBrowser.assertRefused(
        build(circles("import", 10).put("draft", "1"), "import"), 422, "href=\"#growth-reason\"");
    assertThat(routine("import").row().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/facts",
        "/screening",
        "/records",
        "/routines",
        "/instructions",
        "/routine/new"
      })
  void whatNeedsAttentionStandsOnEveryPageAboutThePatient(String tab) {
    String id = "tab" + tab.replace('/', '-');
    addPatient(id, 6);

    assertThat(clinician.page("/patients/" + id + tab)).contains("mean 6.0 in the last 7 days");
  }
}
