package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.RoundTrips;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a request for <em>Today</em> waits for the database, the sign-in included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodayRoundTripsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final int MAX = 1;
  private static final int MAX_WITH_A_USE_TO_NOTE = 2;
  private static final String TODAY = "/today";
  private static final String PAUSED = "Your routine is paused";
  private static final LocalDate DAY = LocalDate.parse("2027-01-31");
  private static final Recording RECORDING = new Recording("Dr. Dana", DemonstrationServer.NOW);

  private @Nullable RoundTrips roundTrips;
  private @Nullable Database counted;
  private @Nullable WebServer server;

  private String patientId = "";

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private SignedInBrowser patient;

  @BeforeAll
  void start() {
    RoundTrips relay = DEMONSTRATION.store().countRoundTrips();
    roundTrips = relay;
    counted = DEMONSTRATION.store().through(relay);
    server =
        WebServer.start(counted, new WebSettings(0), DEMONSTRATION.clock(), TestAccounts.keys());
  }

  @AfterAll
  void stop() {
    requireNonNull(server).close();
    requireNonNull(counted).close();
    requireNonNull(roundTrips).close();
  }

  /** Looks at the day once, so that the rules are read and compiled from then on. */
  @BeforeEach
  void signIn() {
    patientId =
        DemonstrationPatients.add(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "p" + UUID.randomUUID());
    patient =
        SignedInBrowser.asPatient(patientId, DEMONSTRATION).at(new Browser(requireNonNull(server)));
    today();
  }

  private String today() {
    HttpResponse<String> response = patient.get(TODAY);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private void assertThatTodayIsFast(String shown) {
    assertThatTodayIsFast(shown, MAX);
  }

  private void assertThatTodayIsFast(String shown, long most) {
    RoundTrips trips = requireNonNull(roundTrips);
    long before = trips.soFar();
    String page = today();
    assertThat(trips.soFar() - before).isBetween(1L, most);
    assertThat(page).contains(shown);
  }

  private void answer(String... otherwise) {
    String[] answers = PatientForms.answers(UUID.randomUUID().toString(), otherwise);
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      fields.put(answers[i], answers[i + 1]);
    }
    assertThat(patient.post("/today/check", fields).statusCode()).isEqualTo(303);
  }

  @Test
  void beforeTheSafetyQuestions() {
    assertThatTodayIsFast("/today/check");
  }

  @Test
  void whileTheSessionsAreOpen() {
    answer();

    assertThatTodayIsFast("/today/sessions/");
  }

  @Test
  void afterAnAnswerPausedTheRoutine() {
    answer("fall", "yes");

    assertThatTodayIsFast(PAUSED);
  }

  @Test
  void whileAClinicianHasPausedTheRoutine() {
    DEMONSTRATION.in(
        handle ->
            new RoutinePauseStore(handle).begin(patientId, PauseReason.CLINICIAN, "", RECORDING));

    assertThatTodayIsFast(PAUSED);
  }

  @Test
  void withAnInstructionOfAClinician() {
    answer();
    DEMONSTRATION.in(
        handle -> {
          new InstructionStore(handle)
              .add(patientId, "I-1", InstructionJson.write(noWalks()), RECORDING);
          return patientId;
        });

    assertThatTodayIsFast("A blister");
  }

  private static Limit noWalks() {
    return new Limit(
        "I-1",
        Target.named(ExerciseId.WALKING),
        ImmutableList.of(Effect.withhold()),
        "A blister",
        "Dr. Vega",
        DAY,
        DAY.plusDays(30));
  }

  @Test
  void atAUseThatIsNoted() {
    DEMONSTRATION.in(
        handle ->
            handle.execute(
                "update web_session set last_seen_at = ?",
                DemonstrationServer.NOW.minus(Duration.ofMinutes(2))));

    assertThatTodayIsFast(TODAY, MAX_WITH_A_USE_TO_NOTE);
  }

  @Test
  void withoutARoutine() {
    DEMONSTRATION.in(
        handle ->
            handle.execute(
                "update routine set status = 'superseded' where patient_id = ?", patientId));

    assertThatTodayIsFast(TODAY);
  }
}
