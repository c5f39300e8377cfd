package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.NoteStore;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What clinicians decide on their pages while somebody else changes something of the patient. */
class DecisionsThatWaitTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final Recording RECORDING = new Recording("Dr. Dana", DemonstrationServer.NOW);

  /** Sends all requests while a change of the patient is under way, which ends when all wait. */
  private static List<HttpResponse<String>> during(
      String patientId,
      Consumer<Handle> change,
      ImmutableList<Callable<HttpResponse<String>>> requests)
      throws Exception {
    ExecutorService others = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<HttpResponse<String>>> begun =
          DEMONSTRATION.in(
              handle -> {
                PatientLock.take(handle, patientId);
                change.accept(handle);
                List<Future<HttpResponse<String>>> sent =
                    requests.stream().map(others::submit).toList();
                while (DEMONSTRATION.store().waiting() < requests.size()
                    && !sent.stream().allMatch(Future::isDone)) {
                  Thread.onSpinWait();
                }
                return sent;
              });
      ImmutableList.Builder<HttpResponse<String>> answers = ImmutableList.builder();
      for (Future<HttpResponse<String>> one : begun) {
        answers.add(one.get());
      }
      return answers.build();
    } finally {
      others.shutdown();
    }
  }

  /** Somebody writes a note: whoever has not waited for the patient waits for the audit log. */
  private static Consumer<Handle> note(String patientId) {
    return handle -> {
      new NoteStore(handle).add(patientId, "Called", RECORDING);
      new AuditStore(handle).append(RECORDING, "add-note", "patient", patientId, "{}");
    };
  }

  /** The patient reports a warning sign, which becomes a fact. */
  private static Consumer<Handle> sign(String patientId) {
    return handle ->
        new DailyCare(
                handle,
                ClinicRules.read(handle).orElseThrow(),
                patientId,
                TODAY,
                new Recording(patientId, DemonstrationServer.NOW))
            .answer(
                "sign-" + patientId,
                new SafetyAnswers(ImmutableMap.of(Question.SADDLE_NUMBNESS, Answer.YES), Answer.NO),
                Optional.of(TODAY));
  }

  private static int versions(String patientId) {
    return DEMONSTRATION.in(handle -> RoutineVersion.all(handle, patientId).size());
  }

  private static List<String> suspended(String patientId) {
    return DEMONSTRATION.in(
        handle ->
            new SuspensionStore(handle)
                .of(patientId, 1).stream().map(SuspendedItemRow::exerciseId).toList());
  }

  private static HttpResponse<String> withStatus(List<HttpResponse<String>> answers, int status) {
    assertThat(answers).extracting(HttpResponse::statusCode).contains(status);
    return answers.stream().filter(one -> one.statusCode() == status).findFirst().orElseThrow();
  }

  @Test
  void ofTwoCliniciansWhoApproveAtOnceTheSecondIsShownWhatTheFirstApproved() throws Exception {
    ClinicianBrowser first = ClinicianBrowser.withPatient(DEMONSTRATION, "both");
    first.done(
        "/patients/both/limitations/read",
        ImmutableListMultimap.of("seen", "1", "read", "0", "read", "1"));
    ClinicianBrowser second = ClinicianBrowser.of(DEMONSTRATION);
    ImmutableListMultimap<String, String> eight = first.bracing("both", 8).build();
    ImmutableListMultimap<String, String> ten = second.bracing("both", 10).build();

    List<HttpResponse<String>> answers =
        during(
            "both",
            note("both"),
            ImmutableList.of(
                () -> first.post("/patients/both/routine/new", eight),
                () -> second.post("/patients/both/routine/new", ten)));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
    assertThat(withStatus(answers, 409).body())
        .contains("Another version of the routine was approved.", "nothing was approved");
    assertThat(versions("both")).isEqualTo(1);
  }

  @Test
  void anApprovalThatWaitsForAReportIsDecidedByWhatWasReported() throws Exception {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "reports");
    ImmutableListMultimap<String, String> approval = clinician.bracing("reports", 10).build();

    List<HttpResponse<String>> answers =
        during(
            "reports",
            sign("reports"),
            ImmutableList.of(() -> clinician.post("/patients/reports/routine/new", approval)));

    assertThat(withStatus(answers, 409).body())
        .contains("The facts have a newer version.", "nothing was approved")
        .doesNotContain("Another version of the routine was approved.");
    assertThat(versions("reports")).isZero();
  }

  @Test
  void aStepThatTwoCliniciansAcceptAtOnceIsTakenOnce() throws Exception {
    ClinicianBrowser first = ClinicianBrowser.withPatient(DEMONSTRATION, "step");
    ClinicianBrowser second = ClinicianBrowser.of(DEMONSTRATION);
    LocalDate began = TODAY.minusDays(11);
    PrescribedWeek.approve(DEMONSTRATION, "step", began);
    PrescribedWeek.record(DEMONSTRATION, "step", began, 4);
    ImmutableListMultimap<String, String> step =
        ImmutableListMultimap.of(
            "seen", ClinicianBrowser.seen(first.page("/patients/step/routines")),
            "exercise", "shoulder-circles",
            "step", "REPETITIONS");

    List<HttpResponse<String>> answers =
        during(
            "step",
            note("step"),
            ImmutableList.of(
                () -> first.post("/patients/step/routine/grow", step),
                () -> second.post("/patients/step/routine/grow", step)));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
    assertThat(withStatus(answers, 409).body())
        .contains("The patient was screened again with what applies now.");
    assertThat(versions("step")).isEqualTo(2);
  }

  /** A clinician with a patient who does bracing, and for whom R24 is waived. */
  private static ClinicianBrowser withWaiver(String id) {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, id);
    clinician.done("/patients/" + id + "/routine/new", clinician.bracing(id, 10).build());
    clinician.done(
        "/patients/" + id + "/instructions",
        ImmutableListMultimap.<String, String>builder()
            .put("instruction", "waiver")
            .put("waives", "R24")
            .put("waived", "yoga")
            .put("waiver-reason", "Taught yoga for years")
            .put("waiver-until-day", "1")
            .put("waiver-until-month", "3")
            .put("waiver-until-year", "2027")
            .build());
    return clinician;
  }

  private static Callable<HttpResponse<String>> withdrawal(ClinicianBrowser clinician, String id) {
    return () ->
        clinician.post(
            "/patients/" + id + "/instructions/I-1/withdraw",
            ImmutableListMultimap.of("because-I-1", "Moved away"));
  }

  @Test
  void aWithdrawalThatWaitsForAReportIsDecidedByWhatWasReported() throws Exception {
    ClinicianBrowser clinician = withWaiver("withdrawn");
    assertThat(suspended("withdrawn")).isEmpty();

    List<HttpResponse<String>> answers =
        during(
            "withdrawn", sign("withdrawn"), ImmutableList.of(withdrawal(clinician, "withdrawn")));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(303);
    assertThat(suspended("withdrawn")).containsExactly("abdominal-bracing");
  }

  @Test
  void ofTwoCliniciansWhoWithdrawAtOnceTheSecondFindsNothingToWithdraw() throws Exception {
    ClinicianBrowser clinician = withWaiver("twice");

    List<HttpResponse<String>> answers =
        during(
            "twice",
            note("twice"),
            ImmutableList.of(
                withdrawal(clinician, "twice"),
                withdrawal(ClinicianBrowser.of(DEMONSTRATION), "twice")));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 404);
    assertThat(withStatus(answers, 404).body()).contains("no such instruction to withdraw");
  }
}
