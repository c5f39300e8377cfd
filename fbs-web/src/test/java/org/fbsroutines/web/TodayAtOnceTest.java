package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Reason;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The patient's day after something happened that must be seen at the next look. */
class TodayAtOnceTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String TODAY = "/today";
  private static final String PAUSED = "Your routine is paused";
  private static final Recording RECORDING = new Recording("Dr. Dana", DemonstrationServer.NOW);

  private final String patientId = "p" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private SignedInBrowser patient;

  @BeforeEach
  void lookAtTheDay() {
    DemonstrationPatients.add(DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), patientId);
    patient = SignedInBrowser.asPatient(patientId, DEMONSTRATION);
    String first = seen();

    assertThat(seen()).isEqualTo(first).doesNotContain(PAUSED);
  }

  private String seen() {
    HttpResponse<String> response = patient.get(TODAY);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private void assertThatNothingIsShown() {
    HttpResponse<String> response = patient.get(TODAY);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).contains("/sign-in");
    assertThat(response.body()).doesNotContain("<main", "Alex Example");
  }

  @Test
  void aPauseIsShownAtOnce() {
    DEMONSTRATION.in(
        handle ->
            new RoutinePauseStore(handle).begin(patientId, PauseReason.CLINICIAN, "", RECORDING));

    assertThat(seen()).contains(PAUSED);
  }

  @Test
  void theEndOfAPauseIsShownAtOnce() {
    int pause =
        DEMONSTRATION.in(
            handle ->
                new RoutinePauseStore(handle)
                    .begin(patientId, PauseReason.CLINICIAN, "", RECORDING)
                    .pauseId());
    assertThat(seen()).contains(PAUSED);

    DEMONSTRATION.in(
        handle -> {
          new RoutinePauseStore(handle).end(patientId, pause, "seen, all well", RECORDING);
          return patientId;
        });

    assertThat(seen()).doesNotContain(PAUSED);
  }

  @Test
  void afterSigningOutNothingIsShown() {
    assertThat(patient.post("/sign-out", Map.of()).statusCode()).isBetween(302, 303);

    assertThatNothingIsShown();
  }

  @Test
  void afterTheAccessCodeWasTakenBackNothingIsShown() {
    boolean revoked =
        DEMONSTRATION.in(handle -> new AccessCodeStore(handle).revoke(patientId, RECORDING));
    assertThat(revoked).isTrue();

    assertThatNothingIsShown();
  }

  /** A rule book as another release brings it. */
  private static RuleBook withoutWalking(RuleBook ruleBook) {
    return ruleBook.with(
        new Restriction(
            "X1",
            OwnWords.of("No walking"),
            Strength.DESIGN,
            ImmutableList.of(Sources.DESIGN.whole()),
            ImmutableList.of(
                new Clause(
                    Target.named(ExerciseId.WALKING),
                    Condition.always(),
                    ImmutableList.of(Effect.withhold()),
                    new Reason(OwnWords.of("Do not walk."), OwnWords.of("No walking."))))));
  }

  private void assertThatWalkingIsShown(boolean isShown) {
    String walking = "/today/sessions/morning/walking";
    assertThat(patient.get(walking).statusCode()).isEqualTo(isShown ? 200 : 404);
    assertThat(patient.get("/today/sessions/morning").body().contains("href=\"" + walking + "\""))
        .isEqualTo(isShown);
    assertThat(patient.get("/today/offline").body().contains("data-exercise=\"walking\""))
        .isEqualTo(isShown);
  }

  @Test
  void whatANewRuleBookWithholdsIsShownNowhereAlthoughNobodyWasScreenedAgainYet() {
    patient.post(
        "/today/check", PatientForms.form(PatientForms.answers(UUID.randomUUID().toString())));
    assertThatWalkingIsShown(true);

    DEMONSTRATION.in(
        handle -> {
          RuleBook changed = withoutWalking(ClinicRules.read(handle).orElseThrow().ruleBook());
          return new RuleBookStore(handle)
              .save(changed.name().english(), RuleBookJson.DOCUMENT.write(changed), RECORDING);
        });

    assertThatWalkingIsShown(false);
    CurrentRoutine current =
        DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, patientId).orElseThrow());
    assertThat(current.suspended()).as("what fbs rescreen stores").isEmpty();
  }
}
